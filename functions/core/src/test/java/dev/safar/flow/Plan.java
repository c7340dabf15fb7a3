package dev.safar.flow;

import dev.safar.journey.Condition;
import dev.safar.journey.ConditionReading;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.message.Channel;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A journey that a test lays out. It begins after sixty days of silence unless said otherwise, may be entered again at once and has no goal.
public record Plan(Trigger trigger, Optional<Duration> reentryAfter, Optional<Goal> goal, List<Exit> exits, int holdout,
        List<Step> steps) {
    static final Duration SILENCE = Duration.ofDays(60);

    public static Plan of(Step... steps) {
        return new Plan(new Trigger.OnSilence(SILENCE, Optional.empty()), Optional.of(Duration.ZERO), Optional.empty(),
                List.of(), 0, Arrays.asList(steps));
    }

    public Plan on(String event) {
        return new Plan(new Trigger.OnEvent(event, Optional.empty()), reentryAfter, goal, exits, holdout, steps);
    }

    /// On the day that an expression says, at nine: once a year, and again without being asked.
    public Plan each(String date) {
        return new Plan(new Trigger.OnDate(new Moment.Date(condition(date), true, Duration.ZERO, Optional.empty()),
                Optional.empty()), Optional.empty(), goal, exits, holdout, steps);
    }

    public Plan on(Moment.Date date) {
        return new Plan(new Trigger.OnDate(date, Optional.empty()), Optional.empty(), goal, exits, holdout, steps);
    }

    public Plan as(String becomes) {
        return new Plan(new Trigger.OnBecoming(condition(becomes)), reentryAfter, goal, exits, holdout, steps);
    }

    public Plan again(Optional<Duration> after) {
        return new Plan(trigger, after, goal, exits, holdout, steps);
    }

    public Plan towardsPurchaseWithin(Duration within) {
        return new Plan(trigger, reentryAfter, Optional.of(new Goal("purchase.completed", Optional.empty(), within)),
                exits, holdout, steps);
    }

    public Plan leavingOn(String event) {
        return new Plan(trigger, reentryAfter, goal, List.of(new Exit(event, Optional.empty())), holdout, steps);
    }

    public Plan when(String condition) {
        return new Plan(switch (trigger) {
            case Trigger.OnEvent on -> new Trigger.OnEvent(on.event(), Optional.of(condition(condition)));
            case Trigger.OnDate on -> new Trigger.OnDate(on.moment(), Optional.of(condition(condition)));
            case Trigger.OnBecoming _ -> new Trigger.OnBecoming(condition(condition));
            case Trigger.OnSilence on -> new Trigger.OnSilence(on.length(), Optional.of(condition(condition)));
        }, reentryAfter, goal, exits, holdout, steps);
    }

    public Plan leavingOn(String event, String where) {
        return new Plan(trigger, reentryAfter, goal, List.of(new Exit(event, Optional.of(condition(where)))), holdout,
                steps);
    }

    public Plan holdingOut(int percent) {
        return new Plan(trigger, reentryAfter, goal, exits, percent, steps);
    }

    public JourneyDefinition named(String name) {
        return named(name, "v1");
    }

    public JourneyDefinition named(String name, String version) {
        return new JourneyDefinition(name, LocalText.NONE, trigger, reentryAfter, goal, exits, holdout,
                JourneyDefinition.ACCEPT_LATE, Itinerary.of(steps), version);
    }

    public static Step.Message message(String id) {
        return new Step.Message(id, LocalText.NONE, "text", List.of(Channel.EMAIL));
    }

    /// A message that names the coupon, and requires it.
    public static Step.Message offer(String id) {
        return new Step.Message(id, LocalText.NONE, "offer", List.of(Channel.EMAIL));
    }

    public static Step.Message message(String id, Channel... firstOf) {
        return new Step.Message(id, LocalText.NONE, "text", List.of(firstOf));
    }

    public static Step.Survey survey(String id) {
        return new Step.Survey(id, LocalText.NONE, Step.Survey.Kind.NPS, "text", List.of(Channel.EMAIL));
    }

    public static Step.Split split(String id, Step first, Step second) {
        return new Step.Split(id, LocalText.NONE, List.of(new Step.Arm("first", 1, List.of(first)),
                new Step.Arm("second", 1, List.of(second))));
    }

    public static Step.End end(String id, String reason) {
        return new Step.End(id, LocalText.NONE, reason);
    }

    public static Step.Task task(String id) {
        return new Step.Task(id, LocalText.NONE, Duration.ofDays(2));
    }

    public static Step.Reward reward(String id) {
        return new Step.Reward(id, LocalText.NONE, "TEN", Duration.ofDays(14));
    }

    public static Step.Points points(String id, int award) {
        return new Step.Points(id, LocalText.NONE, award);
    }

    public static Step.Wait days(String id, int days) {
        return new Step.Wait(id, LocalText.NONE, Duration.ofDays(days));
    }

    public static Step.Badge badge(String id, String badge) {
        return new Step.Badge(id, LocalText.NONE, badge);
    }

    public static Step.Update tag(String id, String tag) {
        return new Step.Update(id, LocalText.NONE, new TreeSet<>(Set.of(tag)), new TreeSet<>(),
                new TreeMap<>(Map.of("size", "L")), new TreeSet<>());
    }

    public static Step.Update untag(String id, String tag) {
        return new Step.Update(id, LocalText.NONE, new TreeSet<>(), new TreeSet<>(Set.of(tag)), new TreeMap<>(),
                new TreeSet<>());
    }

    public static Step.Webhook webhook(String id, String event) {
        return new Step.Webhook(id, LocalText.NONE, event, new TreeMap<>(Map.of("segment", "vip")));
    }

    /// The next midnight.
    public static Step.WaitUntil midnight(String id) {
        return new Step.WaitUntil(id, LocalText.NONE, new Moment.Hour(LocalTime.MIDNIGHT, Set.of()), List.of());
    }

    /// A date that the entry says, or what follows where it says none.
    public static Step.WaitUntil date(String id, String date, Step... onMissing) {
        return new Step.WaitUntil(id, LocalText.NONE,
                new Moment.Date(condition(date), false, Duration.ZERO, Optional.empty()), List.of(onMissing));
    }

    public static Step.WaitFor answer(String id, int days, List<Step> onEvent, List<Step> onTimeout) {
        return new Step.WaitFor(id, LocalText.NONE, "survey.answered", Optional.empty(), Duration.ofDays(days), onEvent,
                onTimeout);
    }

    public static Step.WaitFor answer(String id, int days, String where) {
        return new Step.WaitFor(id, LocalText.NONE, "survey.answered", Optional.of(condition(where)),
                Duration.ofDays(days), List.of(), List.of());
    }

    public static Step.If choice(String id, String condition, List<Step> then, List<Step> otherwise) {
        return new Step.If(id, LocalText.NONE, condition(condition), then, otherwise);
    }

    static Condition condition(String text) {
        return switch (Condition.read(text)) {
            case ConditionReading.Read(Condition condition) -> condition;
            case ConditionReading.Refused(int offset, String reason) ->
                throw new AssertionError(text + " at " + offset + ": " + reason);
        };
    }
}
