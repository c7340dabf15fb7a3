package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No way through a shipped journey is without its scenario.
class CoverageTest {
    private static final List<Story> STORIES = Stream
            .of(OnboardingTest.SCENARIOS, RepeatTest.SCENARIOS, AdvocacyTest.SCENARIOS, WinBackTest.SCENARIOS)
            .flatMap(List::stream).map(scenario -> scenario.plot().get()).toList();

    static List<JourneyDefinition> journeys() {
        return Shelf.journeys();
    }

    @Test
    void allFourJourneysAreShippedWithoutFaults() {
        assertThat(Shelf.SHIPPED.faults()).isEmpty();
        assertThat(journeys()).extracting(JourneyDefinition::name).containsExactly("advocacy", "onboarding", "repeat",
                "win-back");
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void someMemberPassesEveryStepAndLeavesItByEveryOutcome(JourneyDefinition journey) {
        Trodden trodden = new Trodden();
        STORIES.stream().flatMap(story -> story.enrollments().stream())
                .filter(enrollment -> enrollment.id().journey().equals(journey.name()))
                .forEach(enrollment -> trodden.add(journey, enrollment));
        Set<String> missing = new LinkedHashSet<>(Trodden.all(journey));
        missing.removeAll(trodden.ground());
        assertThat(missing).as(journey.name()).isEmpty();
    }

    @Test
    void noTextThatLeftShowsBracesOrNull() {
        assertThat(STORIES.stream().flatMap(story -> story.letters().stream())).hasSizeGreaterThan(100)
                .allSatisfy(letter -> assertThat(letter.text().subject().orElse("") + letter.text().text())
                        .doesNotContain("{", "}", "null"));
    }

    @Test
    void everyTextOfEveryJourneyLeavesTheHouse() {
        Set<String> left = new LinkedHashSet<>();
        STORIES.stream().flatMap(story -> story.letters().stream()).forEach(letter -> left.add(letter.template()));
        assertThat(left).containsExactlyInAnyOrderElementsOf(Shelf.SHIPPED.texts().ids());
    }
}
