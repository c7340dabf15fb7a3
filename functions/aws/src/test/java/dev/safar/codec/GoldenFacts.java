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
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One fact of each type, whose stored form is approved by file.
final class GoldenFacts {
    static final Instant NOON = Instant.parse("2026-03-21T12:00:00.123Z");
    static final String ORDER = "820982911946154508";

    private GoldenFacts() {
    }

    static MemberEvent of(EventType type) {
        Provenance common = common("event", "e-1");
        Optional<String> none = Optional.empty();
        return switch (type) {
            case PURCHASE_COMPLETED -> purchase();
            case PURCHASE_REFUNDED -> refund();
            case MEMBER_REGISTERED -> new MemberEvent.MemberRegistered(common, Optional.of(Personal.of("خانم")),
                    Optional.of(Personal.of("سارا")), Optional.empty(), Optional.of("fa"),
                    Optional.of(ZoneId.of("Asia/Tehran")));
            case MESSAGE_RECEIVED -> new MemberEvent.MessageReceived(common, Reception.CLICKED, "effect-1", "email",
                    Optional.of("https://shop.example/spring"));
            case SURVEY_ANSWERED -> new MemberEvent.SurveyAnswered(common, Optional.of("win-back"),
                    Optional.of("ask-why"), OptionalInt.of(3), Optional.of("bad-experience"),
                    Optional.of(Personal.of("دیر رسید")));
            case COMPLAINT_OPENED -> opened();
            case COMPLAINT_RESOLVED -> resolved();
            case REFERRAL_JOINED -> new MemberEvent.ReferralJoined(common, Personal.of("friend-17"));
            case REFERRAL_PURCHASED ->
                new MemberEvent.ReferralPurchased(common, Personal.of("friend-17"), false);
            case MEMBER_REFERRED -> new MemberEvent.MemberReferred(common, "7KQ2M9XW3ABC");
            case CONSENT_GIVEN -> new MemberEvent.ConsentGiven(common, none, "marketing");
            case CONSENT_WITHDRAWN -> new MemberEvent.ConsentWithdrawn(common, Optional.of("sms"), "marketing");
            case CUSTOM -> new MemberEvent.CustomEvent(common, "custom.workshop-visited", view());
        };
    }

    static MemberEvent.PurchaseCompleted purchase() {
        return new MemberEvent.PurchaseCompleted(common("order", ORDER), ORDER, Money.of(13912, Currency.GBP),
                List.of(new OrderLine("mug", Optional.of("kitchen"), 2, Money.of(5000, Currency.GBP)),
                        new OrderLine("card", Optional.empty(), 1, Money.of(3912, Currency.GBP))));
    }

    static MemberEvent.PurchaseRefunded refund() {
        return new MemberEvent.PurchaseRefunded(common("refund", "r-1"), "r-1", Optional.of(ORDER),
                Money.of(5000, Currency.GBP));
    }

    static MemberEvent.ComplaintOpened opened() {
        return new MemberEvent.ComplaintOpened(common("complaint-opened", "c-1"), "c-1", Optional.of("late"));
    }

    static MemberEvent.ComplaintResolved resolved() {
        return new MemberEvent.ComplaintResolved(common("complaint-resolved", "c-1"), "c-1", Optional.of(true));
    }

    static Map<String, @Nullable Object> view() {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("whole", 7L);
        view.put("great", BigInteger.TEN.pow(20));
        view.put("broken", 0.5);
        view.put("nothing", null);
        view.put("list", Arrays.asList("a", true, null));
        view.put("map", Map.of("a", "b"));
        return view;
    }

    static Provenance common(String kind, String id) {
        return new Provenance(new FactKey("shopify", kind, id), NOON,
                Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17"),
                        new Identity(Identity.Kind.EMAIL, "sara@example.com"),
                        new Identity(Identity.Kind.PHONE, "+989121234567")),
                new Revision(2, "hash"));
    }
}
