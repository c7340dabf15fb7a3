package dev.safar.local.rehearsal;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.language.scenario.Scenario;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what became of a member, a line for every effect and every end: the day, the hour where it is not noon, the journey where there are
/// several, and what happened.
///
/// ```
/// 60 email still-one-of-us            the channel and the text
/// 64 withheld ask-why: consent        a step that sent nothing, and the reason
/// 66 task call-her within 48 hours    the step that asks, and until when
/// 70 points 20, balance 320
/// 72 12:01 coupon TEA valid 30 days
/// 72 badge tea-lover
/// 72 webhook won-back
/// 72 updated mark: +vip -new tier=gold shade=    a step that wrote on her: tags with + and -, attributes with what they are now
/// 92 completed with-a-person          or: goal, exit refunded, ... still under way
/// ```
final class Telling {
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::at).thenComparingInt(Line::journey)
            .thenComparingInt(Line::place);

    private static final List<Map.Entry<String, Duration>> HOURS = List.of(Map.entry("hours", Duration.ofHours(1)),
            Map.entry("minutes", Duration.ofMinutes(1)));
    private static final List<Map.Entry<String, Duration>> DAYS = Stream
            .concat(Stream.of(Map.entry("days", Duration.ofDays(1))), HOURS.stream()).toList();

    private final List<Line> lines = new ArrayList<>();

    private record Line(Instant at, int journey, int place, String text) {}

    private Telling() {
    }

    static List<String> of(Scenario scenario, List<JourneyDefinition> journeys, List<Enrollment> enrollments) {
        Telling telling = new Telling();
        List<String> names = journeys.stream().map(JourneyDefinition::name).toList();
        enrollments.forEach(enrollment -> {
            int journey = names.indexOf(enrollment.id().journey());
            telling.effects(enrollment, journey, journeys.get(journey));
            telling.end(enrollment, journey);
        });
        return telling.lines.stream().filter(line -> !line.at.isBefore(scenario.noon(scenario.from()))).sorted(ORDER)
                .map(line -> when(line.at, scenario) + (names.size() > 1 ? " " + names.get(line.journey) + ":" : "")
                        + " " + line.text)
                .toList();
    }

    private void effects(Enrollment enrollment, int journey, JourneyDefinition definition) {
        List<String> steps = List.copyOf(definition.itinerary().byId().keySet());
        enrollment.effects().forEach((step, effect) -> lines
                .add(new Line(effect.at(), journey, steps.indexOf(step),
                        effect(definition.itinerary().find(step), step, effect))));
    }

    private static String effect(Optional<Step> kind, String step, Effect effect) {
        Map<String, String> result = effect.result();
        if (effect.status() != Effect.Status.SENT) {
            return effect.status().name().toLowerCase(Locale.ROOT) + " " + step + ": " + result.get(Effect.REASON);
        }
        if (result.containsKey("template")) {
            return result.get("channel") + " " + result.get("template");
        }
        if (result.containsKey("deadline")) {
            return "task " + step + " within " + length(effect, result.get("deadline"), HOURS);
        }
        if (result.containsKey("coupon")) {
            return "coupon " + result.get("coupon") + " valid " + length(effect, result.get("validUntil"), DAYS);
        }
        if (result.containsKey("badge")) {
            return "badge " + result.get("badge");
        }
        if (result.containsKey("webhook")) {
            return "webhook " + result.get("webhook");
        }
        return result.containsKey("points")
                ? "points " + result.get("points") + ", balance " + result.get("balance")
                : "updated " + step + ": " + kind.filter(Step.Update.class::isInstance).map(Step.Update.class::cast)
                        .map(Telling::changes).orElse("?");
    }

    private static String changes(Step.Update update) {
        return Stream.of(update.addTags().stream().map(tag -> "+" + tag),
                update.removeTags().stream().map(tag -> "-" + tag),
                update.set().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()),
                update.unset().stream().map(name -> name + "=")).flatMap(some -> some).collect(Collectors.joining(" "));
    }

    /// In the largest unit in which it is a whole number.
    private static String length(Effect effect, @Nullable String until, List<Map.Entry<String, Duration>> units) {
        Duration length = Duration.between(effect.at(), Instant.parse(until));
        Map.Entry<String, Duration> unit = units.stream()
                .filter(one -> length.equals(one.getValue().multipliedBy(length.dividedBy(one.getValue())))).findFirst()
                .orElse(Map.entry("seconds", Duration.ofSeconds(1)));
        return length.dividedBy(unit.getValue()) + " " + unit.getKey();
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

    private static String when(Instant at, Scenario scenario) {
        if (at.equals(Instant.MAX)) {
            return "...";
        }
        ZonedDateTime local = at.atZone(scenario.scene().zone());
        long day = ChronoUnit.DAYS.between(scenario.start(), local.toLocalDate());
        return local.toLocalTime().equals(LocalTime.NOON) ? Long.toString(day) : day + " " + local.toLocalTime();
    }
}
