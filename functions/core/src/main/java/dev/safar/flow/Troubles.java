package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.message.Reason;
import dev.safar.store.Item;
import dev.safar.store.Item.Trouble;
import dev.safar.store.Item.Trouble.What;
import dev.safar.store.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person must look at because an enrollment moved: a run that failed, each effect of which nobody knows whether it was done, and each that was given up
/// because an address took nothing for days. It is
/// written with the move, so that none is ever missing (protocol, rule 18).
public final class Troubles {
    /// What the names of effects in doubt begin with.
    public static final String UNCERTAIN = "uncertain#";

    private static final String GIVEN_UP = "given-up#";

    private Troubles() {
    }

    /// {@return the troubles that a person need not look at any more, since what was in doubt is so no longer}
    static List<Key> over(Enrollment before, Enrollment after) {
        List<Key> over = new ArrayList<>();
        before.effects().forEach((step, effect) -> {
            if (isUncertain(effect) && !isUncertain(after.effects().get(step))) {
                over.add(Key.trouble(after.id().member(), uncertain(after.id(), step)));
            }
        });
        return over;
    }

    private static boolean isUncertain(@Nullable Effect effect) {
        return effect != null && effect.status() == Effect.Status.UNCERTAIN;
    }

    private static boolean isGivenUp(Effect effect) {
        return effect.status() == Effect.Status.FAILED
                && Reason.MAILBOX_AWAY.word().equals(effect.result().get(Effect.REASON));
    }

    private static String uncertain(EnrollmentId id, String step) {
        return UNCERTAIN + id.withinMember() + "#" + step;
    }

    static List<Item> of(Optional<Enrollment> before, Enrollment after) {
        List<Item> troubles = new ArrayList<>();
        if (after.state() instanceof Ended(Stop reason, var at) && reason.kind() == Stop.Kind.FAILED
                && before.filter(one -> one.state() instanceof Ended).isEmpty()) {
            troubles.add(new Trouble(after.id().member(), "failed#" + after.id().withinMember(), What.FAILED, at,
                    reason.word()));
        }
        Map<String, Effect> known = before.map(Enrollment::effects).orElse(Map.of());
        after.effects().forEach((step, effect) -> {
            if (isUncertain(effect) && !effect.equals(known.get(step))) {
                troubles.add(new Trouble(after.id().member(), uncertain(after.id(), step),
                        What.UNCERTAIN, effect.at(), "Attempt " + effect.attempt() + ": no answer was written"));
            }
            if (isGivenUp(effect) && !effect.equals(known.get(step))) {
                troubles.add(new Trouble(after.id().member(), GIVEN_UP + after.id().withinMember() + "#" + step,
                        What.FAILED, effect.at(), "The address took nothing for days, and is not tried again: "
                                + effect.result().getOrDefault(Effect.DETAIL, "")));
            }
        });
        return troubles;
    }
}
