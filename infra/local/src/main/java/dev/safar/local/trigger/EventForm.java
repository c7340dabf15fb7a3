package dev.safar.local.trigger;

import static dev.safar.local.trigger.EventField.text;

import dev.safar.door.Door;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.json.Spelling;
import dev.safar.local.trigger.EventField.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be typed about an event of a type.
///
/// @param type the type
/// @param fields its fields, none of them for an event of the shop's own, which takes any
/// @param ownName the field that names the fact, and is made up where it is not typed
record EventForm(String type, List<EventField> fields, Optional<String> ownName) {
    private static final EventField VERSION = new EventField("version", "version", Form.WHOLE);

    /// {@return the form of a type}
    ///
    /// @throws Mistyped if there is no such type
    static EventForm of(String type) {
        if (!Door.types().contains(type) && !type.startsWith(CustomEvent.PREFIX)) {
            throw new Mistyped("There is no event `" + type + "`" + Spelling.didYouMean(type, Door.types())
                    + " There are " + String.join(", ", Door.types()) + ", and your own, which begin with custom.");
        }
        List<EventField> fields = new ArrayList<>(own(type));
        fields.add(VERSION);
        return new EventForm(type, fields, Optional.of(type).flatMap(EventForm::naming));
    }

    private static List<EventField> own(String type) {
        return switch (type) {
            case "purchase.completed" -> List.of(text("order"), new EventField("total", "total", Form.MONEY),
                    new EventField("line", "lines", Form.LINE));
            case "purchase.refunded" ->
                List.of(text("refund"), text("order"), new EventField("amount", "amount", Form.MONEY));
            case "member.registered" ->
                List.of(text("title"), text("name"), text("surname"), text("language"), text("zone"),
                        text("birthday"));
            case "message.delivered", "message.opened", "message.clicked", "message.bounced" ->
                List.of(text("message"), text("channel"), text("link"));
            case "survey.answered" -> List.of(text("journey"), text("step"),
                    new EventField("score", "score", Form.WHOLE), text("reason"), text("text"));
            case "complaint.opened" -> List.of(text("complaint"), text("reason"));
            case "complaint.resolved" ->
                List.of(text("complaint"), new EventField("satisfied", "satisfied", Form.BOOLEAN));
            case "member.referred" -> List.of(text("code"));
            case "referral.joined", "referral.purchased" ->
                List.of(text("friend"), new EventField("kept", "kept", Form.BOOLEAN));
            case "consent.given", "consent.withdrawn" -> List.of(text("channel"), text("topic"));
            default -> List.of();
        };
    }

    private static Optional<String> naming(String type) {
        return switch (type) {
            case "purchase.completed" -> Optional.of("order");
            case "purchase.refunded" -> Optional.of("refund");
            case "complaint.opened" -> Optional.of("complaint");
            default -> Optional.empty();
        };
    }

    boolean isCustom() {
        return type.startsWith(CustomEvent.PREFIX);
    }

    /// {@return the field that an option means}
    ///
    /// @throws Mistyped if this type has none of that name
    EventField field(String option) {
        return fields.stream().filter(field -> field.option().equals(option)).findFirst()
                .or(() -> isCustom() ? Optional.of(text(option)) : Optional.empty())
                .orElseThrow(() -> new Mistyped(type + " has no --" + option
                        + Spelling.didYouMean(option, fields.stream().map(EventField::option).toList())
                        + " It has " + fields.stream().map(field -> "--" + field.option())
                                .collect(Collectors.joining(", "))
                        + "; `safar trigger --help` says what every event takes."));
    }
}
