package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.store.Item;
import dev.safar.store.Item.Trouble;
import dev.safar.store.Item.Trouble.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person must look at because an enrollment moved: a run that failed, and each effect of which nobody knows whether it was done. It is
/// written with the move, so that none is ever missing (protocol, rule 18).
final class Troubles {
    private Troubles() {
    }

    /// {@return the name of the trouble that an effect in doubt is}
    static String uncertain(EnrollmentId id, String step) {
        return "uncertain#" + id.withinMember() + "#" + step;
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
            if (effect.status() == Effect.Status.UNCERTAIN && !effect.equals(known.get(step))) {
                troubles.add(new Trouble(after.id().member(), uncertain(after.id(), step),
                        What.UNCERTAIN, effect.at(), "Attempt " + effect.attempt() + ": no answer was written"));
            }
        });
        return troubles;
    }
}
