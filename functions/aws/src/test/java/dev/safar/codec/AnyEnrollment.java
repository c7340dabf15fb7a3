package dev.safar.codec;

import dev.safar.journey.Decided;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Entry;
import dev.safar.journey.Heard;
import dev.safar.journey.Landing;
import dev.safar.member.MemberId;

/// Enrollments in every state, at random.
final class AnyEnrollment {
    private final AnyValue any;

    AnyEnrollment(AnyValue any) {
        this.any = any;
    }

    Enrollment of(MemberId member) {
        return new Enrollment(new EnrollmentId(member, "win-back", any.word()), any.word(),
                new Entry(any.instant(), any.view()), state(), any.named(this::effect), any.named(this::heard),
                any.some(this::heard), decided());
    }

    private EnrollmentState state() {
        return switch (any.upTo(2)) {
            case 0 -> new Running(1 + any.upTo(9), any.instant(), 1 + any.upTo(4), any.upTo(9),
                    any.maybe(any::word), any.maybe(this::rest), any.maybe(this::landing), any.maybe(this::stop));
            case 1 -> new Waiting(1 + any.upTo(9), rest());
            default -> new Ended(stop(), any.instant());
        };
    }

    private Effect effect() {
        return new Effect(any.of(Effect.Status.values()), any.instant(), 1 + any.upTo(4), any.word(),
                any.named(any::word));
    }

    private Heard heard() {
        return new Heard(any.word(), any.word(), any.instant(), any.view());
    }

    private Rest rest() {
        return new Rest(any.word(), any.instant());
    }

    private Stop stop() {
        return new Stop(any.of(Stop.Kind.values()), any.word());
    }

    private Landing landing() {
        return new Landing(any.word(), decided(), any.maybe(this::heard));
    }

    private Decided decided() {
        return new Decided(any.named(any::word), any.named(any::word));
    }
}
