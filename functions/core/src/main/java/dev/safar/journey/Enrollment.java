package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Move.Outcome;
import dev.safar.message.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One member's one time through one journey.
///
/// It is one item in the store, and carries its own effects, so that the fence and the change are one conditional write. What may become of it is its whole state
/// machine, [Transition]; it never changes itself.
///
/// @param id whose, which journey, which entry
/// @param version the version of the journey it runs
/// @param entry how she came in
/// @param state where it stands
/// @param effects what became of each action, by step
/// @param answers the event that each wait took, by step
/// @param inbox events heard and not yet taken, earliest first
/// @param decided what each branch came to, over all segments
public record Enrollment(EnrollmentId id, String version, Entry entry, EnrollmentState state,
        Map<String, Effect> effects, Map<String, Heard> answers, List<Heard> inbox, Decided decided) {
    /// How many times a segment is tried before a person must look (rule 6).
    public static final int MOST_ATTEMPTS = 5;

    /// Copies, by step: a condition that walks over `steps` must meet them in one order on every machine.
    public Enrollment {
        effects = ByStep.of(effects);
        answers = ByStep.of(answers);
        inbox = inbox.isEmpty() ? List.of() : inbox.stream().sorted(Heard.EARLIEST).toList();
    }

    /// A member enters, and her first segment is about to run.
    ///
    /// @param id whose, which journey, which entry
    /// @param version the version of the journey
    /// @param entry how she came in
    /// @param lease how long the first segment may take
    /// @return the enrollment in run 1
    public static Enrollment entered(EnrollmentId id, String version, Entry entry, Instant lease) {
        return fresh(id, version, entry, Running.fresh(1, lease, Optional.empty()));
    }

    /// A member would have entered, but is held out to measure against.
    ///
    /// @param id whose, which journey, which entry
    /// @param version the version of the journey
    /// @param entry how she would have come in
    /// @return the enrollment, ended
    public static Enrollment heldOut(EnrollmentId id, String version, Entry entry) {
        return fresh(id, version, entry, new Ended(new Stop(Stop.Kind.HOLDOUT, Reason.HOLDOUT.word()), entry.at()));
    }

    private static Enrollment fresh(EnrollmentId id, String version, Entry entry, EnrollmentState state) {
        return new Enrollment(id, version, entry, state, Map.of(), Map.of(), List.of(), Decided.NOTHING);
    }

    /// Says what comes of a move.
    ///
    /// @param move what is asked
    /// @return the enrollment after it, or why it is unlawful; this one never changes
    public Outcome apply(Move move) {
        return new Transition(this).of(move);
    }

    Enrollment with(EnrollmentState next) {
        return with(next, effects);
    }

    Enrollment with(EnrollmentState next, Map<String, Effect> after) {
        return new Enrollment(id, version, entry, next, after, answers, inbox, decided);
    }

    Enrollment with(String step, Effect effect, Decided more) {
        return new Enrollment(id, version, entry, state, ByStep.of(effects, Map.of(step, effect)), answers, inbox,
                decided.and(more));
    }

    Enrollment holding(List<Heard> events) {
        return new Enrollment(id, version, entry, state, effects, answers, events, decided);
    }

    Enrollment in(String other) {
        return new Enrollment(id, other, entry, state, effects, answers, inbox, decided);
    }
}
