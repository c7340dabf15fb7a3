package dev.safar.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// The orders in which things can arrive.
public final class Arrivals {
    private Arrivals() {
    }

    /// Calls with every order of the things.
    public static <T> void ofAll(List<T> things, Consumer<List<T>> arrival) {
        permute(new ArrayList<>(things), 0, arrival);
    }

    private static <T> void permute(List<T> things, int from, Consumer<List<T>> arrival) {
        if (from == things.size()) {
            arrival.accept(List.copyOf(things));
        }
        for (int next = from; next < things.size(); next++) {
            Collections.swap(things, from, next);
            permute(things, from + 1, arrival);
            Collections.swap(things, from, next);
        }
    }

    /// {@return the things in some order, about a third of them more than once}
    public static <T> List<T> shuffledWithRepeats(List<T> things, SplittableRandom random) {
        List<T> arrival = new ArrayList<>(things);
        things.stream().filter(_ -> random.nextInt(3) == 0).forEach(arrival::add);
        for (int last = arrival.size() - 1; last > 0; last--) {
            Collections.swap(arrival, last, random.nextInt(last + 1));
        }
        return arrival;
    }
}
