package dev.safar.codec;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.money.Money;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facts of every type, at random.
final class AnyEvent {
    private final AnyValue any;

    AnyEvent(AnyValue any) {
        this.any = any;
    }

    MemberEvent of(EventType type) {
        Provenance common = provenance("event", any.word());
        return switch (type) {
            case PURCHASE_COMPLETED -> purchase(any.word());
            case PURCHASE_REFUNDED -> refund(any.maybe(any::word));
            case MEMBER_REGISTERED -> new MemberEvent.MemberRegistered(common, personal(), personal(), personal(),
                    any.maybe(() -> "fa"), any.maybe(() -> ZoneId.of("Asia/Tehran")), personal());
            case MESSAGE_RECEIVED -> new MemberEvent.MessageReceived(common, any.of(Reception.values()), any.word(),
                    "email", any.maybe(any::word));
            case SURVEY_ANSWERED -> new MemberEvent.SurveyAnswered(common, any.maybe(any::word), any.maybe(any::word),
                    any.score(), any.maybe(any::word), personal());
            case COMPLAINT_OPENED -> opened(any.word());
            case COMPLAINT_RESOLVED -> resolved(any.word());
            case REFERRAL_JOINED -> new MemberEvent.ReferralJoined(common, Personal.of(any.word()), any.flag());
            case REFERRAL_PURCHASED ->
                new MemberEvent.ReferralPurchased(common, Personal.of(any.word()), any.flag());
            case MEMBER_REFERRED -> new MemberEvent.MemberReferred(common, any.word());
            case CONSENT_GIVEN -> new MemberEvent.ConsentGiven(common, any.maybe(any::word), any.word());
            case CONSENT_WITHDRAWN -> new MemberEvent.ConsentWithdrawn(common, any.maybe(any::word), any.word());
            case CUSTOM -> new MemberEvent.CustomEvent(common, "custom." + any.word(), any.view());
        };
    }

    MemberEvent.PurchaseCompleted purchase(String order) {
        List<OrderLine> lines = any.some(() -> new OrderLine(any.word(), any.maybe(any::word), 1 + any.upTo(9),
                any.money()));
        return new MemberEvent.PurchaseCompleted(provenance("order", order), order, any.money(), lines);
    }

    MemberEvent.PurchaseRefunded refund(Optional<String> order) {
        Money amount = any.money();
        return new MemberEvent.PurchaseRefunded(provenance("refund", any.word()), any.word(), order, amount);
    }

    MemberEvent.ComplaintOpened opened(String complaint) {
        return new MemberEvent.ComplaintOpened(provenance("complaint-opened", any.word()), complaint,
                any.maybe(any::word));
    }

    MemberEvent.ComplaintResolved resolved(String complaint) {
        return new MemberEvent.ComplaintResolved(provenance("complaint-resolved", any.word()), complaint,
                any.maybe(any::flag));
    }

    private Provenance provenance(String kind, String id) {
        List<Identity> who = new ArrayList<>();
        any.maybe(any::word).ifPresent(value -> who.add(new Identity(Identity.Kind.CUSTOMER_ID, value)));
        any.maybe(any::word).ifPresent(_ -> who.add(new Identity(Identity.Kind.EMAIL, "sara@example.com")));
        any.maybe(any::word).ifPresent(_ -> who.add(new Identity(Identity.Kind.PHONE, "+989121234567")));
        return new Provenance(new FactKey("shop", kind, id), any.instant(), new Identities(who),
                new Revision(any.upTo(3), any.word()));
    }

    private Optional<Personal<String>> personal() {
        return any.maybe(any::word).map(Personal::of);
    }
}
