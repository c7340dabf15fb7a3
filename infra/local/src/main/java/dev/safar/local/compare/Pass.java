package dev.safar.local.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// One pass through time at one place, for all parts together: what comes to the door comes at its instant, and what is due happens at its own.
final class Pass {
    /// How often a sweep may find the same instant due again: what it starts may be due at once.
    private static final int MOST_AT_ONCE = 20;
    private final Site site;
    private Instant now = Instant.MIN;

    Pass(Site site) {
        this.site = site;
    }

    /// Plays all parts to an instant.
    ///
    /// @param parts which
    /// @param end up to when, itself included
    /// @throws IllegalStateException if what is due stays due however often it is looked at
    void play(List<Part> parts, Instant end) {
        rounds(parts).forEach((instant, rounds) -> {
            passTo(instant.minusMillis(1));
            set(instant);
            rounds.forEach(site::deliver);
        });
        passTo(end);
        set(end);
    }

    /// What comes at each instant: the first of each member in the first round, her second in the second, for a queue keeps no order.
    private static NavigableMap<Instant, List<List<Cue>>> rounds(List<Part> parts) {
        NavigableMap<Instant, List<List<Cue>>> rounds = new TreeMap<>();
        for (Part part : parts) {
            Map<Instant, Integer> places = new HashMap<>();
            for (Cue cue : part.cues()) {
                int place = places.merge(cue.at(), 1, Integer::sum) - 1;
                List<List<Cue>> of = rounds.computeIfAbsent(cue.at(), _ -> new ArrayList<>());
                if (place == of.size()) {
                    of.add(new ArrayList<>());
                }
                of.get(place).add(cue);
            }
        }
        return rounds;
    }

    private void passTo(Instant until) {
        int again = 0;
        for (Optional<Instant> due = site.next(until); due.isPresent(); due = site.next(until)) {
            again = due.get().isAfter(now) ? 0 : again + 1;
            if (again > MOST_AT_ONCE) {
                throw new IllegalStateException("What is due at " + due.get() + " stays due");
            }
            set(due.get());
            site.sweep();
        }
    }

    private void set(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
            site.set(now);
        }
    }
}
