package dev.safar.local.compare;

import dev.safar.channel.Unwired;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.language.scenario.Scenario;
import dev.safar.local.rehearsal.Coverage;
import dev.safar.local.rehearsal.Performance;
import dev.safar.local.rehearsal.Rehearsal;
import dev.safar.shelf.Shipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Casts scenarios: each gets a number, so names, of its own, and a first day such that all end on the same one. Numbers are passed over under which a scenario would not come to
/// what its file says, because she would be held out to compare.
final class Troupe {
    private static final int TRIES = 50;
    private final Shipped shipped;
    private final Shop shop;
    private final String source;

    /// A troupe.
    ///
    /// @param shipped the journeys and texts, without faults
    /// @param shop where all play
    /// @param source the door to which they come
    Troupe(Shipped shipped, Shop shop, String source) {
        this.shipped = shipped;
        this.shop = shop;
        this.source = source;
    }

    /// Plays all in one JVM.
    ///
    /// @param scenarios what is played; each holds by itself
    /// @param end the day on which all end
    /// @param first the first number that is free
    /// @return a part each
    /// @throws IllegalStateException if a scenario does not hold under any of many names
    List<Part> cast(List<Scenario> scenarios, LocalDate end, long first) {
        List<Part> parts = new ArrayList<>();
        long number = first;
        for (Scenario scenario : scenarios) {
            Scenario moved = scenario.from(end.minusDays(scenario.until()));
            number = free(moved, number);
            parts.add(part(moved, number));
            number++;
        }
        return parts;
    }

    private long free(Scenario scenario, long first) {
        for (long number = first; number < first + TRIES; number++) {
            if (play(scenario, role(number, _ -> new Receipt.Taken())).holds()) {
                return number;
            }
        }
        throw new IllegalStateException(scenario.file() + ":" + scenario.line() + ": '" + scenario.name()
                + "' does not hold on " + scenario.scene().start() + "; ./safar test says more");
    }

    private Part part(Scenario scenario, long number) {
        Role role = role(number, Troupe::deployed);
        List<String> all = shipped.journeys().journeys().keySet().stream().sorted().toList();
        return new Part(play(scenario.among(all), role), role.cues());
    }

    /// A stage for tests has nobody who takes tasks.
    static Receipt deployed(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Letter _ -> new Receipt.Taken();
            case Outgoing.Errand _,Outgoing.Signal _ -> new Receipt.Refused(Unwired.REASON);
        };
    }

    private Role role(long number, Function<Outgoing, Receipt> world) {
        return new Role(number % Role.NUMBERS, source, shop, world);
    }

    private Performance play(Scenario scenario, Role role) {
        return new Rehearsal(shipped, role).play(scenario);
    }

    /// Chooses few that pass all that all together pass: one after another whichever adds most for the fewest effects.
    ///
    /// @param parts all there are
    /// @param most how many at most, though they may pass less then
    /// @return some of them, in the same order
    List<Part> few(List<Part> parts, int most) {
        Set<String> open = passed(parts);
        List<Part> chosen = new ArrayList<>();
        while (!open.isEmpty() && chosen.size() < most) {
            Part best = parts.stream().max(Comparator.comparingDouble(part -> worth(part, open))).orElseThrow();
            open.removeAll(passed(List.of(best)));
            chosen.add(best);
        }
        return parts.stream().filter(chosen::contains).toList();
    }

    private double worth(Part part, Set<String> open) {
        long adds = passed(List.of(part)).stream().filter(open::contains).count();
        return (double) adds
                / (1 + part.performance().enrollments().stream().mapToInt(it -> it.effects().size()).sum());
    }

    /// {@return every step and way out that somebody passes}
    Set<String> passed(List<Part> parts) {
        List<Performance> performances = parts.stream().map(Part::performance).toList();
        return shipped.journeys().journeys().values().stream().map(journey -> Coverage.of(journey, performances))
                .flatMap(coverage -> coverage.all().stream().filter(way -> !coverage.missing().contains(way))
                        .map(way -> coverage.journey() + " " + way))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
