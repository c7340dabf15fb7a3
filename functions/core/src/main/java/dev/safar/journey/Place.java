package dev.safar.journey;

import java.util.Comparator;

/// Where a member can wait: a step of one version of a journey.
///
/// @param version the version
/// @param step the step's id
public record Place(String version, String step) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::version).thenComparing(Place::step);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
