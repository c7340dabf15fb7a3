package dev.safar.journey;

import static dev.safar.journey.Given.after;
import static dev.safar.journey.Given.at;
import static dev.safar.journey.Given.day;
import static dev.safar.journey.Given.effect;
import static dev.safar.journey.Given.enrollment;
import static dev.safar.journey.Given.heard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Move.Outcome;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every move in every state: lawful, or refused for its reason (protocol, rules 3 to 10).
class EnrollmentLawTest {
    private static final Stop GOAL = new Stop(Stop.Kind.GOAL, "order-2");
    private static final Rest REST = new Rest("pause", day(9));
    private static final Enrollment FRESH = enrollment();
    private static final Enrollment CLAIMED = after(FRESH, new Move.Claim(1, "x", at("ask")));
    private static final Enrollment WAITING = after(CLAIMED, new Move.Park(1, "x", REST));
    /// Fresh, claimed, stopped, waiting, woken, ended.
    private static final List<Enrollment> STATES = List.of(FRESH, CLAIMED, after(CLAIMED, new Move.Halt(GOAL, day(1))),
            WAITING, after(WAITING, new Move.Wake(day(1))), after(FRESH, new Move.Halt(GOAL, day(1))));

    private static Move move(String name) {
        return switch (name) {
            case "claim" -> new Move.Claim(1, "x", at("ask"));
            case "claim by another" -> new Move.Claim(1, "y", at("ask"));
            case "claim run 2" -> new Move.Claim(2, "x", at("ask"));
            case "rest on" -> new Move.RestOn(1);
            case "rest on in run 2" -> new Move.RestOn(2);
            case "act" -> new Move.Act(1, "x", "ask", effect(Effect.Status.PENDING), Decided.NOTHING);
            case "act by another" -> new Move.Act(1, "y", "ask", effect(Effect.Status.PENDING), Decided.NOTHING);
            case "settle" -> new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), Decided.NOTHING);
            case "settle by another" -> new Move.Settle(1, "y", "ask", effect(Effect.Status.SENT), Decided.NOTHING);
            case "last act" -> last(new Move.Act(1, "x", "ask", effect(Effect.Status.WITHHELD), Decided.NOTHING));
            case "last act pending" ->
                last(new Move.Act(1, "x", "ask", effect(Effect.Status.PENDING), Decided.NOTHING));
            case "last act by another" ->
                new Move.LastDeed(new Move.Act(1, "y", "ask", effect(Effect.Status.WITHHELD), Decided.NOTHING),
                        new Move.Park(1, "y", REST));
            case "last settle" -> last(new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), Decided.NOTHING));
            case "skip" -> new Move.Skip(1, "x", "ask", day(2));
            case "park" -> new Move.Park(1, "x", REST);
            case "park elsewhere" -> new Move.Park(1, "x", new Rest("elsewhere", day(9)));
            case "park by another" -> new Move.Park(1, "y", new Rest("elsewhere", day(9)));
            case "go on" -> new Move.GoOn(1, "x", REST, day(2), at("After pause"));
            case "go on by another" -> new Move.GoOn(1, "y", REST, day(2), at("After pause"));
            case "finish" -> new Move.Finish(1, "x", "done", day(2));
            case "finish by another" -> new Move.Finish(1, "y", "done", day(2));
            case "finish run 2" -> new Move.Finish(2, "x", "done", day(2));
            case "fail" -> new Move.Fail(1, "x", "broken", day(2));
            case "fail by another" -> new Move.Fail(1, "y", "broken", day(2));
            case "hear" -> new Move.Hear(heard("a", day(1), Map.of()));
            case "unhear" -> new Move.Unhear("a");
            case "wake" -> new Move.Wake(day(2));
            case "migrate" -> new Move.Migrate("v2", new Rest("pause", day(11)));
            case "migrate to its own" -> new Move.Migrate("v1", REST);
            case "halt" -> new Move.Halt(GOAL, day(2));
            case "heal" -> new Move.Heal(day(1), day(2), day(1), "v1");
            case "heal another lease" -> new Move.Heal(day(0), day(2), day(1), "v1");
            case "resume" -> new Move.Resume(day(2), day(1));
            default -> throw new AssertionError(name);
        };
    }

    private static Move last(Move.Deed deed) {
        return new Move.LastDeed(deed, new Move.Park(1, "x", REST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # move              | fresh       | claimed      | stopped      | waiting      | woken       | ended
            claim              | moved       | ALREADY_DONE | ALREADY_DONE | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            claim by another   | moved       | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            claim run 2        | OTHER_RUN   | OTHER_RUN    | OTHER_RUN    | NOT_RUNNING  | moved       | NOT_RUNNING
            rest on            | NOT_RUNNING | NOT_RUNNING  | NOT_RUNNING  | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            rest on in run 2   | NOT_RUNNING | NOT_RUNNING  | NOT_RUNNING  | NOT_RUNNING  | moved       | NOT_RUNNING
            act                | NOT_OURS    | moved        | STOPPED      | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            act by another     | NOT_OURS    | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            settle             | NOT_OURS    | NOT_BEGUN    | NOT_BEGUN    | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            settle by another  | NOT_OURS    | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            last act            | NOT_OURS    | moved        | STOPPED      | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            last act pending    | NOT_OURS    | NOT_FINAL    | STOPPED      | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            last act by another | NOT_OURS    | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            last settle         | NOT_OURS    | NOT_BEGUN    | NOT_BEGUN    | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            skip               | NOT_OURS    | NOT_STOPPED  | moved        | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            park               | NOT_OURS    | moved        | STOPPED      | ALREADY_DONE | OTHER_RUN   | NOT_RUNNING
            park elsewhere     | NOT_OURS    | moved        | STOPPED      | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            park by another    | NOT_OURS    | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            go on              | NOT_OURS    | moved        | STOPPED      | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            go on by another   | NOT_OURS    | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            finish             | NOT_OURS    | moved        | moved        | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            finish by another  | NOT_OURS    | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            finish run 2       | OTHER_RUN   | OTHER_RUN    | OTHER_RUN    | NOT_RUNNING  | NOT_OURS    | NOT_RUNNING
            fail               | moved       | moved        | moved        | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            fail by another    | moved       | NOT_OURS     | NOT_OURS     | NOT_RUNNING  | OTHER_RUN   | NOT_RUNNING
            hear               | moved       | moved        | moved        | moved        | moved       | NOT_RUNNING
            unhear             | NOT_HEARD   | NOT_HEARD    | NOT_HEARD    | NOT_HEARD    | NOT_HEARD   | NOT_RUNNING
            wake               | NOT_WAITING | NOT_WAITING  | NOT_WAITING  | moved        | NOT_WAITING | NOT_WAITING
            migrate            | NOT_WAITING | NOT_WAITING  | NOT_WAITING  | moved        | NOT_WAITING | NOT_WAITING
            migrate to its own | NOT_WAITING | NOT_WAITING  | NOT_WAITING  | ALREADY_DONE | NOT_WAITING | NOT_WAITING
            halt               | moved       | moved        | ALREADY_DONE | moved        | moved       | NOT_RUNNING
            heal               | moved       | moved        | moved        | NOT_RUNNING  | moved       | NOT_RUNNING
            heal another lease | LEASE_MOVED | LEASE_MOVED  | LEASE_MOVED  | NOT_RUNNING  | LEASE_MOVED | NOT_RUNNING
            resume             | moved       | moved        | moved        | NOT_RUNNING  | moved       | NOT_RUNNING
            """)
    void theLaw(String move, String fresh, String claimed, String stopped, String waiting, String woken, String ended) {
        assertThat(STATES.stream().map(state -> word(state.apply(move(move)))))
                .containsExactly(fresh, claimed, stopped, waiting, woken, ended);
    }

    @Test
    void aRefusalSaysWhoWasAskedWhatInWhichState() {
        assertThat(WAITING.apply(new Move.RestOn(1))).isEqualTo(new Refused(Move.Refusal.NOT_RUNNING,
                "m-sara#win-back#order-1 was asked to RestOn while Waiting: NOT_RUNNING"));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Moved _ -> "moved";
            case Refused(Move.Refusal why, String _) -> why.name();
        };
    }
}
