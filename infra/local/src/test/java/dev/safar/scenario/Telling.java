package dev.safar.scenario;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.JourneyDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells what became of a member, a line for every effect and every end: the day, the hour where it is not noon, the journey where there are
/// several, and what happened.
final class Telling {
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::at).thenComparingInt(Line::journey)
            .thenComparingInt(Line::place);

    private final List<Line> lines = new ArrayList<>();

    private record Line(Instant at, int journey, int place, String text) {}

    private Telling() {
    }

    static String of(Story story) {
        Telling telling = new Telling();
        List<String> names = story.journeys().stream().map(JourneyDefinition::name).toList();
        story.enrollments().forEach(enrollment -> {
            int journey = names.indexOf(enrollment.id().journey());
            telling.effects(enrollment, journey, story.journeys().get(journey));
            telling.end(enrollment, journey);
        });
        return telling.lines.stream().filter(line -> !line.at.isBefore(story.first())).sorted(ORDER)
                .map(line -> when(line.at) + (names.size() > 1 ? " " + names.get(line.journey) + ":" : "") + " "
                        + line.text)
                .collect(Collectors.joining("\n"));
    }

    private void effects(Enrollment enrollment, int journey, JourneyDefinition definition) {
        List<String> steps = List.copyOf(definition.itinerary().byId().keySet());
        enrollment.effects().forEach((step, effect) -> lines
                .add(new Line(effect.at(), journey, steps.indexOf(step), effect(step, effect))));
    }

    private static String effect(String step, Effect effect) {
        Map<String, String> result = effect.result();
        if (effect.status() != Effect.Status.SENT) {
            return effect.status().name().toLowerCase(Locale.ROOT) + " " + step + ": " + result.get(Effect.REASON);
        }
        if (result.containsKey("template")) {
            return result.get("channel") + " " + result.get("template");
        }
        if (result.containsKey("deadline")) {
            return "task " + step + " within "
                    + Duration.between(effect.at(), Instant.parse(result.get("deadline"))).toHours() + " hours";
        }
        return result.containsKey("coupon")
                ? "coupon " + result.get("coupon")
                : "points " + result.get("points") + ", balance " + result.get("balance");
    }

    private void end(Enrollment enrollment, int journey) {
        if (enrollment.state() instanceof EnrollmentState.Ended ended) {
            Kind kind = ended.reason().kind();
            String word = kind == Kind.GOAL ? "" : " " + ended.reason().word();
            lines.add(new Line(ended.at(), journey, Integer.MAX_VALUE, kind.name().toLowerCase(Locale.ROOT) + word));
        } else {
            lines.add(new Line(Instant.MAX, journey, Integer.MAX_VALUE, "still under way"));
        }
    }

    private static String when(Instant at) {
        if (at.equals(Instant.MAX)) {
            return "...";
        }
        ZonedDateTime local = at.atZone(Story.ZONE);
        long day = ChronoUnit.DAYS.between(Story.START.atZone(Story.ZONE).toLocalDate(), local.toLocalDate());
        return local.toLocalTime().equals(LocalTime.NOON) ? Long.toString(day) : day + " " + local.toLocalTime();
    }
}
