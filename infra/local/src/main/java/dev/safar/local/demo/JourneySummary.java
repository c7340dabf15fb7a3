package dev.safar.local.demo;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.replay.MessageCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A journey in few numbers: what it sent and gave, what it heard, and what it came to.
///
/// @param begun when the first member entered; empty where nobody did
/// @param messages what became of its messages and questions
/// @param asked how many questions went out
/// @param answered how many of its waits for an answer got one
/// @param points points given
/// @param coupons coupons given
/// @param tasks errands for colleagues
/// @param ends how often it came to each of its ends, by the end's word
record JourneySummary(Optional<Instant> begun, MessageCount messages, long asked, long answered, long points,
        long coupons, long tasks,
        SortedMap<String, Long> ends) {
    static JourneySummary of(JourneyDefinition journey, List<Enrollment> enrollments) {
        List<Effect> effects = enrollments.stream().flatMap(one -> one.effects().values().stream()).toList();
        return new JourneySummary(enrollments.stream().map(one -> one.entry().at()).min(Instant::compareTo),
                MessageCount.of(effects),
                sent(journey, enrollments).filter(Step.Survey.class::isInstance).count(),
                enrollments.stream().flatMap(one -> one.answers().values().stream())
                        .filter(heard -> heard.type().equals("survey.answered")).count(),
                given(effects, "points").mapToLong(Long::parseLong).sum(), given(effects, "coupon").count(),
                given(effects, "deadline").count(), ends(enrollments));
    }

    private static Stream<Step> sent(JourneyDefinition journey, List<Enrollment> enrollments) {
        return enrollments.stream().flatMap(one -> one.effects().entrySet().stream())
                .filter(effect -> effect.getValue().status() == Status.SENT).map(Map.Entry::getKey)
                .flatMap(step -> journey.itinerary().find(step).stream());
    }

    private static Stream<String> given(List<Effect> effects, String what) {
        return effects.stream().filter(effect -> effect.status() == Status.SENT)
                .map(effect -> effect.result().get(what))
                .flatMap(Stream::ofNullable);
    }

    private static SortedMap<String, Long> ends(List<Enrollment> enrollments) {
        return enrollments.stream().map(Enrollment::state).filter(Ended.class::isInstance).map(Ended.class::cast)
                .map(Ended::reason).filter(reason -> reason.kind() == Stop.Kind.COMPLETED).map(Stop::word)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
