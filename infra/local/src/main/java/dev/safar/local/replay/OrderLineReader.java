package dev.safar.local.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.door.TypedIdentities;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.language.scenario.Scene;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one line of a file of orders.
///
/// @param currency what its amounts are counted in
/// @param source where its facts come from, as their names say it
record OrderLineReader(Currency currency, String source) {
    /// The source of facts of which a file alone tells.
    static final String SOURCE = "orders";
    /// The column that may say in which currency an order was paid.
    static final String CURRENCY = "currency";
    /// The column that may say which purchase a refund gives back, by its `event_id`.
    static final String REFUND_OF = "refund_of";
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final TypedIdentities MEMBERS = new TypedIdentities(new Market(Currency.EUR, Market.ANYWHERE));
    /// As far as a scenario goes, too, and far enough from the ends of time that lengths of time can be added.
    private static final ValueRange YEARS = ValueRange.of(1970, Scene.LAST.getYear());
    private static final int LONGEST_ID = 256;

    /// What a line says.
    sealed interface Line {
        /// A fact.
        record Fact(MemberEvent event) implements Line {}

        /// A type that a file of orders may hold and that is none of ours.
        record Other(String type) implements Line {}

        /// Nothing that can be read.
        record Bad(String reason) implements Line {}
    }

    Line read(NamedCsvRecord row) {
        Optional<String> misshapen = CsvRows.misshapen(row);
        if (misshapen.isPresent()) {
            return new Line.Bad(misshapen.get());
        }
        String type = CsvRows.field(row, "type");
        if (type.isEmpty()) {
            return new Line.Bad("Expected `type` to be `purchase` or `refund`, but found nothing");
        }
        if (!type.equals("purchase") && !type.equals("refund")) {
            return new Line.Other(type);
        }
        try {
            return new Line.Fact(fact(row, type));
        } catch (Unreadable unreadable) {
            return new Line.Bad(String.valueOf(unreadable.getMessage()));
        }
    }

    private MemberEvent fact(NamedCsvRecord row, String type) {
        String id = id(row, "event_id");
        Identities who = Identities.of(member(id(row, "member_id")));
        Instant at = instant(CsvRows.field(row, "occurred_at"));
        long amount = amount(CsvRows.field(row, "amount_cents"));
        checkCurrency(CsvRows.field(row, CURRENCY));
        Optional<String> refundOf = CsvRows.field(row, REFUND_OF).isEmpty()
                ? Optional.empty()
                : Optional.of(id(row, REFUND_OF));
        Revision revision = new Revision(0,
                String.join("|", type, at.toString(), Long.toString(amount)) + refundOf.map("|"::concat).orElse(""));
        if (type.equals("refund")) {
            // Files say what was given back with or without a minus sign; a refund is the amount given back.
            return new MemberEvent.PurchaseRefunded(
                    new Provenance(new FactKey(source, "refund", id), at, who, revision), id, refundOf,
                    Money.of(Math.abs(amount), currency));
        }
        if (refundOf.isPresent()) {
            throw new Unreadable("Expected `" + REFUND_OF + "` of a purchase to be empty, but found "
                    + Quoted.of(refundOf.get()) + "; only a `refund` gives a purchase back");
        }
        if (amount < 0) {
            throw new Unreadable("Expected `amount_cents` of a purchase to be 0 or more, but found " + amount
                    + "; money given back is a `refund`");
        }
        return new MemberEvent.PurchaseCompleted(new Provenance(new FactKey(source, "order", id), at, who, revision),
                id, Money.of(amount, currency),
                List.of());
    }

    private void checkCurrency(String code) {
        if (!code.isEmpty() && Currency.find(code).filter(currency::equals).isEmpty()) {
            throw new Unreadable("Expected `" + CURRENCY + "` to be " + currency
                    + ", in which amounts are counted here, but found " + Quoted.of(code) + " (wrong-currency)");
        }
    }

    private static String id(NamedCsvRecord row, String column) {
        String id = CsvRows.field(row, column);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Unreadable(
                    "Expected `" + column + "` to have 1 to " + LONGEST_ID + " characters, but found " + id.length());
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new Unreadable("Expected `" + column + "` to be an id, but found a control character in it");
        }
        return id;
    }

    private static Identity member(String id) {
        return MEMBERS.of(Identity.Kind.CUSTOMER_ID.word() + ":" + id).stream().findFirst()
                .orElseThrow(() -> new Unreadable("Expected `member_id` to be an id, but found nothing that is seen"));
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (YEARS.isValidIntValue(at.getYear())) {
                return at.toInstant();
            }
        } catch (DateTimeParseException e) {
            // Said below, with what is allowed.
        }
        throw new Unreadable("Expected `occurred_at` to be an instant of the years 1970 to " + YEARS.getMaximum()
                + " such as 2026-03-21T09:30:00Z, but found " + Quoted.of(text));
    }

    private static long amount(String text) {
        long amount = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MAX_VALUE;
        if (Math.abs(amount) > Door.MOST_AMOUNT) {
            throw new Unreadable(
                    "Expected `amount_cents` to be a whole number of minor units, at most 10^15, but found "
                            + Quoted.of(text));
        }
        return amount;
    }

    /// Ends the reading of one line; it never leaves this class.
    private static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
