package dev.safar.webhook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A refund to somebody who pays in another currency than the shop's. Its transactions tell what she got; only the parts of the refund (`*_set`) have both
/// sides, hers and the shop's. Whether their tax is within their prices differs by shop, so those parts count that add up to what she got.
final class ShopifySides {
    private static final String SHOPS = "shop_money";
    private static final String HERS = "presentment_money";

    private ShopifySides() {
    }

    /// {@return the shop's currency, as the first part names it}
    static Optional<String> currency(Body refund) {
        return Who.first(parts(refund, true).stream().map(part -> part.both().object(SHOPS).text("currency_code"))
                .toList());
    }

    /// {@return the refund in the shop's currency, as decimal text; empty where its parts do not add up to what she got}
    ///
    /// @param got what she got, as decimal text in her currency
    static Optional<String> inShopMoney(Body refund, String got) {
        return Stream.of(true, false).map(taxed -> parts(refund, taxed))
                .filter(parts -> sum(parts, HERS).filter(sum -> isSame(sum, got)).isPresent())
                .map(parts -> sum(parts, SHOPS)).flatMap(Optional::stream).findFirst();
    }

    /// Adjustments are written from the shop's side: what she got is negative there.
    private static List<Part> parts(Body refund, boolean taxed) {
        List<Part> parts = new ArrayList<>();
        for (Body line : refund.objects("refund_line_items")) {
            add(parts, line, "subtotal_set", taxed ? "total_tax_set" : "", false);
        }
        for (Body line : refund.objects("refund_shipping_lines")) {
            add(parts, line, "subtotal_amount_set", "", false);
        }
        for (Body adjustment : refund.objects("order_adjustments")) {
            add(parts, adjustment, "amount_set", taxed ? "tax_amount_set" : "", true);
        }
        return parts;
    }

    private static void add(List<Part> parts, Body of, String price, String tax, boolean negative) {
        parts.add(new Part(of.object(price), negative));
        if (of.has(tax)) {
            parts.add(new Part(of.object(tax), negative));
        }
    }

    private static Optional<String> sum(List<Part> parts, String side) {
        return Amount.sum(parts.stream().map(part -> part.amount(side)).toList());
    }

    private static boolean isSame(String one, String other) {
        return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    /// One part of a refund, with both sides.
    private record Part(Body both, boolean negative) {
        private Optional<String> amount(String side) {
            Optional<String> written = both.object(side).decimal("amount");
            return negative ? written.map(Amount::negated) : written;
        }
    }
}
