package dev.safar.language.version;

import dev.safar.journey.Step;
import dev.safar.language.duration.Durations;
import dev.safar.message.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes steps in their one form.
final class CanonicalSteps {
    private CanonicalSteps() {
    }

    static List<Map<String, Object>> of(List<Step> steps) {
        return steps.stream().map(CanonicalSteps::of).toList();
    }

    /// {@return what some steps do: without ids, and without titles for people alone}
    static Object nameless(List<Step> steps) {
        return nameless(of(steps));
    }

    private static Object nameless(Object plain) {
        return switch (plain) {
            case Map<?, ?> fields -> {
                Map<Object, Object> rest = new LinkedHashMap<>();
                fields.forEach((name, value) -> rest.put(name, nameless(value)));
                if (rest.remove("id") != null) {
                    rest.remove("title");
                }
                yield rest;
            }
            case List<?> items -> items.stream().map(CanonicalSteps::nameless).toList();
            default -> plain;
        };
    }

    private static Map<String, Object> of(Step step) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", step.id());
        if (!(step instanceof Step.Task) && !step.title().byLanguage().isEmpty()) {
            plain.put("title", step.title().byLanguage());
        }
        switch (step) {
            case Step.Message message -> plain.put("message", message(message));
            case Step.Survey survey -> plain.put("survey", survey(survey));
            case Step.Reward reward -> plain.put("reward",
                    Map.of("coupon", reward.coupon(), "validFor", Durations.words(reward.validFor())));
            case Step.Points points -> plain.put("points", Map.of("award", points.award()));
            case Step.Badge badge -> plain.put("badge", badge.badge());
            case Step.Update update -> plain.put("update", update(update));
            case Step.Task task -> plain.put("task",
                    Map.of("title", task.title().byLanguage(), "deadline", Durations.words(task.deadline())));
            case Step.Webhook webhook -> plain.put("webhook",
                    Map.of("event", webhook.event(), "data", webhook.data()));
            case Step.Wait wait -> plain.put("wait", Durations.words(wait.length()));
            case Step.WaitUntil until -> plain.put("wait", CanonicalMoment.of(until));
            case Step.WaitFor waitFor -> waitFor(plain, waitFor);
            case Step.If choice -> choice(plain, choice);
            case Step.Split split -> plain.put("split",
                    Map.of("arms", split.arms().stream().map(CanonicalSteps::arm).toList()));
            case Step.End end -> plain.put("end", end.reason());
        }
        return plain;
    }

    private static Map<String, Object> update(Step.Update update) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "addTags", update.addTags());
        put(body, "removeTags", update.removeTags());
        if (!update.set().isEmpty()) {
            body.put("set", update.set());
        }
        put(body, "unset", update.unset());
        return body;
    }

    private static void put(Map<String, Object> body, String name, Set<String> words) {
        if (!words.isEmpty()) {
            body.put(name, List.copyOf(words));
        }
    }

    private static Map<String, Object> survey(Step.Survey survey) {
        Map<String, Object> body = letter(survey.template(), survey.firstOf(), survey.whenCapped());
        body.put("kind", survey.kind().name().toLowerCase(Locale.ROOT));
        return body;
    }

    private static Map<String, Object> message(Step.Message message) {
        return letter(message.template(), message.firstOf(), message.whenCapped());
    }

    private static Map<String, Object> letter(String template, List<Channel> firstOf, Step.WhenCapped whenCapped) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("template", template, "firstOf", words(firstOf)));
        if (whenCapped != Step.WhenCapped.SKIP) {
            body.put("whenCapped", whenCapped.name().toLowerCase(Locale.ROOT));
        }
        return body;
    }

    private static void waitFor(Map<String, Object> plain, Step.WaitFor waitFor) {
        boolean one = waitFor.awaited().size() == 1;
        Map<String, Object> body = one
                ? awaited(waitFor.awaited().getFirst())
                : new LinkedHashMap<>(Map.of("events", waitFor.awaited().stream().map(several -> {
                    Map<String, Object> event = awaited(several);
                    branch(event, "steps", several.steps());
                    return event;
                }).toList()));
        body.put("atMost", Durations.words(waitFor.atMost()));
        plain.put("waitFor", body);
        if (one) {
            branch(plain, "onEvent", waitFor.awaited().getFirst().steps());
        }
        branch(plain, "onTimeout", waitFor.onTimeout());
    }

    private static Map<String, Object> awaited(Step.Awaited awaited) {
        Map<String, Object> plain = new LinkedHashMap<>(Map.of("event", awaited.event()));
        CanonicalJourney.condition(plain, "where", awaited.where());
        return plain;
    }

    private static void choice(Map<String, Object> plain, Step.If choice) {
        plain.put("if", choice.condition().text());
        plain.put("then", of(choice.then()));
        branch(plain, "else", choice.otherwise());
    }

    private static void branch(Map<String, Object> plain, String name, List<Step> steps) {
        if (!steps.isEmpty()) {
            plain.put(name, of(steps));
        }
    }

    private static Map<String, Object> arm(Step.Arm arm) {
        return Map.of("name", arm.name(), "weight", arm.weight(), "steps", of(arm.steps()));
    }

    private static List<String> words(List<Channel> channels) {
        return channels.stream().map(Channel::word).toList();
    }
}
