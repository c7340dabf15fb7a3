package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.safar.flow.Action;
import dev.safar.flow.Broken;
import dev.safar.flow.Busy;
import dev.safar.flow.Doubts;
import dev.safar.flow.Next;
import dev.safar.flow.Segment;
import dev.safar.flow.Ticket;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Move;
import dev.safar.journey.Places;
import dev.safar.log.Line;
import dev.safar.log.Line.Segment.How;
import dev.safar.log.Log;
import dev.safar.member.MemberId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one function that every journey's state machine calls. A payload says what to `do` (`begin`, `step`, `park`, `finish`, `fail`; a person may ask for `again`) and for whom
/// (`journey`, `version` of the machine, `member`, `enrollment`, `run`, `claim`); the answer says where to go on.
///
/// Payloads and answers hold ids and decisions only, never anything personal: Step Functions keeps them.
///
/// What it throws ends up in the machine by the name of its class: [Busy] is called again, [Broken] ends the run as failed, and anything else is
/// [Unexpected] and leaves the run to its lease (protocol, rule 10).
public final class JourneySteps implements JsonFunction {
    private static final Set<String> BEHIND_A_STEP = Set.of(Next.ON, Next.PARK, Places.STOP);

    private final Segment segment;
    private final Action action;
    private final InstantSource clock;
    private final Log log;

    /// Wires the function.
    ///
    /// @param segment answers at the ends of a segment
    /// @param action answers in between
    /// @param clock the time
    /// @param log is told what was done
    public JourneySteps(Segment segment, Action action, InstantSource clock, Log log) {
        this.segment = segment;
        this.action = action;
        this.clock = clock;
        this.log = log;
    }

    /// Answers one call of a machine.
    ///
    /// @param in the payload, as the compiler writes it
    /// @param out takes the answer of [#answer(Map)]
    /// @param context not used
    /// @throws IOException if the bytes cannot be read or written
    /// @throws Busy if the call should be made again
    /// @throws Broken if the run cannot go on
    /// @throws Unexpected for anything else, a payload of another form included
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        try {
            Payload.write(out, answer(Payload.read(in)));
        } catch (RuntimeException thrown) {
            throw named(thrown, context);
        }
    }

    /// Answers one call of a machine.
    ///
    /// @param payload as the compiler writes it
    /// @param context not used
    /// @return the answer of [#answer(Map)]
    /// @throws Busy if the call should be made again
    /// @throws Broken if the run cannot go on
    /// @throws Unexpected for anything else, a payload of another form included
    @Override
    public Map<String, @Nullable Object> answer(Map<?, ?> payload, Context context) {
        try {
            return answer(payload);
        } catch (RuntimeException thrown) {
            throw named(thrown, context);
        }
    }

    /// Machines know errors by the names of their classes.
    private RuntimeException named(RuntimeException thrown, Context context) {
        log.tell(new Line.Failed("call", context.getAwsRequestId(), thrown));
        return switch (thrown) {
            case Busy busy -> busy;
            case Broken broken -> broken;
            default -> new Unexpected(thrown);
        };
    }

    /// Answers one call.
    ///
    /// @param payload as the compiler writes it
    /// @return `at` (a state, `parked`, `finish` or `stop`), `run`, and `decisions`, by step; after `step` also `go`: `on`, `park`, `stop`, or `resume` where
    ///         the run goes on at another state, which `at` names
    /// @throws IllegalArgumentException if the payload is not of that form, naming the field
    /// @throws Busy if the call should be made again
    /// @throws Broken if the run cannot go on
    public Map<String, @Nullable Object> answer(Map<?, ?> payload) {
        Instant now = clock.instant();
        Ticket ticket = ticket(payload);
        return switch (text(payload, "do")) {
            case "begin" -> at(segment.begin(ticket, now));
            case "step" -> go(step(ticket, text(payload, "step"), now), text(payload, "step"));
            case "park" -> at(park(ticket, text(payload, "at"), now));
            case "finish" -> at(ended(ticket, How.FINISHED, text(payload, "reason"), now));
            case "fail" -> at(ended(ticket, How.GIVEN_UP, FailureCause.of(text(payload, "reason")), now));
            case "again" -> again(ticket, text(payload, "step"), text(payload, "by"), now);
            default -> throw new IllegalArgumentException(
                    "Expected `do` to be begin, step, park, finish, fail or again, but found '" + payload.get("do")
                            + "'");
        };
    }

    /// A person asks for this, and no machine: the answer is `became` and `word` ([Doubts.Said]).
    private Map<String, @Nullable Object> again(Ticket ticket, String step, String by, Instant now) {
        Doubts.Said said = action.doubts().again(ticket.enrollment(), step, by, ticket.claim(), now);
        log.tell(new Line.Retried(ticket, step, said.became()));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("became", said.became().name());
        answer.put("word", said.word());
        return answer;
    }

    /// What was done before, and is only asked again, is not told again.
    private Next step(Ticket ticket, String step, Instant now) {
        Next next = action.act(ticket, step, now);
        Optional<Effect> news = Optional.ofNullable(next.effects().get(step)).filter(effect -> effect.at().equals(now));
        news.ifPresent(effect -> log.tell(new Line.Acted(ticket, step, effect)));
        next.close().ifPresent(close -> closed(ticket, close));
        return next;
    }

    private void closed(Ticket ticket, Move.Close close) {
        switch (close) {
            case Move.Park park -> log.tell(new Line.Segment(ticket, How.PARKED, park.rest().step()));
            case Move.Finish finish -> log.tell(new Line.Segment(ticket, How.FINISHED, finish.word()));
            case Move.GoOn _ -> {
                // The run goes on, and its next step will be told.
            }
        }
    }

    private Next park(Ticket ticket, String step, Instant now) {
        Next next = segment.park(ticket, step, now);
        if (next.place().equals(Places.PARKED)) {
            log.tell(new Line.Segment(ticket, How.PARKED, step));
        }
        return next;
    }

    private Next ended(Ticket ticket, How how, String word, Instant now) {
        Next next = how == How.FINISHED ? segment.finish(ticket, word, now) : segment.fail(ticket, word, now);
        log.tell(new Line.Segment(ticket, how, word));
        return next;
    }

    private static Ticket ticket(Map<?, ?> payload) {
        EnrollmentId id = new EnrollmentId(new MemberId(text(payload, "member")), text(payload, "journey"),
                text(payload, "enrollment"));
        return new Ticket(id, number(payload, "run"), text(payload, "claim"),
                payload.containsKey("version") ? Optional.of(text(payload, "version")) : Optional.empty());
    }

    private static Map<String, @Nullable Object> at(Next next) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("at", next.place());
        answer.put("run", next.run());
        answer.put("decisions", next.decisions());
        return answer;
    }

    private static Map<String, @Nullable Object> go(Next next, String step) {
        boolean resumes = !BEHIND_A_STEP.contains(next.place());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("go", resumes ? "resume" : next.place());
        answer.put("at", resumes ? next.place() : step);
        answer.put("run", next.run());
        answer.put("decisions", next.decisions());
        return answer;
    }

    private static String text(Map<?, ?> payload, String field) {
        if (payload.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("Expected `" + field + "` to be a text, but found " + payload.get(field));
    }

    private static int number(Map<?, ?> payload, String field) {
        if (payload.get(field) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException(
                "Expected `" + field + "` to be a whole number, but found " + payload.get(field));
    }
}
