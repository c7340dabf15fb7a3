package dev.safar.store;

import dev.safar.journey.Publication;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is kept of the journeys themselves, in a partition of their own: no member's, and nothing personal.
public sealed interface Register extends Item {
    /// How a journey stands before its members.
    ///
    /// @param publication which version is entered, and what becomes of whoever is in others
    record Journey(Publication publication) implements Register {
        @Override
        public Key key() {
            return Key.journey(publication.journey());
        }
    }

    /// The round through all members, which finds the dates of theirs on which journeys begin: whoever was there before such a journey has no timer of it.
    ///
    /// @param laps how far it is for each journey that begins on a date, by the journey's name
    record Round(SortedMap<String, Lap> laps) implements Register {
        /// Copies.
        public Round {
            laps = Collections.unmodifiableSortedMap(new TreeMap<>(laps));
        }

        @Override
        public Key key() {
            return Key.round();
        }

        @Override
        public Optional<Instant> due() {
            return laps.values().stream().flatMap(lap -> lap.next().stream()).min(Comparator.naturalOrder());
        }
    }

    /// One version of a journey, whole. Its name is the hash of what is in it, so it never changes.
    ///
    /// @param journey the journey's name
    /// @param version its hash
    /// @param files the journey's file, its texts and its machine, by name, as in `win-back.journey.json`
    record Version(String journey, String version, SortedMap<String, String> files) implements Register {
        /// Copies.
        public Version {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        @Override
        public Key key() {
            return Key.version(journey, version);
        }
    }
}
