package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent.ComplaintOpened;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.event.MemberEvent.ConsentGiven;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.MemberEvent.MemberReferred;
import dev.safar.event.MemberEvent.MemberRegistered;
import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.MemberEvent.ReferralPurchased;
import dev.safar.event.MemberEvent.SurveyAnswered;
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Facts about one member, at so many minutes after [#START], in so many-th a body.
public final class Facts {
    public static final MemberId SARA = new MemberId("m-sara");
    public static final Instant START = Instant.parse("2026-03-21T00:00:00Z");
    private static final Identities WHO = Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17850"));

    private Facts() {
    }

    public static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    public static Provenance from(String source, String kind, String id, long minute, long version) {
        return new Provenance(new FactKey(source, kind, id), minute(minute), WHO, new Revision(version, "body"));
    }

    public static Provenance event(String id, long minute, long version) {
        return from("shop", "event", id, minute, version);
    }

    public static Money pounds(long pence) {
        return Money.of(pence, Currency.GBP);
    }

    public static PurchaseCompleted purchase(String order, long minute, long pence) {
        return purchase(order, minute, pounds(pence), 0);
    }

    public static PurchaseCompleted purchase(String order, long minute, Money total, long version) {
        return purchase("shop", order, minute, total, version);
    }

    public static PurchaseCompleted purchase(String source, String order, long minute, Money total, long version) {
        List<OrderLine> lines = List.of(new OrderLine("mug", Optional.of("kitchen"), 1, total));
        return new PurchaseCompleted(from(source, "order", order, minute, version), order, total, lines);
    }

    public static PurchaseRefunded refund(String id, String order, long minute, long pence) {
        return refund(id, Optional.of(order), minute, pounds(pence), 0);
    }

    public static PurchaseRefunded refund(String id, Optional<String> order, long minute, Money amount, long version) {
        return new PurchaseRefunded(from("shop", "refund", id, minute, version), id, order, amount);
    }

    public static ComplaintOpened opened(String complaint, long minute, long version) {
        return opened(from("shop", "complaint-opened", complaint, minute, version), complaint);
    }

    public static ComplaintOpened opened(Provenance provenance, String complaint) {
        return new ComplaintOpened(provenance, complaint, Optional.of("broken"));
    }

    public static ComplaintResolved resolved(String complaint, long minute, boolean satisfied, long version) {
        return resolved(from("shop", "complaint-resolved", complaint, minute, version), complaint, satisfied);
    }

    public static ComplaintResolved resolved(Provenance provenance, String complaint, boolean satisfied) {
        return new ComplaintResolved(provenance, complaint, Optional.of(satisfied));
    }

    public static SurveyAnswered scored(Provenance provenance, int score) {
        return answered(provenance, OptionalInt.of(score), Optional.empty());
    }

    public static SurveyAnswered reasoned(Provenance provenance, String reason) {
        return answered(provenance, OptionalInt.empty(), Optional.of(reason));
    }

    public static SurveyAnswered answered(Provenance provenance, OptionalInt score, Optional<String> reason) {
        return new SurveyAnswered(provenance, Optional.empty(), Optional.empty(), score, reason,
                Optional.of(Personal.of("my own words")));
    }

    public static MessageReceived received(Provenance provenance, Reception reception) {
        return new MessageReceived(provenance, reception, "message-1", "email", Optional.empty());
    }

    public static ReferralJoined joined(Provenance provenance) {
        return new ReferralJoined(provenance, Personal.of("mina"));
    }

    public static ReferralJoined joined(Provenance provenance, boolean kept) {
        return new ReferralJoined(provenance, Personal.of("mina"), kept);
    }

    public static ReferralPurchased friendBought(Provenance provenance, boolean kept) {
        return new ReferralPurchased(provenance, Personal.of("mina"), kept);
    }

    /// By the code of a member of that name; [#SARA]'s own is `sara`, and `nobody` has none.
    public static MemberReferred referred(Provenance provenance, String code) {
        return new MemberReferred(provenance, code);
    }

    public static Optional<MemberId> referrer(String code) {
        return code.equals("nobody") ? Optional.empty() : Optional.of(new MemberId("m-" + code));
    }

    public static MemberRegistered registered(Provenance provenance) {
        return new MemberRegistered(provenance, Optional.of(Personal.of("خانم")), Optional.of(Personal.of("سارا")),
                Optional.empty(),
                Optional.of("fa"), Optional.empty());
    }

    public static ConsentGiven consents(Provenance provenance) {
        return new ConsentGiven(provenance, Optional.empty(), "marketing");
    }

    public static ConsentWithdrawn withdraws(Provenance provenance) {
        return new ConsentWithdrawn(provenance, Optional.empty(), "marketing");
    }

    public static CustomEvent custom(Provenance provenance) {
        return new CustomEvent(provenance, "custom.workshop-visited", Map.of("topic", "glazing"));
    }
}
