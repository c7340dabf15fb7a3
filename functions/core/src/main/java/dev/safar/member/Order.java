package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.OrderLine;
import dev.safar.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One order: its purchase and the set of its refunds, in whatever order they came.
///
/// @param key its name
/// @param purchase the purchase that holds now; empty while only refunds are known
/// @param refunds the refunds that hold now, by their facts' names
public record Order(OrderKey key, Optional<PurchaseCompleted> purchase, SortedMap<FactKey, PurchaseRefunded> refunds) {
    /// How many refunds of one order there may be, so that the order with all of them is one item of the store, whatever they say.
    public static final int MOST_REFUNDS = 64;

    /// Copies the refunds.
    public Order {
        refunds = Collections.unmodifiableSortedMap(new TreeMap<>(refunds));
    }

    /// {@return an order of which nothing is known}
    ///
    /// @param key its name
    public static Order empty(OrderKey key) {
        return new Order(key, Optional.empty(), Collections.emptySortedMap());
    }

    /// {@return whether nothing is known of it: a correction moved its only refund elsewhere, and its row may go}
    public boolean isEmpty() {
        return purchase.isEmpty() && refunds.isEmpty();
    }

    /// {@return the refunds that count against the purchase: those in its currency. One in another currency is recorded and reverses nothing}
    public Stream<PurchaseRefunded> effectiveRefunds() {
        return refunds.values().stream().filter(refund -> refund.amount().minorUnits() > 0 && purchase
                .filter(bought -> bought.total().currency() == refund.amount().currency()).isPresent());
    }

    /// {@return what is left of the purchase after its refunds, never below zero; empty while the purchase is unknown}
    public Optional<Money> remaining() {
        return purchase.map(bought -> effectiveRefunds().map(PurchaseRefunded::amount).reduce(bought.total(),
                (left, back) -> Money.of(Math.max(0, left.minorUnits() - back.minorUnits()), left.currency())));
    }

    /// Says whether the purchase counts for the ladder: it is known and was not given back whole. An order that cost nothing is kept, since nothing
    /// was given back.
    ///
    /// @return false for an order wholly refunded, and while the purchase is unknown
    public boolean isKept() {
        return remaining().filter(left -> left.minorUnits() > 0 || effectiveRefunds().findAny().isEmpty()).isPresent();
    }

    /// Writes the order as text, lines included, personal data not.
    ///
    /// @return the same text for the same facts
    public String canonical() {
        CanonicalText text = new CanonicalText().put("order", key.toString());
        purchase.ifPresent(bought -> write(text, bought));
        for (Map.Entry<FactKey, PurchaseRefunded> refund : refunds.entrySet()) {
            text.put("refund", Optional.of(refund.getValue().provenance().stamp())).put("refund.amount",
                    refund.getValue().amount().toString());
        }
        return text.toString();
    }

    private static void write(CanonicalText text, PurchaseCompleted bought) {
        text.put("purchase", Optional.of(bought.provenance().stamp())).put("purchase.total", bought.total().toString());
        for (OrderLine line : bought.lines()) {
            text.put("line.sku", line.sku());
            line.category().ifPresent(category -> text.put("line.category", category));
            text.put("line.quantity", line.quantity()).put("line.unitPrice", line.unitPrice().toString());
        }
    }

    Order without(MemberEvent event) {
        FactKey fact = event.provenance().key();
        SortedMap<FactKey, PurchaseRefunded> rest = new TreeMap<>(refunds);
        rest.remove(fact);
        return new Order(key, purchase.filter(bought -> !bought.provenance().key().equals(fact)), rest);
    }

    Order with(MemberEvent event) {
        if (event instanceof PurchaseCompleted bought) {
            return new Order(key, Optional.of(bought), refunds);
        }
        if (event instanceof PurchaseRefunded back) {
            SortedMap<FactKey, PurchaseRefunded> more = new TreeMap<>(refunds);
            more.put(back.provenance().key(), back);
            return new Order(key, purchase, more);
        }
        return this;
    }
}
