package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Outgoing;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.ScenarioFile;
import dev.safar.local.rehearsal.Coverage;
import dev.safar.local.rehearsal.Performance;
import dev.safar.local.rehearsal.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scenarios beside the shipped journeys hold, and no way through a journey is without one.
class CoverageTest {
    private static final List<Verdict> VERDICTS = Verdict.all(Shelf.SHIPPED, files().flatMap(file -> {
        ScenarioFile read = ScenarioFile.read(String.valueOf(file.getFileName()), text(file),
                Shelf.SHIPPED.journeys().journeys());
        assertThat(read.findings()).isEmpty();
        return read.scenarios().stream();
    }).toList());
    private static final List<Performance> PLAYED = VERDICTS.stream().flatMap(verdict -> verdict.performance().stream())
            .toList();

    private static Stream<Path> files() {
        return Stream.of("advocacy", "onboarding", "repeat", "together", "win-back")
                .map(name -> Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys",
                        name + ScenarioFile.ENDING));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JourneyDefinition> journeys() {
        return Shelf.journeys();
    }

    @TestFactory
    Stream<DynamicTest> everyShippedScenarioHolds() {
        assertThat(VERDICTS).hasSizeGreaterThan(50);
        return VERDICTS.stream().map(verdict -> DynamicTest.dynamicTest(verdict.scenario().name(),
                () -> assertThat(verdict.complaint()).isEmpty()));
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
        assertThat(Coverage.of(journey, PLAYED).missing()).as(journey.name()).isEmpty();
    }

    private static Stream<Outgoing.Letter> letters() {
        return PLAYED.stream().flatMap(performance -> performance.left().stream())
                .filter(Outgoing.Letter.class::isInstance).map(Outgoing.Letter.class::cast);
    }

    @Test
    void noTextThatLeftShowsBracesOrNull() {
        assertThat(letters()).hasSizeGreaterThan(100)
                .allSatisfy(letter -> assertThat(letter.text().subject().orElse("") + letter.text().text())
                        .doesNotContain("{", "}", "null"));
    }

    @Test
    void everyTextOfEveryJourneyLeavesTheHouse() {
        Set<String> left = new LinkedHashSet<>();
        letters().forEach(letter -> left.add(letter.template()));
        assertThat(left).containsExactlyInAnyOrderElementsOf(Shelf.SHIPPED.texts().ids());
    }
}
