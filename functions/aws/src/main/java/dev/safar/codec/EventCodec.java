package dev.safar.codec;

import dev.safar.event.MemberEvent;
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
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Facts of every type, with what is personal in them. The envelopes of the door are another form: those are what senders write, and may change
/// under them; this is what is kept.
final class EventCodec {
    private EventCodec() {
    }

    static Map<String, @Nullable Object> write(MemberEvent event) {
        Doc doc = ProvenanceCodec.write(new Doc().put("type", Words.of(EventType.of(event))), event.provenance());
        Doc written = switch (event) {
            case PurchaseCompleted it -> PurchaseCodec.write(doc, it);
            case PurchaseRefunded it -> PurchaseCodec.write(doc, it);
            case MemberRegistered it ->
                personal(personal(personal(personal(doc, "title", it.title()), "name", it.name()),
                        "surname", it.surname()), "birthday", it.birthday()).maybe("language", it.language())
                        .maybe("zone", it.zone().map(ZoneId::getId));
            case MessageReceived it -> doc.put("reception", Words.of(it.reception())).put("message", it.message())
                    .put("channel", it.channel()).maybe("link", it.link());
            case SurveyAnswered it -> personal(doc, "text", it.text()).maybe("journey", it.journey())
                    .maybe("step", it.step()).maybe("reason", it.reason())
                    .maybe("score", it.score().stream().mapToObj(score -> (long) score).findFirst());
            case ComplaintOpened it -> doc.put("complaint", it.complaint()).maybe("reason", it.reason());
            case ComplaintResolved it -> doc.put("complaint", it.complaint()).maybe("satisfied", it.satisfied());
            case ReferralJoined it -> referral(doc, it.friend(), it.kept());
            case ReferralPurchased it -> referral(doc, it.friend(), it.kept());
            case MemberReferred it -> doc.put("code", it.code());
            case ConsentGiven it -> doc.maybe("channel", it.channel()).put("topic", it.topic());
            case ConsentWithdrawn it -> doc.maybe("channel", it.channel()).put("topic", it.topic());
            case CustomEvent it -> doc.put("name", it.name()).put("data", Plain.of(it.data()));
        };
        return written.map();
    }

    static MemberEvent read(Value value) {
        Provenance common = ProvenanceCodec.read(value);
        return switch (Words.read(EventType.class, value.at("type"))) {
            case PURCHASE_COMPLETED -> PurchaseCodec.completed(common, value);
            case PURCHASE_REFUNDED -> PurchaseCodec.refunded(common, value);
            case MEMBER_REGISTERED -> new MemberRegistered(common, personal(value, "title"), personal(value, "name"),
                    personal(value, "surname"), text(value, "language"),
                    value.find("zone").map(zone -> zone.parsed("a time zone", ZoneId::of)),
                    personal(value, "birthday"));
            case MESSAGE_RECEIVED ->
                new MessageReceived(common, Words.read(Reception.class, value.at("reception")),
                        value.at("message").text(), value.at("channel").text(), text(value, "link"));
            case SURVEY_ANSWERED -> new SurveyAnswered(common, text(value, "journey"), text(value, "step"),
                    value.find("score").map(score -> OptionalInt.of(score.small())).orElse(OptionalInt.empty()),
                    text(value, "reason"), personal(value, "text"));
            case COMPLAINT_OPENED -> complaintOpened(common, value);
            case COMPLAINT_RESOLVED -> complaintResolved(common, value);
            case REFERRAL_JOINED ->
                new ReferralJoined(common, Personal.of(value.at("friend").text()), isKept(value));
            case REFERRAL_PURCHASED ->
                new ReferralPurchased(common, Personal.of(value.at("friend").text()), isKept(value));
            case MEMBER_REFERRED -> new MemberReferred(common, value.at("code").text());
            case CONSENT_GIVEN -> new ConsentGiven(common, text(value, "channel"), value.at("topic").text());
            case CONSENT_WITHDRAWN -> new ConsentWithdrawn(common, text(value, "channel"), value.at("topic").text());
            case CUSTOM -> new CustomEvent(common, value.at("name").text(), value.at("data").fields());
        };
    }

    /// Only that it is not kept is written, as it was before there was such a word.
    private static Doc referral(Doc doc, Personal<String> friend, boolean kept) {
        return doc.put("friend", friend.value()).maybe("kept", kept ? Optional.empty() : Optional.of(false));
    }

    private static boolean isKept(Value value) {
        return value.find("kept").map(Value::flag).orElse(true);
    }

    static ComplaintOpened complaintOpened(Provenance common, Value value) {
        return new ComplaintOpened(common, value.at("complaint").text(), text(value, "reason"));
    }

    static ComplaintResolved complaintResolved(Provenance common, Value value) {
        return new ComplaintResolved(common, value.at("complaint").text(), value.find("satisfied").map(Value::flag));
    }

    private static Doc personal(Doc doc, String name, Optional<Personal<String>> value) {
        return doc.maybe(name, value.map(Personal::value));
    }

    private static Optional<Personal<String>> personal(Value value, String name) {
        return text(value, name).map(Personal::of);
    }

    private static Optional<String> text(Value value, String name) {
        return value.find(name).map(Value::text);
    }
}
