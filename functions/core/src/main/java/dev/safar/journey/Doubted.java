package dev.safar.journey;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Move.Outcome;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Move.Refusal;
import java.util.Map;
import java.util.Optional;

/// What comes of it where a person decides about an effect that is unclear (protocol, rule 9). The branches behind it are frozen: none of it changes one.
final class Doubted {
    private Doubted() {
    }

    static Outcome by(Move.Doubting move, Enrollment run) {
        Optional<Effect> known = Optional.ofNullable(run.effects().get(move.step()))
                .filter(effect -> effect.status() == Status.UNCERTAIN);
        return known.isEmpty() ? refused(Refusal.NOT_UNCLEAR, move, run) : by(move, known.get(), run);
    }

    private static Outcome by(Move.Doubting move, Effect known, Enrollment run) {
        return switch (move) {
            case Move.Vouch vouch -> moved(vouch, known.vouched(vouch.by(), vouch.at()), run);
            case Move.Again again when isStopped(run.state()) -> refused(Refusal.STOPPED, again, run);
            case Move.Again again when known.isAskedAgain(again.effect().at()) -> refused(Refusal.IN_WORK, again, run);
            case Move.Again again -> moved(again, again.effect(), run);
            case Move.Answered answered when known.claim().equals(answered.effect().claim()) ->
                moved(answered, answered.effect(), run);
            case Move.Answered answered -> refused(Refusal.NOT_UNCLEAR, answered, run);
        };
    }

    /// Nothing more leaves a run that was stopped, whoever asks.
    private static boolean isStopped(EnrollmentState state) {
        return switch (state) {
            case Running running -> running.stop().isPresent();
            case Waiting _ -> false;
            case Ended ended -> ended.reason().kind() != Stop.Kind.COMPLETED;
        };
    }

    private static Outcome moved(Move.Doubting move, Effect effect, Enrollment run) {
        return new Moved(new Enrollment(run.id(), run.version(), run.entry(), run.state(),
                ByStep.of(run.effects(), Map.of(move.step(), effect)), run.answers(), run.inbox(), run.decided()));
    }

    private static Outcome refused(Refusal why, Move.Doubting move, Enrollment run) {
        return new Refused(why, run.id() + " was asked to " + move.getClass().getSimpleName() + ": " + why);
    }
}
