package dev.safar.local.page;

import dev.safar.flow.Received;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentId;
import dev.safar.log.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a line of the log tells a person who watches, as the page wants it: `kind` and ids. No names, no texts.
final class Moment {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Moment(String kind) {
        fields.put("kind", kind);
    }

    /// {@return the fields, or empty for a line that tells nothing}
    static Optional<Map<String, Object>> of(Line line) {
        return switch (line) {
            case Line.Fact it -> Optional.of(received(it.received()).and("fact", it.fact().toString()).fields);
            case Line.Unreadable _ -> Optional.of(new Moment("unreadable").fields);
            case Line.Entered it -> Optional.of(new Moment("entered").whose(it.enrollment()).fields);
            case Line.Acted it -> acted(it).map(moment -> moment.fields);
            case Line.Segment it -> Optional.of(segment(it).whose(it.ticket().enrollment()).fields);
            case Line.Failed it ->
                Optional.of(new Moment("error").and("reason",
                        it.what() + " " + it.thrown().getClass().getSimpleName()).fields);
            case Line.Started _,Line.GoalReached _,Line.Retried _,Line.Carried _,Line.Answered _,Line.Receipt _,Line.Swept _,Line.Unsent _ ->
                Optional.empty();
        };
    }

    private static Moment received(Received received) {
        return switch (received) {
            case Received.Accepted it -> new Moment("accepted").and("member", it.member().value());
            case Received.Duplicate it -> new Moment("duplicate").and("member", it.member().value());
            case Received.Superseded it -> new Moment("superseded").and("member", it.member().value());
            case Received.Waits _ -> new Moment("waits");
            case Received.Rejected it -> new Moment("rejected").and("reason", it.reason());
            case Received.Busy _ -> new Moment("busy");
        };
    }

    private static Optional<Moment> acted(Line.Acted line) {
        Effect effect = line.effect();
        return kind(effect.status()).map(kind -> new Moment(kind).whose(line.ticket().enrollment())
                .and("step", line.step()).and("reason", effect.result().getOrDefault(Effect.REASON, "")));
    }

    private static Optional<String> kind(Effect.Status status) {
        return switch (status) {
            case PENDING -> Optional.empty();
            case SENT -> Optional.of("sent");
            case WITHHELD -> Optional.of("withheld");
            case POSTPONED -> Optional.of("postponed");
            case FAILED -> Optional.of("not-done");
            case UNCERTAIN -> Optional.of("uncertain");
        };
    }

    private static Moment segment(Line.Segment line) {
        return switch (line.how()) {
            case PARKED -> new Moment("parked").and("step", line.where());
            case FINISHED -> new Moment("finished").and("reason", line.where());
            case GIVEN_UP -> new Moment("given-up").and("reason", line.where());
        };
    }

    private Moment whose(EnrollmentId id) {
        return and("member", id.member().value()).and("journey", id.journey());
    }

    private Moment and(String name, String value) {
        fields.put(name, value);
        return this;
    }
}
