package dev.safar.publish;

import dev.safar.journey.Itinerary;
import dev.safar.journey.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where each step of a journey stands: in which sequence, and between which others.
final class Spots {
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<String, List<String>> sequences = new LinkedHashMap<>();

    /// Where one step stands.
    ///
    /// @param in its sequence: the enclosing step and the branch, or empty text for the outermost
    /// @param behind the step before it
    /// @param before the step after it
    record Spot(String in, Optional<String> behind, Optional<String> before) {}

    Spots(Itinerary itinerary) {
        walk("", itinerary.steps());
    }

    private void walk(String in, List<Step> sequence) {
        List<String> ids = sequence.stream().map(Step::id).toList();
        sequences.put(in, ids);
        for (int i = 0; i < sequence.size(); i++) {
            Step step = sequence.get(i);
            spots.put(step.id(), new Spot(in, at(ids, i - 1), at(ids, i + 1)));
            Itinerary.branches(step).forEach((branch, steps) -> walk(step.id() + "/" + branch, steps));
        }
    }

    private static Optional<String> at(List<String> ids, int index) {
        return index < 0 || index >= ids.size() ? Optional.empty() : Optional.of(ids.get(index));
    }

    Spot of(String step) {
        return spots.getOrDefault(step, new Spot("", Optional.empty(), Optional.empty()));
    }

    List<String> sequence(String in) {
        return sequences.getOrDefault(in, List.of());
    }

    /// {@return those of the first list that stand in the second in the same order: as many as can be}
    static List<String> common(List<String> first, List<String> second) {
        int[][] longest = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                longest[i][j] = first.get(i).equals(second.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<String> common = new ArrayList<>();
        for (int i = 0, j = 0; i < first.size() && j < second.size();) {
            if (first.get(i).equals(second.get(j))) {
                common.add(first.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
