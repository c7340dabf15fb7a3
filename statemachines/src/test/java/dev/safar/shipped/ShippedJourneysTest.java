package dev.safar.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be true of every journey that we ship.
class ShippedJourneysTest {
    private static final int QUIET_HOURS_DAYS = 3;
    private static final Pattern ANSWERED = Pattern.compile("event\\.step = '([^']+)'");

    static List<String> journeys() {
        return Shipped.journeys();
    }

    @Test
    void thereAreFour() {
        assertThat(journeys()).containsExactly("advocacy", "onboarding", "repeat", "win-back");
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void stepIdsAreUnique(String name) {
        assertThat(Shipped.all("id", Shipped.journey(name))).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyWayFitsTheGoalEvenWithQuietHours(String name) {
        Shipped.all("within", Shipped.journey(name)).forEach(within -> {
            int goal = Integer.parseInt(within.toString().replaceFirst(" days$", ""));
            assertThat(paths(name)).hasSizeGreaterThan(10).allSatisfy(
                    path -> assertThat(Paths.days(path) + QUIET_HOURS_DAYS).as("%s", Paths.ids(path))
                            .isLessThanOrEqualTo(goal));
        });
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyWayEndsWithAReason(String name) {
        assertThat(paths(name)).allSatisfy(path -> assertThat(path.getLast().get("end")).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void nothingIsOfferedAfterAnApologyAndBeforeItAPersonIsAsked(String name) {
        List<List<String>> kinds = paths(name).stream().map(ShippedJourneysTest::kinds)
                .filter(kind -> kind.contains("apology")).toList();
        assertThat(kinds).isNotEmpty().allSatisfy(kind -> {
            List<String> before = kind.subList(0, kind.indexOf("apology"));
            assertThat(before.getLast()).isEqualTo("task");
            assertThat(kind.subList(before.size(), kind.size())).doesNotContain("reward", "points");
        });
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void whereNobodySolvesItInTimeSomebodyElseIsAsked(String name) {
        Map<?, ?> solved = Shipped.objectsWith("waitFor", Shipped.journey(name)).stream()
                .filter(step -> "solved".equals(step.get("id"))).findFirst().orElseThrow();
        assertThat(Shipped.all("atMost", solved).getFirst()).isEqualTo("48 hours");
        assertThat(Shipped.objectsWith("task", solved.get("onTimeout"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyAnswerThatIsWaitedForIsAskedForInTheSameJourney(String name) {
        Object journey = Shipped.journey(name);
        List<String> asked = surveys(name);
        assertThat(Shipped.all("where", journey).stream()
                .flatMap(where -> ANSWERED.matcher(where.toString()).results()).map(match -> match.group(1)))
                .isNotEmpty().isSubsetOf(asked);
    }

    @Test
    void noTwoJourneysAskUnderOneNameSoNoAnswerIsHeardTwice() {
        List<String> all = new ArrayList<>();
        journeys().forEach(name -> all.addAll(surveys(name)));
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyStepThatPeopleSeeIsNamedInBothLanguages(String name) {
        assertThat(Shipped.objectsWith("id", Shipped.journey(name)).stream().flatMap(ShippedJourneysTest::title))
                .isNotEmpty().allSatisfy(title -> assertThat(title.keySet().stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("en", "fa"));
    }

    /// An `end` and a `reward` have a word of their own, and may do without a title.
    private static Stream<Map<?, ?>> title(Map<?, ?> step) {
        if (step.containsKey("end") || step.containsKey("reward")) {
            return Stream.of();
        }
        Object title = step.get("task") instanceof Map<?, ?> task ? task.get("title") : step.get("title");
        return Stream.of(title instanceof Map<?, ?> texts ? texts : Map.of());
    }

    /// {@return what each step of a way is, and `apology` for the step of that name}
    private static List<String> kinds(List<Map<?, ?>> path) {
        return path.stream().map(step -> "apology".equals(step.get("id"))
                ? "apology"
                : Stream.of("task", "reward", "points").filter(step::containsKey).findFirst().orElse("other"))
                .toList();
    }

    private static List<String> surveys(String name) {
        return Shipped.objectsWith("survey", Shipped.journey(name)).stream().map(step -> String.valueOf(step.get("id")))
                .toList();
    }

    private static List<List<Map<?, ?>>> paths(String name) {
        return Paths.through(Shipped.all("steps", Shipped.journey(name)).getFirst());
    }
}
