package dev.safar.proof;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Heard;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// At most one enrollment of a member in a journey is active; each active one has exactly one due instant, and one that ended has none; runs only
/// grow; a claim is not taken from a living execution; a stop is not forgotten, and an end is an end; a fact satisfies at most one wait, and none is lost.
final class EnrollmentLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        List<Due> due = after.content().due(Instant.MAX, Optional.empty(), Integer.MAX_VALUE);
        List<Enrollment> all = after.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment).toList();
        return Stream.concat(all.stream().flatMap(is -> alone(is, all, due)),
                before.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                        .flatMap(was -> all.stream().filter(is -> is.id().equals(was.id()))
                                .flatMap(is -> moved(was, is))));
    }

    private static Stream<String> alone(Enrollment is, List<Enrollment> all, List<Due> due) {
        long active = all.stream().filter(one -> goesOn(one)
                && one.id().member().equals(is.id().member()) && one.id().journey().equals(is.id().journey())).count();
        List<Instant> instants = due.stream().filter(one -> one.key().equals(Key.enrollment(is.id()))).map(Due::at)
                .toList();
        List<Instant> wanted = is.state() instanceof Active state ? List.of(state.stands()) : List.of();
        boolean open = is.state() instanceof Ended
                && is.effects().values().stream().anyMatch(effect -> effect.status() == Status.PENDING);
        List<String> facts = Stream.concat(is.answers().values().stream(), is.inbox().stream()).map(Heard::fact)
                .toList();
        return Stream.of(claim(active <= 1, "two are active at once"),
                claim(instants.equals(wanted), "due at " + instants + " instead of " + wanted),
                claim(!open, "over, and an effect is still pending"),
                claim(facts.stream().distinct().count() == facts.size(), "one fact is heard twice: " + facts))
                .flatMap(found -> found).map(what -> is.id() + ": " + what);
    }

    /// A run that is to stop begins nothing any more, and the next may begin beside it.
    private static boolean goesOn(Enrollment enrollment) {
        return switch (enrollment.state()) {
            case Running running -> running.stop().isEmpty();
            case Waiting _ -> true;
            case Ended _ -> false;
        };
    }

    private static Stream<String> moved(Enrollment was, Enrollment is) {
        boolean kept = was.answers().values().stream().allMatch(is.answers()::containsValue)
                && was.inbox().stream().allMatch(heard -> hears(is, heard));
        return Stream.of(claim(!(was.state() instanceof Ended) || was.equals(is), "was over, and moved"),
                claim(run(was) <= run(is), "ran backwards"), claim(!isRobbed(was, is), "robbed of its claim"),
                claim(remembersStop(was, is), "forgot that it must stop"),
                claim(kept, "lost a fact that it heard"))
                .flatMap(found -> found).map(what -> is.id() + ": " + what);
    }

    /// A newer body may have taken its place.
    private static boolean hears(Enrollment is, Heard heard) {
        return Stream.concat(is.inbox().stream(), is.answers().values().stream()).anyMatch(heard::isSameFact);
    }

    private static int run(Enrollment enrollment) {
        return enrollment.state() instanceof Active active ? active.run() : Integer.MAX_VALUE;
    }

    private static boolean isRobbed(Enrollment was, Enrollment is) {
        return was.state() instanceof Running old && is.state() instanceof Running young && old.run() == young.run()
                && old.attempt() == young.attempt() && old.claim().isPresent() && !old.claim().equals(young.claim());
    }

    private static boolean remembersStop(Enrollment was, Enrollment is) {
        Optional<Stop> stop = was.state() instanceof Running running ? running.stop() : Optional.empty();
        return stop.isEmpty() || switch (is.state()) {
            case Running running -> running.stop().equals(stop);
            case Ended ended -> stop.get().equals(ended.reason());
            case Waiting _ -> false;
        };
    }

    private static Stream<String> claim(boolean holds, String otherwise) {
        return holds ? Stream.empty() : Stream.of(otherwise);
    }
}
