package dev.safar.language.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.language.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be true of every journey's machine, whatever its steps.
class MachineCompilerTest {
    static Stream<JourneyDefinition> journeys() {
        Stream<JourneyDefinition> shipped = Fixtures.files(Path.of("journeys"), ".journey.json").stream()
                .map(Fixtures::journey);
        return Stream.concat(Fixtures.sound(), shipped);
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyWayLeadsToAStateAndEveryStateIsReached(JourneyDefinition journey) {
        Map<String, Map<String, Object>> states = states(journey);
        Set<String> reached = Ways.reached("Claim", states);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(states.keySet());
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyStepIsAStateUnderItsOwnNameInTheOrderOfTheFile(JourneyDefinition journey) {
        List<String> names = new ArrayList<>(states(journey).keySet());
        assertThat(names.subList(0, 3)).containsExactly("Claim", "Begin", "Resume");
        assertThat(names).containsSubsequence(journey.itinerary().byId().keySet());
        assertThat(names.indexOf("Finish"))
                .isGreaterThan(names.indexOf(journey.itinerary().byId().keySet().stream().toList().getLast()));
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void aRunMayBeginOrGoOnAtTheFirstStepAtActionsAndBehindPauses(JourneyDefinition journey) {
        Map<String, Object> resume = state(states(journey), "Resume");
        for (Step step : journey.itinerary().byId().values()) {
            boolean first = journey.itinerary().first().orElseThrow().equals(step);
            assertThat(chosen(resume, Map.of("at", step.id())))
                    .isEqualTo(first || step instanceof Step.Action ? step.id() : "Lost");
            assertThat(chosen(resume, Map.of("at", "After " + step.id())))
                    .isEqualTo(step instanceof Step.Pause ? "After " + step.id() : "Lost");
        }
        assertThat(chosen(resume, Map.of("at", "finish"))).isEqualTo("Finish");
        assertThat(chosen(resume, Map.of("at", "parked"))).isEqualTo("Done");
        assertThat(chosen(resume, Map.of("at", "stop"))).isEqualTo("Done");
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void theMachineAndTheItineraryAgreeOnEveryWay(JourneyDefinition journey) {
        Map<String, Map<String, Object>> states = states(journey);
        journey.itinerary().byId().values().forEach(step -> agree(journey.itinerary(), step, states));
    }

    private static void agree(Itinerary itinerary, Step step, Map<String, Map<String, Object>> states) {
        String next = name(itinerary.after(step));
        switch (step) {
            case Step.Action action -> {
                Map<String, Object> behind = state(states, "After " + action.id());
                assertThat(state(states, action.id())).containsEntry("Next", "After " + action.id());
                assertThat(chosen(behind, Map.of("go", "on"))).isEqualTo(next);
                assertThat(chosen(behind, Map.of("go", "park"))).isEqualTo("Park");
                assertThat(chosen(behind, Map.of("go", "resume"))).isEqualTo("Resume");
                assertThat(chosen(behind, Map.of("go", "stop"))).isEqualTo("Done");
            }
            case Step.Wait wait -> {
                assertThat(state(states, wait.id())).containsEntry("Next", "Park");
                assertThat(state(states, "After " + wait.id())).containsEntry("Next", next);
            }
            case Step.WaitUntil until -> {
                assertThat(state(states, until.id())).containsEntry("Next", "Park");
                if (until.onMissing().isEmpty()) {
                    assertThat(state(states, "After " + until.id())).containsEntry("Next", next);
                } else {
                    decides(itinerary, until, state(states, "After " + until.id()));
                }
            }
            case Step.WaitFor waitFor -> {
                assertThat(state(states, waitFor.id())).containsEntry("Next", "Park");
                decides(itinerary, waitFor, state(states, "After " + waitFor.id()));
            }
            case Step.If choice -> decides(itinerary, choice, state(states, choice.id()));
            case Step.Split split -> decides(itinerary, split, state(states, split.id()));
            case Step.End end -> assertThat(state(states, end.id())).containsEntry("Next", "Finish")
                    .containsEntry("Assign", Map.of("reason", end.reason()));
        }
    }

    private static void decides(Itinerary itinerary, Step step, Map<String, Object> state) {
        for (String outcome : Itinerary.branches(step).keySet()) {
            assertThat(chosen(state, Map.of("decisions", Map.of(step.id(), outcome))))
                    .isEqualTo(name(itinerary.after(step, outcome)));
        }
        assertThat(chosen(state, Map.of("decisions", Map.of()))).isEqualTo("Undecided");
        assertThat(chosen(state, Map.of("decisions", Map.of(step.id(), "sideways")))).isEqualTo("Undecided");
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyCallCarriesTheClaimRetriesAndCatchesOnlyOurOwnError(JourneyDefinition journey) {
        states(journey).forEach((name, state) -> {
            if ("Task".equals(state.get("Type"))) {
                assertThat(state).containsKey("Retry").containsEntry("Output", Map.of());
                assertThat(String.valueOf(state.get("Arguments"))).contains("claim={% $claim %}", "run={% $run %}",
                        "journey=" + journey.name());
                assertThat(String.valueOf(state.get("Catch")))
                        .isEqualTo(name.equals("Failed")
                                ? "null"
                                : "[{ErrorEquals=[dev.safar.flow.Broken], Assign={reason={% $states.errorOutput.Cause %}},"
                                        + " Next=Failed}]");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everyExpressionIsJsonata(JourneyDefinition journey) {
        assertThat(expressions(states(journey))).isNotEmpty().allSatisfy(Jsonata::jsonata);
    }

    private static Stream<String> expressions(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> map -> map.values().stream().flatMap(MachineCompilerTest::expressions);
            case List<?> list -> list.stream().flatMap(MachineCompilerTest::expressions);
            case String text when text.startsWith("{%") -> Stream.of(text.substring(2, text.length() - 2));
            case null, default -> Stream.empty();
        };
    }

    /// Chooses as Step Functions does: the first condition that is true, else the default.
    private static String chosen(Map<String, Object> choice, Map<String, Object> variables) {
        List<?> ways = (List<?>) Objects.requireNonNull(choice.get("Choices"));
        for (Object way : ways) {
            if (way instanceof Map<?, ?> rule && holds(rule.get("Condition"), variables)) {
                return String.valueOf(rule.get("Next"));
            }
        }
        return String.valueOf(choice.get("Default"));
    }

    private static boolean holds(@Nullable Object condition, Map<String, Object> variables) {
        Jsonata expression = Jsonata.jsonata(expressions(condition).findFirst().orElseThrow());
        Jsonata.Frame frame = expression.createFrame();
        variables.forEach(frame::bind);
        return Boolean.TRUE.equals(expression.evaluate(null, frame));
    }

    private static String name(Optional<Step> step) {
        return step.map(Step::id).orElse("Finish");
    }

    private static Map<String, Object> state(Map<String, Map<String, Object>> states, String name) {
        return Objects.requireNonNull(states.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> states(JourneyDefinition journey) {
        return (Map<String, Map<String, Object>>) Objects
                .requireNonNull(MachineCompiler.compile(journey).get("States"));
    }
}
