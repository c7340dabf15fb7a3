package dev.safar.testkit;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Claims about a member's times through a journey.
public final class RunAssert {
    private final Member member;
    private final String journey;
    private final Runs runs;

    RunAssert(Member member, String journey, Runs runs) {
        this.member = member;
        this.journey = journey;
        this.runs = runs;
    }

    /// She came in once and not again.
    ///
    /// @return more claims about them
    public RunAssert once() {
        return times(1);
    }

    /// She came in so many times.
    ///
    /// @param number how many
    /// @return more claims about them
    public RunAssert times(int number) {
        return expect(runs.all().size() == number, "to enter `" + journey + "` " + number + " times, but she did "
                + runs.all().size() + " times");
    }

    /// She is under way in it.
    ///
    /// @return more claims about them
    public RunAssert isUnderWay() {
        return expect(runs.all().stream().anyMatch(run -> Runs.end(run).isEmpty()),
                "to be under way in `" + journey + "`, but " + found());
    }

    /// She went through to the end.
    ///
    /// @param word the end's own word, as the step `end` gives it; `end` where the last step was done
    /// @return more claims about them
    public RunAssert completed(String word) {
        return ended(Stop.Kind.COMPLETED, Optional.of(word));
    }

    /// She reached its goal.
    ///
    /// @return more claims about them
    public RunAssert reachedItsGoal() {
        return ended(Stop.Kind.GOAL, Optional.empty());
    }

    /// She was taken out of it.
    ///
    /// @param word the fact that did it, as in `consent.withdrawn`
    /// @return more claims about them
    public RunAssert tookTheExit(String word) {
        return ended(Stop.Kind.EXIT, Optional.of(word));
    }

    /// {@return more claims about her}
    public MemberAssert and() {
        return new MemberAssert(member);
    }

    RunAssert ended(Stop.Kind kind) {
        return ended(kind, Optional.empty());
    }

    private RunAssert ended(Stop.Kind kind, Optional<String> word) {
        List<Stop> stops = runs.all().stream().map(Runs::end).flatMap(Optional::stream).map(Ended::reason).toList();
        return expect(stops.stream().anyMatch(stop -> stop.kind() == kind && word.map(stop.word()::equals)
                .orElse(true)), "to end `" + journey + "` with " + name(kind) + word.map(said -> " " + said).orElse("")
                        + ", but " + found());
    }

    private String found() {
        return runs.isEmpty()
                ? "she never came into it"
                : runs.all().stream().map(RunAssert::said).collect(Collectors.joining(", then "));
    }

    private static String said(Enrollment run) {
        return Runs.end(run).map(end -> "it ended with " + name(end.reason().kind()) + " " + end.reason().word())
                .orElse("she is under way");
    }

    private static String name(Stop.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private RunAssert expect(boolean holds, String what) {
        if (!holds) {
            Optional<Ended> end = runs.all().stream().map(Runs::end).flatMap(Optional::stream).findFirst();
            throw Told.failure(member, "Expected " + member + " " + what, end.map(Ended::at));
        }
        return this;
    }
}
