package dev.safar.local.simulate;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.replay.JourneyCount;
import dev.safar.local.replay.MessageCount;
import dev.safar.local.replay.StepCounts;
import dev.safar.message.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How one journey went, added up over cohorts. Not for use by several threads.
public final class JourneyTally {
    private final JourneyDefinition journey;
    private final StepCounts steps;
    private final Sendings sendings;
    private final SortedMap<String, Long> coupons = new TreeMap<>();
    private final SortedMap<String, Long> notBegun = new TreeMap<>();
    private JourneyCount count = JourneyCount.of(List.of());
    private MessageCount messages = MessageCount.NONE;
    private Comparison comparison = Comparison.NOBODY;
    private long members;
    private long points;
    private long failedLetters;
    private long enteredByAssumption;
    private long goalsByAssumption;

    JourneyTally(JourneyDefinition journey, Sendings sendings) {
        this.journey = journey;
        this.steps = new StepCounts(journey);
        this.sendings = sendings;
    }

    void count(Collection<Enrollment> enrollments, Comparison judged) {
        List<Enrollment> ran = enrollments.stream().filter(one -> !Judgement.isHeldOut(one)).toList();
        List<Effect> effects = ran.stream().flatMap(one -> one.effects().values().stream()).toList();
        count = count.plus(JourneyCount.of(List.copyOf(enrollments)));
        messages = messages.plus(MessageCount.of(effects));
        comparison = comparison.plus(judged);
        members += ran.stream().map(one -> one.id().member()).distinct().count();
        enteredByAssumption += ran.stream().filter(one -> Reactions.isAssumed(one.id().entry())).count();
        goalsByAssumption += ran.stream().filter(JourneyTally::reachedByAssumption).count();
        ran.forEach(steps::count);
        effects.forEach(this::count);
    }

    private static boolean reachedByAssumption(Enrollment one) {
        return one.state() instanceof Ended(Stop(Stop.Kind kind, String word), _) && kind == Stop.Kind.GOAL
                && Reactions.isAssumed(word);
    }

    private void count(Effect effect) {
        failedLetters += effect.status() == Status.FAILED ? 1 : 0;
        if (MessageCount.isSent(effect)) {
            Optional.ofNullable(effect.result().get(Effect.CHANNEL)).flatMap(Channel::find)
                    .ifPresent(channel -> sendings.count(effect.at(), channel));
        } else if (effect.status() == Status.SENT) {
            Optional.ofNullable(effect.result().get("coupon")).ifPresent(kind -> coupons.merge(kind, 1L, Long::sum));
            Optional.ofNullable(effect.result().get("points")).ifPresent(some -> points += Long.parseLong(some));
        }
    }

    void notBegun(String reason) {
        notBegun.merge(reason, 1L, Long::sum);
    }

    void add(JourneyTally other) {
        count = count.plus(other.count);
        messages = messages.plus(other.messages);
        comparison = comparison.plus(other.comparison);
        members += other.members;
        points += other.points;
        failedLetters += other.failedLetters;
        enteredByAssumption += other.enteredByAssumption;
        goalsByAssumption += other.goalsByAssumption;
        steps.add(other.steps);
        sendings.add(other.sendings);
        other.coupons.forEach((kind, some) -> coupons.merge(kind, some, Long::sum));
        other.notBegun.forEach((reason, some) -> notBegun.merge(reason, some, Long::sum));
    }

    /// {@return the journey}
    public JourneyDefinition journey() {
        return journey;
    }

    /// {@return how many entered, those held out left out, and how their runs ended}
    public JourneyCount count() {
        return count;
    }

    /// {@return how many members entered at least once}
    public long members() {
        return members;
    }

    /// {@return what became of messages and questions}
    public MessageCount messages() {
        return messages;
    }

    /// {@return how many letters a channel refused}
    public long failedLetters() {
        return failedLetters;
    }

    /// {@return when its letters left}
    public Sendings sendings() {
        return sendings;
    }

    /// {@return what became of members at each step}
    public StepCounts steps() {
        return steps;
    }

    /// {@return who did what it is for, against those held out}
    public Comparison comparison() {
        return comparison;
    }

    /// {@return points that its steps gave}
    public long points() {
        return points;
    }

    /// {@return coupons that its steps gave, by kind}
    public SortedMap<String, Long> coupons() {
        return coupons;
    }

    /// {@return for how many members it did not begin though its trigger held, by reason; each the first time in a run only}
    public SortedMap<String, Long> notBegun() {
        return notBegun;
    }

    /// {@return how many entered by an assumed purchase}
    public long enteredByAssumption() {
        return enteredByAssumption;
    }

    /// {@return how many runs reached the goal by an assumed purchase}
    public long goalsByAssumption() {
        return goalsByAssumption;
    }
}
