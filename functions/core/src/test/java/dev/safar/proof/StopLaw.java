package dev.safar.proof;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.message.Channel;
import dev.safar.message.Gate;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// No effect is begun after an exit, a goal or a withdrawal was committed.
///
/// What counts is the write that makes an effect PENDING, since that is the last instant at which anything can still be called back: between it and
/// the channel there is no store to ask, and a letter on its way cannot be taken out of the post. So a stop that is committed before that write
/// prevents the effect, and one that is committed after it finds a letter that was posted first. What leaves no house (points, a coupon) has no
/// such write; there it is the write that gives it.
final class StopLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return after.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .flatMap(is -> is.effects().keySet().stream().filter(step -> isBegun(was(before, is), is, step))
                        .flatMap(step -> hindrance(before, is, step).stream()
                                .map(why -> why + ", and yet begun: " + is.id() + "#" + step)));
    }

    private static Optional<Enrollment> was(Moment before, Enrollment is) {
        return before.content().get(Key.enrollment(is.id()))
                .map(cell -> ((Item.Enrollment) cell.item()).enrollment());
    }

    private static boolean isBegun(Optional<Enrollment> was, Enrollment is, String step) {
        Optional<Effect> known = was.map(enrollment -> enrollment.effects().get(step));
        Effect effect = Optional.ofNullable(is.effects().get(step)).orElseThrow();
        boolean wasBegun = known.filter(one -> one.isFinal() || one.status() == Status.PENDING).isPresent();
        return switch (effect.status()) {
            case PENDING -> known.filter(effect::equals).isEmpty();
            case SENT -> !wasBegun;
            case FAILED, WITHHELD, UNCERTAIN, POSTPONED -> false;
        };
    }

    private static Optional<String> hindrance(Moment before, Enrollment is, String step) {
        boolean stopped = was(before, is).filter(StopLaw::isStopped).isPresent();
        return stopped ? Optional.of("stopped") : withdrawn(before, is, step);
    }

    private static boolean isStopped(Enrollment enrollment) {
        return switch (enrollment.state()) {
            case EnrollmentState.Ended _ -> true;
            case EnrollmentState.Running running -> running.stop().isPresent();
            case EnrollmentState.Waiting _ -> false;
        };
    }

    private static Optional<String> withdrawn(Moment before, Enrollment is, String step) {
        String channel = Optional.ofNullable(is.effects().get(step)).orElseThrow().result().get("channel");
        return Arrays.stream(Channel.values()).filter(one -> one.word().equals(channel))
                .filter(one -> before.content().get(Key.contact(is.id().member()))
                        .flatMap(cell -> ((Item.ContactOf) cell.item()).contact().consents().on(one, Gate.MARKETING))
                        .filter(given -> !given).isPresent())
                .map(one -> "consent withdrawn on " + one.word()).findFirst();
    }
}
