package dev.safar.log;

import dev.safar.flow.Received;
import dev.safar.journey.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One number about what functions did, under at most one dimension, whose values are few: a journey, a channel, a reason, a kind of work. Never an id.
///
/// @param name of the metric, as in `Sent`
/// @param unit of CloudWatch, `Count` or `Milliseconds`
/// @param value how much
/// @param dimension by what it is counted, name and value; none or one
record Measure(String name, Unit unit, long value, Map<String, String> dimension) {
    /// Units of CloudWatch, by its own spelling.
    enum Unit {
        COUNT("Count"), MILLISECONDS("Milliseconds");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final String NONE = "none";

    /// {@return what a line counts for; often nothing}
    static List<Measure> of(Line line) {
        return switch (line) {
            case Line.Entered it -> one("Entered", "Journey", it.enrollment().journey());
            case Line.GoalReached it -> one("GoalReached", "Journey", it.enrollment().journey());
            case Line.Acted it -> acted(it.effect());
            case Line.Retried it -> one("Retried", "Became", LineForm.word(it.became()));
            case Line.Segment it when it.how() == Line.Segment.How.GIVEN_UP ->
                one("RunsFailed", "Journey", it.ticket().enrollment().journey());
            case Line.Fact(_, _, Received.Rejected(String reason)) -> one("Rejected", "Reason", reason);
            case Line.Receipt it when it.became() == Line.Receipt.Became.REJECTED ->
                one("Rejected", "Reason", "receipt");
            case Line.Unreadable _ -> List.of(new Measure("Unreadable", Unit.COUNT, 1, Map.of()));
            case Line.Swept it -> swept(it);
            case Line.Unsent it -> List.of(new Measure("Unsent", Unit.COUNT, it.missing(), Map.of()));
            case Line.Failed it -> one("Errors", "Work", it.what());
            case Line.Segment _,Line.Fact _,Line.Receipt _,Line.Started _,Line.Carried _,Line.Answered _ -> List.of();
        };
    }

    private static List<Measure> acted(Effect effect) {
        String channel = effect.result().getOrDefault(Effect.CHANNEL, NONE);
        String reason = effect.result().getOrDefault(Effect.REASON, NONE);
        return switch (effect.status()) {
            case SENT -> one("Sent", "Channel", channel);
            case WITHHELD -> one("Withheld", "Reason", reason);
            case POSTPONED -> one("Postponed", "Reason", reason);
            case FAILED -> one("Failed", "Channel", channel);
            case UNCERTAIN -> one("Uncertain", "Channel", channel);
            case PENDING -> List.of();
        };
    }

    private static List<Measure> swept(Line.Swept line) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("DueLag", Unit.MILLISECONDS, line.lag().toMillis(), Map.of()));
        measures.add(new Measure("SweepFailures", Unit.COUNT, line.failed(), Map.of()));
        return measures;
    }

    private static List<Measure> one(String name, String by, String value) {
        return List.of(new Measure(name, Unit.COUNT, 1, Map.of(by, value)));
    }
}
