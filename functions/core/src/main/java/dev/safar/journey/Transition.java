package dev.safar.journey;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Move.Outcome;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Move.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole state machine of an enrollment, in this one file: what comes of every [Move] in every [EnrollmentState].
///
/// It is pure and total: a move is either lawful or refused with a named [Refusal] (protocol, rules 3 to 10).
///
/// @param from the enrollment before the move
record Transition(Enrollment from) {
    Outcome of(Move move) {
        return switch (move) {
            case Move.Claim claim -> claim(claim);
            case Move.RestOn rest -> restOn(rest);
            case Move.Fenced fenced -> fenced(fenced);
            case Move.Hear hear -> hear(hear);
            case Move.Unhear unhear -> unhear(unhear);
            case Move.Wake wake -> wake(wake);
            case Move.Migrate migrate -> migrate(migrate);
            case Move.Halt halt -> halt(halt);
            case Move.Heal heal -> heal(heal);
            case Move.Resume resume -> resume(resume);
            case Move.Confirm confirm -> confirm(confirm);
            case Move.Doubting doubting -> doubting(doubting);
        };
    }

    private Outcome claim(Move.Claim move) {
        if (!(from.state() instanceof Running running) || running.run() != move.run()) {
            return refused(elsewhere(), move);
        }
        // What an earlier attempt of this segment decided is frozen.
        return running.claim()
                .map(it -> refused(it.equals(move.claim()) ? Refusal.ALREADY_DONE : Refusal.NOT_OURS, move))
                .orElseGet(() -> landed(running, move.claim(), running.landing().orElse(move.landing())));
    }

    private Outcome restOn(Move.RestOn move) {
        if (!(from.state() instanceof Running running) || running.from().isEmpty()) {
            return refused(Refusal.NOT_RUNNING, move);
        }
        boolean isOther = running.run() != move.run();
        return isOther || running.claim().isPresent()
                ? refused(isOther ? Refusal.OTHER_RUN : Refusal.NOT_OURS, move)
                : moved(new Waiting(running.run(), running.from().get()));
    }

    private Outcome fenced(Move.Fenced move) {
        if (move instanceof Move.Park park && from.state() instanceof Waiting waiting && waiting.isBy(park)) {
            return refused(Refusal.ALREADY_DONE, move);
        }
        if (!(from.state() instanceof Running running) || running.run() != move.run()) {
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
        Outcome done = of(last.deed());
        return !(done instanceof Moved moved)
                ? done
                : last.deed().effect().isFinal()
                        ? moved.enrollment().apply(last.close())
                        : refused(Refusal.NOT_FINAL, last);
    }

    /// What was begun may be begun again when its time is up, and nothing else: that it was not done can no longer be said (rule 9).
    private Outcome act(Move.Act act) {
        Effect before = from.effects().get(act.step());
        return before != null && before.isFinal()
                ? refused(Refusal.ALREADY_DONE, act)
                : before != null && before.status() == Status.PENDING && !act.effect().repeats(before)
                        ? refused(Refusal.IN_WORK, act)
                        : effect(act.step(), act.effect(), act.decided());
    }

    /// Whoever began an effect says what became of it; another attempt may only when its time is up.
    private Outcome settle(Move.Settle settle) {
        Effect before = from.effects().get(settle.step());
        if (before == null || before.status() != Status.PENDING) {
            return refused(before != null && before.isFinal() ? Refusal.ALREADY_DONE : Refusal.NOT_BEGUN, settle);
        }
        return !before.claim().equals(settle.claim()) && settle.effect().at().isBefore(before.until())
                ? refused(Refusal.IN_WORK, settle)
                : effect(settle.step(), settle.effect().after(before), settle.decided());
    }

    private Outcome confirm(Move.Confirm confirm) {
        Effect known = from.effects().get(confirm.step());
        return known == null || !known.isInDoubt()
                ? refused(Refusal.NOT_BEGUN, confirm)
                : effect(confirm.step(), known.confirmed(confirm.word()));
    }

    /// A person decides about an effect that is unclear (rule 9). The branches behind it are frozen: none of it changes one.
    private Outcome doubting(Move.Doubting move) {
        return Optional.ofNullable(from.effects().get(move.step()))
                .filter(effect -> effect.status() == Status.UNCERTAIN).map(known -> doubting(move, known))
                .orElseGet(() -> refused(Refusal.NOT_UNCLEAR, move));
    }

    private Outcome doubting(Move.Doubting move, Effect known) {
        return switch (move) {
            case Move.Vouch vouch -> effect(vouch.step(), known.vouched(vouch.by(), vouch.at()));
            case Move.Again again when isStopped() -> refused(Refusal.STOPPED, again);
            case Move.Again again when known.isAskedAgain(again.effect().at()) -> refused(Refusal.IN_WORK, again);
            case Move.Again again -> effect(again.step(), again.effect());
            case Move.Answered answered when known.claim().equals(answered.effect().claim()) ->
                effect(answered.step(), answered.effect());
            case Move.Answered answered -> refused(Refusal.NOT_UNCLEAR, answered);
        };
    }

    /// Nothing more leaves a run that was stopped, whoever asks.
    private boolean isStopped() {
        return switch (from.state()) {
            case Running running -> running.stop().isPresent();
            case Waiting _ -> false;
            case Ended ended -> ended.reason().kind() != Stop.Kind.COMPLETED;
        };
    }

    /// How an action stands that was begun or postponed, the end says itself.
    private Outcome skip(Move.Skip skip, Stop stop) {
        Effect skipped = from.effects().getOrDefault(skip.step(),
                Effect.skipped(Optional.empty(), stop, skip.claim(), skip.at()));
        return ended(from.with(skip.step(), skipped, Decided.NOTHING), new Ended(stop, skip.at()));
    }

    private Outcome effect(String step, Effect effect) {
        return effect(step, effect, Decided.NOTHING);
    }

    private Outcome effect(String step, Effect effect, Decided more) {
        return new Moved(from.with(step, effect, more));
    }

    /// A fact is taken once, whatever its body: a newer body takes the place of one not taken yet.
    private Outcome hear(Move.Hear move) {
        Heard event = move.event();
        boolean isKnown = from.answers().values().stream().anyMatch(event::isSameFact) || from.inbox().contains(event);
        if (isKnown || !(from.state() instanceof Active)) {
            return refused(from.state() instanceof Active ? Refusal.ALREADY_DONE : Refusal.NOT_RUNNING, move);
        }
        List<Heard> more = new ArrayList<>(from.inbox());
        more.removeIf(event::isSameFact);
        if (!move.atOnce() && event.isTooMuchBeside(more, from.answers().values())) {
            return refused(Refusal.INBOX_FULL, move);
        }
        more.add(event);
        return new Moved(from.holding(more));
    }

    private Outcome unhear(Move.Unhear unhear) {
        if (!(from.state() instanceof Active)) {
            return refused(Refusal.NOT_RUNNING, unhear);
        }
        List<Heard> left = from.inbox().stream().filter(heard -> !heard.fact().equals(unhear.fact())).toList();
        return left.size() == from.inbox().size()
                ? refused(Refusal.NOT_HEARD, unhear)
                : new Moved(from.holding(left));
    }

    private Outcome wake(Move.Wake wake) {
        return from.state() instanceof Waiting waiting
                ? moved(Running.fresh(waiting.run() + 1, wake.lease(), Optional.of(waiting.rest())))
                : refused(Refusal.NOT_WAITING, wake);
    }

    /// Only whoever waits is taken over: a segment that runs belongs to a machine of her version. What was begun and not answered for moves along: the other version has
    /// it again on the very channel that drops the repeat, or leaves it unclear.
    private Outcome migrate(Move.Migrate migrate) {
        if (!(from.state() instanceof Waiting waiting)) {
            return refused(Refusal.NOT_WAITING, migrate);
        }
        return from.version().equals(migrate.version())
                ? refused(Refusal.ALREADY_DONE, migrate)
                : new Moved(from.in(migrate.version()).with(new Waiting(waiting.run(), migrate.rest())));
    }

    private Outcome halt(Move.Halt halt) {
        return switch (from.state()) {
            case Waiting _ -> ended(new Ended(halt.reason(), halt.at()));
            case Running running when running.stop().isPresent() -> refused(Refusal.ALREADY_DONE, halt);
            case Running running when running.claim().isEmpty() -> ended(new Ended(halt.reason(), halt.at()));
            case Running running -> moved(running.with(halt.reason()));
            case Ended _ -> refused(Refusal.NOT_RUNNING, halt);
        };
    }

    private Outcome heal(Move.Heal heal) {
        if (!(from.state() instanceof Running running) || !running.due().equals(heal.read())) {
            return refused(from.state() instanceof Running ? Refusal.LEASE_MOVED : Refusal.NOT_RUNNING, heal);
        }
        return running.over().map(stop -> ended(new Ended(stop, heal.at())))
                .orElseGet(() -> new Moved(from.in(heal.version()).with(running.healed(heal.lease()))));
    }

    /// It was the process that failed and not the segment, as far as anybody can tell, so no attempt is counted; and nobody is left who is at work on what was begun.
    private Outcome resume(Move.Resume resume) {
        return !(from.state() instanceof Running running)
                ? refused(Refusal.NOT_RUNNING, resume)
                : running.stop().<Outcome>map(stop -> ended(new Ended(stop, resume.at())))
                        .or(() -> running.resumed(resume.lease()).map(next -> new Moved(
                                from.with(next, ByStep.each(from.effects(), it -> it.lapsed(resume.at()))))))
                        .orElseGet(() -> refused(Refusal.RESTARTED_OFTEN, resume));
    }

    private Outcome landed(Running running, String claim, Landing landing) {
        List<Heard> left = from.inbox().stream().filter(heard -> !landing.taken().equals(Optional.of(heard))).toList();
        Map<String, Heard> taken = new LinkedHashMap<>(from.answers());
        running.from().ifPresent(rest -> landing.taken().ifPresent(heard -> taken.put(rest.step(), heard)));
        return new Moved(new Enrollment(from.id(), from.version(), from.entry(), running.claimedBy(claim, landing),
                from.effects(), taken, left, from.decided().and(landing.decided())));
    }

    private Outcome moved(EnrollmentState next) {
        return new Moved(from.with(next));
    }

    private Outcome ended(Ended end) {
        return ended(from, end);
    }

    /// Nobody will ask again: what was begun and never answered for cannot be known any more, and what was postponed is withheld (rule 9).
    private static Outcome ended(Enrollment last, Ended end) {
        return new Moved(
                last.with(end, ByStep.each(last.effects(), effect -> effect.over(end.reason(), end.at()))));
    }

    private Refusal elsewhere() {
        return from.state() instanceof Running ? Refusal.OTHER_RUN : Refusal.NOT_RUNNING;
    }

    private Outcome refused(Refusal why, Move move) {
        return new Refused(why, from.id() + " was asked to " + move.getClass().getSimpleName() + " while "
                + from.state().getClass().getSimpleName() + ": " + why);
    }
}
