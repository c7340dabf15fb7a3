package dev.safar.lambda;

import dev.safar.flow.Action;
import dev.safar.flow.Next;
import dev.safar.flow.Segment;
import dev.safar.flow.Ticket;
import dev.safar.journey.EnrollmentId;
import dev.safar.member.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one function that every journey's state machine calls. A payload says what to `do` (`begin`, `step`, `park`, `finish`, `fail`) and for whom
/// (`journey`, `member`, `enrollment`, `run`, `claim`); the answer says where to go on.
///
/// Payloads and answers hold ids and decisions only, never anything personal: Step Functions keeps them.
public final class JourneySteps {
    private final Segment segment;
    private final Action action;
    private final InstantSource clock;

    /// Wires the function.
    ///
    /// @param segment answers at the ends of a segment
    /// @param action answers in between
    /// @param clock the time
    public JourneySteps(Segment segment, Action action, InstantSource clock) {
        this.segment = segment;
        this.action = action;
        this.clock = clock;
    }

    /// Answers one call.
    ///
    /// @param payload as the compiler writes it
    /// @return `at` (a state, `parked`, `finish` or `stop`) and `run` after `begin` and `park`; `go` (`on`, `park`, `stop`) after `step`; and always
    ///         `decisions`, by step
    /// @throws IllegalArgumentException if the payload is not of that form, naming the field
    /// @throws dev.safar.flow.Busy if the call should be made again
    public Map<String, @Nullable Object> answer(Map<String, @Nullable Object> payload) {
        Instant now = clock.instant();
        Ticket ticket = ticket(payload);
        return switch (text(payload, "do")) {
            case "begin" -> at(segment.begin(ticket, now));
            case "step" -> go(action.act(ticket, text(payload, "step"), now));
            case "park" -> at(segment.park(ticket, text(payload, "at"), now));
            case "finish" -> at(segment.finish(ticket, text(payload, "reason"), now));
            case "fail" -> at(segment.fail(ticket, text(payload, "reason"), now));
            default -> throw new IllegalArgumentException(
                    "Expected `do` to be begin, step, park, finish or fail, but found '" + payload.get("do") + "'");
        };
    }

    private static Ticket ticket(Map<String, @Nullable Object> payload) {
        EnrollmentId id = new EnrollmentId(new MemberId(text(payload, "member")), text(payload, "journey"),
                text(payload, "enrollment"));
        return new Ticket(id, number(payload, "run"), text(payload, "claim"));
    }

    private static Map<String, @Nullable Object> at(Next next) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("at", next.place());
        answer.put("run", next.run());
        answer.put("decisions", next.decisions());
        return answer;
    }

    private static Map<String, @Nullable Object> go(Next next) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("go", next.place());
        answer.put("decisions", next.decisions());
        return answer;
    }

    private static String text(Map<String, @Nullable Object> payload, String field) {
        if (payload.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("Expected `" + field + "` to be a text, but found " + payload.get(field));
    }

    private static int number(Map<String, @Nullable Object> payload, String field) {
        if (payload.get(field) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException(
                "Expected `" + field + "` to be a whole number, but found " + payload.get(field));
    }
}
