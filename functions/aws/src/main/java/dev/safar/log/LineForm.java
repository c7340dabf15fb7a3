package dev.safar.log;

import dev.safar.event.FactKey;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Ticket;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Picks the ids out of a line: `level`, `what`, and then what it is about. Only what is named here reaches the log.
final class LineForm {
    private static final List<String> RESULTS = List.of(Effect.REASON, Effect.UNTIL, "channel", "template");
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private LineForm(String level, String what) {
        and("level", level).and("what", what);
    }

    static Map<String, Object> of(Line line) {
        return form(line).fields;
    }

    private static LineForm form(Line line) {
        return switch (line) {
            case Line.Fact it -> received(it.received()).and("record", it.record()).and("fact", name(it));
            case Line.Unreadable it ->
                error("unreadable").and("record", it.record()).and("at", it.at().toString());
            case Line.Entered it -> info("entered").enrollment(it.enrollment()).and("version", it.version());
            case Line.Started it -> info("started").enrollment(it.start().enrollment()).and("run", it.start().run())
                    .and("attempt", it.start().attempt());
            case Line.Acted it -> acted(it.effect()).ticket(it.ticket()).and("step", it.step())
                    .and("attempt", it.effect().attempt()).results(it.effect());
            case Line.Retried it -> info("retried").enrollment(it.ticket().enrollment())
                    .and("claim", it.ticket().claim()).and("step", it.step())
                    .and("became", word(it.became()));
            case Line.Segment it -> segment(it);
            case Line.GoalReached it -> info("goal-reached").enrollment(it.enrollment());
            case Line.Answered it -> warning("answered").and("effect", it.effect()).and("word", it.word());
            case Line.Receipt it -> receipt(it);
            case Line.Carried it -> carried(it.outgoing());
            case Line.Swept it -> (it.failed() == 0 ? info("swept") : warning("swept")).and("looked", it.looked())
                    .and("started", it.started()).and("silences", it.silences()).and("failed", it.failed())
                    .and("complete", it.complete()).and("lagMillis", it.lag().toMillis());
            case Line.Unsent it -> error("unsent").and("missing", it.missing()).and("of", it.of()).and("codes",
                    it.codes());
            case Line.Failed it -> error("failed").and("work", it.what()).and("id", it.id())
                    .and("error", Fault.error(it.thrown())).because(Fault.why(it.thrown()))
                    .and("at", Fault.at(it.thrown()));
        };
    }

    /// Of what was erased not even the shop's own id is left.
    private static String name(Line.Fact it) {
        FactKey fact = it.fact();
        return it.received().equals(new Received.Rejected("erased"))
                ? fact.source() + "/" + fact.kind() + "/[withheld]"
                : fact.toString();
    }

    private static LineForm received(Received received) {
        return switch (received) {
            case Received.Accepted it -> info("received").and("member", it.member().value())
                    .and("corrected", it.corrected());
            case Received.Duplicate it -> info("duplicate").and("member", it.member().value());
            case Received.Superseded it -> info("superseded").and("member", it.member().value());
            case Received.Waits it -> info("waits").and("until", it.until().toString());
            case Received.Rejected it -> warning("rejected").and("reason", it.reason());
            case Received.Busy _ -> warning("busy");
        };
    }

    private static LineForm acted(Effect effect) {
        String what = word(effect.status());
        return switch (effect.status()) {
            case SENT, WITHHELD, POSTPONED, PENDING -> info(what);
            case FAILED, UNCERTAIN -> warning(what);
        };
    }

    private static LineForm segment(Line.Segment line) {
        return switch (line.how()) {
            case PARKED -> info("parked").ticket(line.ticket()).and("step", line.where());
            case FINISHED -> info("finished").ticket(line.ticket()).and("reason", line.where());
            case GIVEN_UP -> error("given-up").ticket(line.ticket()).and("reason", line.where());
        };
    }

    private static LineForm receipt(Line.Receipt line) {
        LineForm form = line.became() == Line.Receipt.Became.REJECTED ? warning("receipt-rejected") : info("receipt");
        return form.and("record", line.record()).and("became", word(line.became()));
    }

    private static LineForm carried(Outgoing outgoing) {
        LineForm form = info("carried").and("effect", outgoing.effect());
        return switch (outgoing) {
            case Outgoing.Letter it -> form.and("channel", it.channel().word()).and("template", it.template());
            case Outgoing.Signal it -> form.and("signal", it.event());
            case Outgoing.Errand it -> form.and("deadline", it.deadline().toString());
        };
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static LineForm info(String what) {
        return new LineForm("info", what);
    }

    private static LineForm warning(String what) {
        return new LineForm("warn", what);
    }

    private static LineForm error(String what) {
        return new LineForm("error", what);
    }

    private LineForm ticket(Ticket ticket) {
        return enrollment(ticket.enrollment()).and("run", ticket.run()).and("claim", ticket.claim());
    }

    private LineForm enrollment(EnrollmentId id) {
        return and("member", id.member().value()).and("journey", id.journey()).and("enrollment", id.entry());
    }

    private LineForm results(Effect effect) {
        RESULTS.stream().filter(effect.result()::containsKey)
                .forEach(name -> and(name, effect.result().getOrDefault(name, "")));
        return this;
    }

    private LineForm because(Optional<String> why) {
        why.ifPresent(said -> and("why", said));
        return this;
    }

    private LineForm and(String name, Object value) {
        fields.put(name, value instanceof String text ? Discreet.of(text) : value);
        return this;
    }
}
