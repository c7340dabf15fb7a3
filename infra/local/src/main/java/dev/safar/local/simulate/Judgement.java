package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.insight.Share;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Goal;
import dev.safar.journey.JourneyDefinition;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Judges by facts alone whether members did what a journey is for, in the same way for those who were led through it and those held out: the run of the
/// former may have ended by an exit, and the latter have no run at all. Conditions are judged as [Moments] heard them.
///
/// @param store where members are
/// @param moments what conditions came to when facts happened
/// @param end until when facts are known
record Judgement(MemoryStore store, Moments moments, Instant end) {
    /// Judges the members of one journey.
    ///
    /// @param journey with or without a goal
    /// @param enrollments all of it
    Comparison of(JourneyDefinition journey, Collection<Enrollment> enrollments) {
        return journey.goal().map(goal -> of(goal, enrollments)).orElse(Comparison.NOBODY);
    }

    private Comparison of(Goal goal, Collection<Enrollment> enrollments) {
        Map<MemberId, Enrollment> first = new HashMap<>();
        enrollments.forEach(one -> first.merge(one.id().member(), one, Judgement::earlier));
        Map<MemberId, List<MemberEvent>> facts = store.all(Item.Event.class)
                .filter(item -> item.event().type().equals(goal.event()) && first.containsKey(item.member()))
                .collect(Collectors.groupingBy(Item.Event::member,
                        Collectors.mapping(Item.Event::event, Collectors.toList())));
        return first.values().stream().filter(one -> one.entry().at().plus(goal.within()).isBefore(end))
                .map(one -> of(goal, one, facts.getOrDefault(one.id().member(), List.of())))
                .reduce(Comparison.NOBODY, Comparison::plus);
    }

    private static Enrollment earlier(Enrollment one, Enrollment other) {
        return Comparator.<Enrollment, Instant>comparing(it -> it.entry().at())
                .thenComparing(it -> it.id().entry()).compare(one, other) <= 0 ? one : other;
    }

    private Comparison of(Goal goal, Enrollment one, List<MemberEvent> facts) {
        List<MemberEvent> reached = facts.stream().filter(fact -> reaches(goal, one, fact)).toList();
        Share share = new Share(reached.isEmpty() ? 0 : 1, 1);
        boolean assumed = !reached.isEmpty() && reached.stream()
                .allMatch(fact -> Reactions.isAssumed(fact.provenance().key().toString()));
        return isHeldOut(one)
                ? new Comparison(new Share(0, 0), share, 0)
                : new Comparison(share, new Share(0, 0), assumed ? 1 : 0);
    }

    private boolean reaches(Goal goal, Enrollment one, MemberEvent fact) {
        Instant at = fact.provenance().occurredAt();
        Instant from = one.entry().at();
        return at.isAfter(from) && !at.isAfter(from.plus(goal.within()))
                && moments.held(one, fact);
    }

    /// Whether she was held out.
    static boolean isHeldOut(Enrollment one) {
        return one.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.HOLDOUT;
    }
}
