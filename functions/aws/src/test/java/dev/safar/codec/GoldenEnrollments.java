package dev.safar.codec;

import dev.safar.journey.Decided;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One enrollment in each state, and one effect of each status.
final class GoldenEnrollments {
    private static final Instant AT = GoldenFacts.NOON;
    private static final Rest REST = new Rest("pause", AT.plusSeconds(3600));
    private static final Decided DECIDED = new Decided(Map.of("hurt", "true"), Map.of("rich", "No such name"));
    private static final Heard HEARD = new Heard("shopify/event/e-1", "survey.answered", AT, GoldenFacts.view());

    private GoldenEnrollments() {
    }

    static Map<String, Enrollment> of(MemberId member) {
        Optional<Landing> landing = Optional.of(new Landing("offer", DECIDED, Optional.of(HEARD)));
        Optional<Stop> stop = Optional.of(new Stop(Stop.Kind.GOAL, "shopify/order/7"));
        Map<String, Enrollment> states = new LinkedHashMap<>();
        states.put("fresh", Enrollment.entered(id(member), "v1", new Entry(AT, Map.of()), AT.plusSeconds(400)));
        states.put("running", full(member,
                new Running(2, AT.plusSeconds(400), 3, 0, Optional.of("claim"), Optional.of(REST), landing, stop)));
        states.put("restarted",
                full(member, new Running(2, AT.plusSeconds(400), 1, 4, Optional.empty(), Optional.of(REST),
                        Optional.empty(), Optional.empty())));
        states.put("waiting", full(member, new Waiting(2, REST)));
        for (Stop.Kind kind : Stop.Kind.values()) {
            states.put("ended-" + Words.of(kind), full(member, new Ended(new Stop(kind, "word"), AT)));
        }
        return states;
    }

    private static EnrollmentId id(MemberId member) {
        return new EnrollmentId(member, "win-back", "shopify/order/7");
    }

    private static Enrollment full(MemberId member, EnrollmentState state) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            effects.put(status.name().toLowerCase(Locale.ROOT),
                    new Effect(status, AT, 1, "claim", Map.of(Effect.REASON, "consent", Effect.UNTIL, AT.toString())));
        }
        return new Enrollment(id(member), "v1", new Entry(AT, GoldenFacts.view()), state, effects,
                Map.of("answer", HEARD), List.of(HEARD), DECIDED);
    }
}
