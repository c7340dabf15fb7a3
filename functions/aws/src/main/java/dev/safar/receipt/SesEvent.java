package dev.safar.receipt;

import dev.safar.channel.EffectTags;
import dev.safar.event.Personal;
import dev.safar.event.Reception;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.member.MemberId;
import dev.safar.receipt.Reading.News;
import dev.safar.receipt.Reading.Nothing;
import dev.safar.receipt.Reading.Unreadable;
import dev.safar.receipt.Reading.What;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads events that SES publishes for a configuration set, and notifications that it sends for an identity; the second have no tags and are told apart by
/// `notificationType`. The forms are those of the SES developer guide, "Examples of event data that Amazon SES publishes to Amazon SNS".
///
/// SES tells addresses, subjects and what a mailbox said. None of it is taken, and none of it is quoted.
public final class SesEvent {
    private static final String TIMESTAMP = "timestamp";
    private static final String NO_FORM = "Expected an event of SES: a JSON object with `eventType` or `notificationType`, and `mail`";
    private static final String NO_EFFECT = "The mail has no tags of Safar: it was sent by something else, or the event is a notification of an identity. "
            + "Let a configuration set publish events, and name it in SAFAR_SES_CONFIGURATION_SET";
    private final String type;
    private final Map<?, ?> event;
    private final Map<?, ?> mail;

    private SesEvent(String type, Map<?, ?> event) {
        this.type = type;
        this.event = event;
        this.mail = object(event, "mail");
    }

    /// Reads one.
    ///
    /// @param json one JSON object
    /// @return what it says; never an exception, whatever was sent
    public static Reading read(String json) {
        if (Json.read(json, Limits.FILE) instanceof Parsed.Value(Node.Obj root)) {
            Map<String, @Nullable Object> event = root.plain();
            Object type = event.getOrDefault("eventType", event.get("notificationType"));
            return type instanceof String word ? new SesEvent(word, event).reading() : new Unreadable(NO_FORM);
        }
        return new Unreadable(NO_FORM);
    }

    /// Says whom one is about, whatever it says, and whether or not it can be taken in.
    ///
    /// @param json what may be one
    /// @return nobody where it is none
    public static Whom whom(String json) {
        return Json.read(json, Limits.FILE) instanceof Parsed.Value(Node.Obj root)
                ? new SesEvent("", root.plain()).whom()
                : new Whom(Optional.empty(), List.of(), Optional.empty());
    }

    /// Whom an event is about.
    ///
    /// @param member to whom the letter was written, by its tags; empty where it was none of ours
    /// @param addresses to which it went
    /// @param at when it was sent; empty where that is not said
    public record Whom(Optional<MemberId> member, List<Personal<String>> addresses, Optional<Instant> at) {
        /// Copies.
        public Whom {
            addresses = List.copyOf(addresses);
        }
    }

    private Whom whom() {
        List<Personal<String>> addresses = mail.get("destination") instanceof List<?> many
                ? many.stream().map(address -> Personal.of(bare(String.valueOf(address)))).toList()
                : List.of();
        return new Whom(EffectTags.read(tags()).map(SesEvent::member), addresses, instant(mail));
    }

    /// {@return an address without the name before it}
    private static String bare(String address) {
        int from = address.lastIndexOf('<');
        int to = address.lastIndexOf('>');
        return from >= 0 && to > from ? address.substring(from + 1, to) : address;
    }

    /// {@return to whom an effect's letter was written}
    ///
    /// @param effect its id
    static MemberId member(String effect) {
        int end = effect.indexOf('#');
        return new MemberId(end < 0 ? effect : effect.substring(0, end));
    }

    private Reading reading() {
        return switch (type) {
            case "Delivery" -> met("delivery", Reception.DELIVERED, Optional.empty());
            case "Open" -> met("open", Reception.OPENED, Optional.empty());
            case "Click" -> met("click", Reception.CLICKED, text(object(event, "click"), "link"));
            case "Bounce" -> met("bounce", Reception.BOUNCED, Optional.empty());
            // SES found a virus in it, after it had taken it.
            case "Reject" -> met("mail", Reception.BOUNCED, Optional.empty());
            case "Complaint" -> complaint();
            case "Send", "DeliveryDelay", "Rendering Failure", "Subscription" -> new Nothing(type);
            default -> new Unreadable("Unknown type of an event of SES");
        };
    }

    /// She may also tell her mailbox that a letter was wrongly taken for unwanted.
    private Reading complaint() {
        return text(object(event, "complaint"), "complaintFeedbackType").filter("not-spam"::equals).isPresent()
                ? new Nothing(type)
                : news("complaint", new What.Unwanted(EffectTags.topic(tags())));
    }

    private Reading met(String part, Reception reception, Optional<String> link) {
        return news(part, new What.Met(reception, link));
    }

    private Reading news(String part, What what) {
        Optional<String> effect = EffectTags.read(tags());
        Optional<String> message = text(mail, "messageId");
        Optional<Instant> at = instant(object(event, part));
        if (effect.isEmpty()) {
            return new Unreadable(NO_EFFECT);
        }
        if (message.isEmpty() || at.isEmpty()) {
            return new Unreadable(
                    "Expected `mail.messageId` and `" + part + ".timestamp` in an event of SES of the type "
                            + type);
        }
        return new News(type, effect.get(), message.get(), at.get(), what);
    }

    private Map<String, List<String>> tags() {
        Map<String, List<String>> tags = new HashMap<>();
        object(mail, "tags").forEach((name, values) -> {
            if (values instanceof List<?> many) {
                tags.put(String.valueOf(name), many.stream().map(String::valueOf).toList());
            }
        });
        return tags;
    }

    private static Optional<Instant> instant(Map<?, ?> part) {
        try {
            return text(part, TIMESTAMP).map(Instant::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<?, ?> object(Map<?, ?> in, String name) {
        return in.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static Optional<String> text(Map<?, ?> in, String name) {
        return in.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
