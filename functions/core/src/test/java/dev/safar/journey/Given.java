package dev.safar.journey;

import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Journeys, enrollments and events that tests begin with, at so many days after [#START].
final class Given {
    static final Instant START = Instant.parse("2026-03-21T12:00:00Z");
    static final MemberId SARA = new MemberId("m-sara");
    static final Entry ENTRY = new Entry(START, Map.of("type", "silence"));

    private Given() {
    }

    static Instant day(long day) {
        return START.plus(Duration.ofDays(day));
    }

    static Condition condition(String text) {
        return switch (Condition.read(text)) {
            case ConditionReading.Read(Condition condition) -> condition;
            case ConditionReading.Refused(int offset, String reason) ->
                throw new AssertionError(text + " at " + offset + ": " + reason);
        };
    }

    static Step.Message message(String id) {
        return new Step.Message(id, LocalText.NONE, id, List.of(Channel.EMAIL));
    }

    static Step.Wait pause(String id, int days) {
        return new Step.Wait(id, LocalText.NONE, Duration.ofDays(days));
    }

    static Step.WaitFor answer(String id, Optional<String> where, List<Step> onEvent, List<Step> onTimeout) {
        return new Step.WaitFor(id, LocalText.NONE, "survey.answered", where.map(Given::condition), Duration.ofDays(5),
                onEvent, onTimeout);
    }

    static Step.If choice(String id, String condition, List<Step> then, List<Step> otherwise) {
        return new Step.If(id, LocalText.NONE, condition(condition), then, otherwise);
    }

    static Step.Split split(String id, Step.Arm... arms) {
        return new Step.Split(id, LocalText.NONE, List.of(arms));
    }

    static Step.End end(String id) {
        return new Step.End(id, LocalText.NONE, "done");
    }

    static JourneyDefinition journey(Step... steps) {
        return journey(Optional.empty(), 0, steps);
    }

    static JourneyDefinition journey(Optional<Duration> reentryAfter, int holdout, Step... steps) {
        return new JourneyDefinition("win-back", LocalText.NONE,
                new Trigger.OnEvent("purchase.completed", Optional.empty()), reentryAfter, Optional.empty(), List.of(),
                holdout, JourneyDefinition.ACCEPT_LATE, Itinerary.of(Arrays.asList(steps)), "v1");
    }

    static Enrollment enrollment() {
        return enrollment(SARA, "order-1");
    }

    static Enrollment enrollment(MemberId member, String entry) {
        return Enrollment.entered(new EnrollmentId(member, "win-back", entry), "v1", ENTRY, day(1));
    }

    static Heard heard(String fact, Instant at, Map<String, @Nullable Object> view) {
        return new Heard(fact, "survey.answered", at, view);
    }

    static Landing at(String place) {
        return new Landing(place, Decided.NOTHING, Optional.empty());
    }

    static Effect effect(Effect.Status status) {
        return new Effect(status, START, 1, "x", status == Effect.Status.PENDING
                ? Map.of(Effect.UNTIL, day(1).toString())
                : Map.of());
    }

    /// The enrollment after lawful moves.
    static Enrollment after(Enrollment enrollment, Move... moves) {
        Enrollment now = enrollment;
        for (Move move : moves) {
            now = switch (now.apply(move)) {
                case Moved(Enrollment next) -> next;
                case Refused(Move.Refusal _, String said) -> throw new AssertionError(said);
            };
        }
        return now;
    }
}
