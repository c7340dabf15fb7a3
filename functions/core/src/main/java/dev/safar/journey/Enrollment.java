package dev.safar.journey;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Move.Outcome;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Move.Refusal;
import dev.safar.message.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One member's one time through one journey: the whole state machine, in this one file.
///
/// It is one item in the store, and carries its own effects, so that the fence and the change are one conditional write. [#apply(Move)] is
/// pure and total: every move in every state is either lawful or refused with a named [Refusal] (protocol, rules 3 to 10).
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
        return switch (move) {
            case Move.Claim claim -> claim(claim);
            case Move.RestOn rest -> restOn(rest);
            case Move.Fenced fenced -> fenced(fenced);
            case Move.Hear hear -> hear(hear);
            case Move.Unhear unhear -> unhear(unhear);
            case Move.Wake wake -> wake(wake.lease());
            case Move.Migrate migrate -> migrate(migrate);
            case Move.Halt halt -> halt(halt);
            case Move.Heal heal -> heal(heal);
            case Move.Resume resume -> resume(resume);
            case Move.Confirm confirm -> confirm(confirm);
            case Move.Doubting doubting -> Doubted.by(doubting, this);
        };
    }

    private Outcome claim(Move.Claim move) {
        if (!(state instanceof Running running) || running.run() != move.run()) {
            return refused(elsewhere(), move);
        }
        // What an earlier attempt of this segment decided is frozen.
        return running.claim()
                .map(it -> refused(it.equals(move.claim()) ? Refusal.ALREADY_DONE : Refusal.NOT_OURS, move))
                .orElseGet(() -> landed(running, move.claim(), running.landing().orElse(move.landing())));
    }

    private Outcome restOn(Move.RestOn move) {
        if (!(state instanceof Running running) || running.from().isEmpty()) {
            return refused(Refusal.NOT_RUNNING, move);
        }
        boolean isOther = running.run() != move.run();
        return isOther || running.claim().isPresent()
                ? refused(isOther ? Refusal.OTHER_RUN : Refusal.NOT_OURS, move)
                : moved(new Waiting(running.run(), running.from().get()));
    }

    private Outcome fenced(Move.Fenced move) {
        if (move instanceof Move.Park park && state instanceof Waiting waiting && waiting.isBy(park)) {
            return refused(Refusal.ALREADY_DONE, move);
        }
        if (!(state instanceof Running running) || running.run() != move.run()) {
            return refused(elsewhere(), move);
        }
        // A run that cannot even begin is claimed by nobody, and must be able to say why it failed (rule 10).
        boolean isFree = move instanceof Move.Fail && running.claim().isEmpty();
        return isFree || running.claim().equals(Optional.of(move.claim()))
                ? within(running, move)
                : refused(Refusal.NOT_OURS, move);
    }

    private Outcome within(Running running, Move.Fenced move) {
        return switch (move) {
            case Move.Act _,Move.Park _,Move.GoOn _ when running.stop().isPresent() -> refused(Refusal.STOPPED, move);
            case Move.Act act -> act(act);
            case Move.Settle settle -> settle(settle);
            case Move.LastDeed last -> lastDeed(last);
            case Move.Skip skip -> running.stop().map(stop -> skip(skip, stop))
                    .orElseGet(() -> refused(Refusal.NOT_STOPPED, skip));
            case Move.Park park -> moved(new Waiting(running.run(), park.rest()));
            case Move.GoOn goOn -> landed(
                    Running.fresh(running.run() + 1, goOn.lease(), Optional.of(goOn.rest())), goOn.claim(),
                    goOn.landing());
            case Move.Finish finish -> ended(running.end(Stop.Kind.COMPLETED, finish.word(), finish.at()));
            case Move.Fail fail -> ended(running.end(Stop.Kind.FAILED, fail.word(), fail.at()));
        };
    }

    /// The segment ends as the deed leaves it, or nothing of both happens.
    private Outcome lastDeed(Move.LastDeed last) {
        Outcome done = apply(last.deed());
        return !(done instanceof Moved moved)
                ? done
                : last.deed().effect().isFinal()
                        ? moved.enrollment().apply(last.close())
                        : refused(Refusal.NOT_FINAL, last);
    }

    /// What was begun may be begun again when its time is up, and nothing else: that it was not done can no longer be said (rule 9).
    private Outcome act(Move.Act act) {
        Effect before = effects.get(act.step());
        return before != null && before.isFinal()
                ? refused(Refusal.ALREADY_DONE, act)
                : before != null && before.status() == Status.PENDING && !act.effect().repeats(before)
                        ? refused(Refusal.IN_WORK, act)
                        : effect(act.step(), act.effect(), act.decided());
    }

    /// Whoever began an effect says what became of it; another attempt may only when its time is up.
    private Outcome settle(Move.Settle settle) {
        Effect before = effects.get(settle.step());
        if (before == null || before.status() != Status.PENDING) {
            return refused(before != null && before.isFinal() ? Refusal.ALREADY_DONE : Refusal.NOT_BEGUN, settle);
        }
        return !before.claim().equals(settle.claim()) && settle.effect().at().isBefore(before.until())
                ? refused(Refusal.IN_WORK, settle)
                : effect(settle.step(), settle.effect().after(before), settle.decided());
    }

    private Outcome confirm(Move.Confirm confirm) {
        Effect known = effects.get(confirm.step());
        return known == null || !known.isInDoubt()
                ? refused(Refusal.NOT_BEGUN, confirm)
                : effect(confirm.step(), known.confirmed(confirm.word()), Decided.NOTHING);
    }

    /// How an action stands that was begun or postponed, the end says itself.
    private Outcome skip(Move.Skip skip, Stop stop) {
        Effect skipped = effects.getOrDefault(skip.step(),
                Effect.skipped(Optional.empty(), stop, skip.claim(), skip.at()));
        return new Enrollment(id, version, entry, state, ByStep.of(effects, Map.of(skip.step(), skipped)), answers,
                inbox, decided).ended(new Ended(stop, skip.at()));
    }

    private Outcome effect(String step, Effect effect, Decided more) {
        return new Moved(new Enrollment(id, version, entry, state, ByStep.of(effects, Map.of(step, effect)),
                answers, inbox, decided.and(more)));
    }

    /// A fact is taken once, whatever its body: a newer body takes the place of one not taken yet.
    private Outcome hear(Move.Hear move) {
        Heard event = move.event();
        boolean isKnown = answers.values().stream().anyMatch(event::isSameFact) || inbox.contains(event);
        if (isKnown || !(state instanceof Active)) {
            return refused(state instanceof Active ? Refusal.ALREADY_DONE : Refusal.NOT_RUNNING, move);
        }
        List<Heard> more = new ArrayList<>(inbox);
        more.removeIf(event::isSameFact);
        if (!move.atOnce() && event.isTooMuchBeside(more, answers.values())) {
            return refused(Refusal.INBOX_FULL, move);
        }
        more.add(event);
        return holding(more);
    }

    private Outcome unhear(Move.Unhear unhear) {
        if (!(state instanceof Active)) {
            return refused(Refusal.NOT_RUNNING, unhear);
        }
        List<Heard> left = inbox.stream().filter(heard -> !heard.fact().equals(unhear.fact())).toList();
        return left.size() == inbox.size() ? refused(Refusal.NOT_HEARD, unhear) : holding(left);
    }

    private Outcome holding(List<Heard> events) {
        return new Moved(new Enrollment(id, version, entry, state, effects, answers, events, decided));
    }

    private Outcome wake(Instant lease) {
        return state instanceof Waiting waiting
                ? moved(Running.fresh(waiting.run() + 1, lease, Optional.of(waiting.rest())))
                : refused(Refusal.NOT_WAITING, new Move.Wake(lease));
    }

    /// Only whoever waits is taken over: a segment that runs belongs to a machine of her version. What was begun and not answered for moves along: the other version has
    /// it again on the very channel that drops the repeat, or leaves it unclear.
    private Outcome migrate(Move.Migrate migrate) {
        if (!(state instanceof Waiting waiting)) {
            return refused(Refusal.NOT_WAITING, migrate);
        }
        return version.equals(migrate.version())
                ? refused(Refusal.ALREADY_DONE, migrate)
                : new Moved(new Enrollment(id, migrate.version(), entry, new Waiting(waiting.run(), migrate.rest()),
                        effects, answers, inbox, decided));
    }

    private Outcome halt(Move.Halt halt) {
        return switch (state) {
            case Waiting _ -> ended(new Ended(halt.reason(), halt.at()));
            case Running running when running.stop().isPresent() -> refused(Refusal.ALREADY_DONE, halt);
            case Running running when running.claim().isEmpty() -> ended(new Ended(halt.reason(), halt.at()));
            case Running running -> moved(running.with(halt.reason()));
            case Ended _ -> refused(Refusal.NOT_RUNNING, halt);
        };
    }

    private Outcome heal(Move.Heal heal) {
        if (!(state instanceof Running running) || !running.due().equals(heal.read())) {
            return refused(state instanceof Running ? Refusal.LEASE_MOVED : Refusal.NOT_RUNNING, heal);
        }
        Enrollment there = new Enrollment(id, heal.version(), entry, state, effects, answers, inbox, decided);
        return running.over().map(stop -> ended(new Ended(stop, heal.at())))
                .orElseGet(() -> there.moved(running.healed(heal.lease())));
    }

    /// It was the process that failed and not the segment, as far as anybody can tell, so no attempt is counted; and nobody is left who is at work on what was begun.
    private Outcome resume(Move.Resume resume) {
        return !(state instanceof Running running)
                ? refused(Refusal.NOT_RUNNING, resume)
                : running.stop().<Outcome>map(stop -> ended(new Ended(stop, resume.at())))
                        .or(() -> running.resumed(resume.lease())
                                .map(next -> moved(next, ByStep.each(effects, it -> it.lapsed(resume.at())))))
                        .orElseGet(() -> refused(Refusal.RESTARTED_OFTEN, resume));
    }

    private Outcome landed(Running running, String claim, Landing landing) {
        List<Heard> left = inbox.stream().filter(heard -> !landing.taken().equals(Optional.of(heard))).toList();
        Map<String, Heard> taken = new LinkedHashMap<>(answers);
        running.from().ifPresent(rest -> landing.taken().ifPresent(heard -> taken.put(rest.step(), heard)));
        return new Moved(new Enrollment(id, version, entry, running.claimedBy(claim, landing), effects, taken, left,
                decided.and(landing.decided())));
    }

    private Outcome moved(EnrollmentState next) {
        return moved(next, effects);
    }

    /// Nobody will ask again: what was begun and never answered for cannot be known any more, and what was postponed is withheld (rule 9).
    private Outcome ended(Ended end) {
        return moved(end, ByStep.each(effects, effect -> effect.over(end.reason(), end.at())));
    }

    private Outcome moved(EnrollmentState next, Map<String, Effect> after) {
        return new Moved(new Enrollment(id, version, entry, next, after, answers, inbox, decided));
    }

    private Refusal elsewhere() {
        return state instanceof Running ? Refusal.OTHER_RUN : Refusal.NOT_RUNNING;
    }

    private Outcome refused(Refusal why, Move move) {
        return new Refused(why, id + " was asked to " + move.getClass().getSimpleName() + " while "
                + state.getClass().getSimpleName() + ": " + why);
    }
}
