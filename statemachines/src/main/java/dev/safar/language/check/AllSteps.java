package dev.safar.language.check;

import dev.safar.journey.Itinerary;
import dev.safar.journey.Step;
import java.util.List;
import java.util.stream.Stream;

/// Walks over steps and what is inside them, in the order of the file.
///
/// The branches of one `if` come as `then`, `else`, and those of one `waitFor` as `onEvent`, `onTimeout`, however the file orders them.
final class AllSteps {
    private AllSteps() {
    }

    static Stream<Step> in(List<Step> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), inside(step)));
    }

    static Stream<Step> inside(Step step) {
        return branches(step).flatMap(AllSteps::in);
    }

    /// {@return the branches of a step; two arms of one name are two branches here}
    static Stream<List<Step>> branches(Step step) {
        return step instanceof Step.Split split
                ? split.arms().stream().map(Step.Arm::steps)
                : Itinerary.branches(step).values().stream();
    }
}
