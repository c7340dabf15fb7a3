package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The facts of one person.
public record Says(Identities who) {
    public static final Says SARA = new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, "17850"),
            new Identity(Kind.EMAIL, "sara@example.org"), new Identity(Kind.PHONE, "+989121234567")));
    static final Says WITHOUT_ADDRESS = new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, "17850")));
    static final Says NOBODY = new Says(Identities.of());

    public static Says customer(String id) {
        return new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, id)));
    }

    public MemberEvent buys(String order, Instant at) {
        return buys(order, at, 12_00, 0);
    }

    public MemberEvent buys(String order, Instant at, long pence, long version) {
        return new MemberEvent.PurchaseCompleted(from("order", order, at, version), order,
                Money.of(pence, Currency.GBP), List.of());
    }

    public MemberEvent meets(Reception reception, String effect, Instant at) {
        return new MemberEvent.MessageReceived(from("event", reception.word() + "-" + effect, at, 0), reception, effect,
                "email", Optional.empty());
    }

    MemberEvent buysLines(String order, Instant at, int lines) {
        Money each = Money.of(100, Currency.GBP);
        return new MemberEvent.PurchaseCompleted(from("order", order, at, 0), order,
                Money.of(100L * lines, Currency.GBP),
                IntStream.range(0, lines).mapToObj(i -> new OrderLine("sku-" + i, Optional.empty(), 1, each)).toList());
    }

    public MemberEvent isRefunded(String order, Instant at) {
        return new MemberEvent.PurchaseRefunded(from("refund", "of-" + order, at, 0), "of-" + order, Optional.of(order),
                Money.of(12_00, Currency.GBP));
    }

    MemberEvent isRefunded(String refund, String order, Instant at) {
        return new MemberEvent.PurchaseRefunded(from("refund", refund, at, 0), refund, Optional.of(order),
                Money.of(1, Currency.GBP));
    }

    public MemberEvent answers(String id, Instant at, String reason) {
        return answers(id, at, reason, 0);
    }

    public MemberEvent answers(String id, Instant at, String reason, long version) {
        return new MemberEvent.SurveyAnswered(from("survey", id, at, version), Optional.empty(), Optional.of("ask"),
                OptionalInt.empty(), Optional.of(reason), Optional.empty());
    }

    public MemberEvent withdraws(Instant at, Optional<String> channel) {
        return new MemberEvent.ConsentWithdrawn(from("consent", "withdrawn-" + at, at, 0), channel, "marketing");
    }

    public MemberEvent withdrawsFrom(String topic, Instant at) {
        return new MemberEvent.ConsentWithdrawn(from("consent", "withdrawn-" + topic + at, at, 0), Optional.empty(),
                topic);
    }

    public MemberEvent givesTo(String topic, Instant at) {
        return new MemberEvent.ConsentGiven(from("consent", "given-" + topic + at, at, 0), Optional.empty(), topic);
    }

    public MemberEvent gives(Instant at, Optional<String> channel) {
        return new MemberEvent.ConsentGiven(from("consent", "given-" + at, at, 0), channel, "marketing");
    }

    public MemberEvent complains(String complaint, Instant at) {
        return new MemberEvent.ComplaintOpened(from("complaint", complaint, at, 0), complaint, Optional.empty());
    }

    public MemberEvent livesIn(String zone, Instant at) {
        return new MemberEvent.MemberRegistered(from("member", "registered-" + at, at, 0), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ZoneId.of(zone)));
    }

    public MemberEvent isBornOn(String day, Instant at) {
        return new MemberEvent.MemberRegistered(from("member", "born-" + at, at, 0), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Personal.of(day)));
    }

    MemberEvent comesBy(String id, String code, Instant at) {
        return new MemberEvent.MemberReferred(from("referred", id, at, 0), code);
    }

    static Provenance with(Provenance common, Revision revision) {
        return new Provenance(common.key(), common.occurredAt(), common.who(), revision);
    }

    private Provenance from(String kind, String id, Instant at, long version) {
        return new Provenance(new FactKey("shop", kind, id), at, who, new Revision(version, "body"));
    }
}
