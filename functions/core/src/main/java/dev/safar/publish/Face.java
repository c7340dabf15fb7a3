package dev.safar.publish;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.journey.Terms;
import dev.safar.journey.Trigger;
import dev.safar.message.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a step or a journey says of itself, field by field under the names of the file, without what it is called and without the steps inside it.
///
/// @param fields lengths of time as [Duration], conditions as [Condition], all else as text
record Face(Map<String, Object> fields) {
    static final String KIND = "kind";

    static Face of(Step step) {
        Face face = new Face(new LinkedHashMap<>());
        switch (step) {
            case Step.Message it -> face.is("message").with("template", it.template()).channels(it.firstOf())
                    .capped(it.whenCapped());
            case Step.Survey it -> face.is("survey").with("question", word(it.kind()))
                    .with("template", it.template()).channels(it.firstOf()).capped(it.whenCapped());
            case Step.Reward it -> face.is("reward").with("coupon", it.coupon()).with("validFor", it.validFor());
            case Step.Points it -> face.is("points").with("points", Integer.toString(it.award()));
            case Step.Badge it -> face.is("badge").with("badge", it.badge());
            case Step.Update it -> face.is("update").words("addTags", it.addTags())
                    .words("removeTags", it.removeTags()).words("set", it.set().entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue()).toList())
                    .words("unset", it.unset());
            case Step.Task it -> face.is("task").with("deadline", it.deadline());
            case Step.Webhook it -> face.is("webhook").with("webhook", it.event()).words("data",
                    it.data().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
            case Step.Wait it -> face.is("wait").with("wait", it.length());
            case Step.WaitUntil it -> face.is("waitUntil").moment(it.moment());
            case Step.WaitFor it -> face.is("waitFor").awaited(it.awaited()).with("atMost", it.atMost());
            case Step.If it -> face.is("if").with("if", Optional.of(it.condition()));
            case Step.Split it -> face.is("split").words("arms",
                    it.arms().stream().map(arm -> arm.name() + " " + arm.weight()).toList());
            case Step.End it -> face.is("end").with("end", it.reason());
        }
        return face;
    }

    static Face of(JourneyDefinition journey) {
        Face face = new Face(new LinkedHashMap<>());
        switch (journey.trigger()) {
            case Trigger.OnEvent on -> face.with("trigger", on.event());
            case Trigger.OnSilence on -> face.with("silentFor", on.length());
            case Trigger.OnDate on -> face.moment(on.moment());
            case Trigger.OnBecoming _ -> {
            }
        }
        face.with("when", journey.trigger().when());
        journey.reentryAfter().ifPresent(after -> face.with("reentry", after));
        journey.goal().ifPresent(goal -> face.with("goal", goal.event()).with("goal where", goal.where()).with("within",
                goal.within()));
        face.words("exit", journey.exits().stream().map(Face::exit).toList());
        return face.with("holdout", journey.holdoutPercent() + "%").with("acceptLate", journey.acceptLate())
                .terms(journey.terms());
    }

    private Face awaited(List<Step.Awaited> awaited) {
        return awaited.size() == 1
                ? with("event", awaited.getFirst().event()).with("where", awaited.getFirst().where())
                : words("events", awaited.stream().map(one -> exit(new Exit(one.event(), one.where()))).toList());
    }

    private Face terms(Terms terms) {
        terms.key().ifPresent(key -> with("key", key.text()));
        terms.quietHours().ifPresent(hours -> with("quietHours", hours.from() + "-" + hours.to()));
        terms.sendWindow().ifPresent(window -> with("sendWindow", window.from() + "-" + window.to())
                .words("sendWindow on", days(window.on())));
        terms.cap().ifPresent(cap -> with("cap", Integer.toString(cap.most())).with("cap within", cap.period()));
        if (!terms.topic().equals(Terms.USUAL.topic())) {
            with("topic", terms.topic());
        }
        return terms.priority() == Terms.MIDDLE ? this : with("priority", Integer.toString(terms.priority()));
    }

    private Face capped(Step.WhenCapped whenCapped) {
        return whenCapped == Step.WhenCapped.SKIP ? this : with("whenCapped", word(whenCapped));
    }

    private static String exit(Exit exit) {
        return exit.event() + exit.where().map(where -> " where " + where.text()).orElse("");
    }

    private Face is(String kind) {
        return with(KIND, kind);
    }

    private Face with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    private Face with(String field, Optional<Condition> condition) {
        condition.ifPresent(asked -> fields.put(field, asked));
        return this;
    }

    private Face words(String field, Iterable<String> words) {
        String text = String.join(", ", words);
        return text.isEmpty() ? this : with(field, text);
    }

    private Face channels(List<Channel> firstOf) {
        return words("firstOf", firstOf.stream().map(Channel::word).toList());
    }

    private void moment(Moment moment) {
        switch (moment) {
            case Moment.Hour hour -> with("at", hour.at().toString()).words("on", days(hour.on()));
            case Moment.Window window -> with("from", window.from().toString()).with("to", window.to().toString())
                    .words("on", days(window.on()));
            case Moment.Date date -> {
                with("date", Optional.of(date.date())).with("yearly", Boolean.toString(date.yearly()))
                        .with("offset", date.offset());
                date.at().ifPresent(at -> with("at", at.toString()));
            }
        }
    }

    private static List<String> days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(Face::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    String kind() {
        return String.valueOf(fields.get(KIND));
    }

    /// {@return a field as text, whatever it holds}
    static String text(Object value) {
        return value instanceof Condition condition ? condition.text() : value.toString();
    }

    @Override
    public String toString() {
        return fields.entrySet().stream().map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
