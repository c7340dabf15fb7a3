package dev.safar.asl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets time pass.
///
/// @param outline what every state has
/// @param seconds how long, or null
/// @param timestamp until when (ISO-8601 with an offset), or null; one of both is there
record WaitState(Outline outline, @Nullable Typed seconds, @Nullable Typed timestamp) implements State {
    static final Set<String> FIELDS = Set.of("Next", "End", "Output", "Assign", "Seconds", "Timestamp");

    static WaitState read(Outline outline, FieldReader fields) {
        if (fields.has("Seconds") == fields.has("Timestamp")) {
            fields.find("", "a Wait state needs exactly one of `Seconds` and `Timestamp`");
        }
        Typed timestamp = fields.typed("Timestamp", "Timestamp", "string");
        if (timestamp != null && timestamp.template() instanceof Template.Constant(String text)
                && parse(text) == null) {
            fields.find("Timestamp", "must be a time such as 2030-01-31T09:00:00Z, but is '" + text + "'");
        }
        return new WaitState(outline, fields.whole("Seconds", Typed.Range.SECONDS), timestamp);
    }

    @Override
    public void perform(Visit visit) {
        visit.at(until(visit), () -> visit.succeed(visit.scope(), visit.input()));
    }

    private Instant until(Visit visit) {
        if (seconds != null) {
            return visit.now().plusSeconds(seconds.whole(visit.scope(), Typed.Range.SECONDS));
        }
        String text = timestamp == null ? "" : timestamp.text(visit.scope());
        Instant instant = parse(text);
        if (instant == null) {
            throw StateFailure.ofValue("Timestamp", visit.inState(
                    "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                            + text));
        }
        return instant;
    }

    private static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
