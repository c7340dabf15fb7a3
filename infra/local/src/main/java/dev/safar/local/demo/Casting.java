package dev.safar.local.demo;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Chooses whose story to tell: first one that shows much in few lines.
final class Casting {
    private final List<Candidate> candidates;

    Casting(Ran ran) {
        Map<MemberId, List<Enrollment>> runs = ran.enrollments()
                .collect(Collectors.groupingBy(run -> run.id().member()));
        Map<MemberId, Integer> letters = ran.outbox().all().stream()
                .collect(Collectors.toMap(Outgoing::member, Casting::length, Integer::sum));
        this.candidates = ran.stack().store().all(Item.ContactOf.class)
                .map(item -> new Candidate(item.member(), item.contact(), runs.getOrDefault(item.member(), List.of()),
                        letters.getOrDefault(item.member(), 0)))
                .toList();
    }

    private static int length(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Letter letter -> letter.text().text().length();
            case Outgoing.Errand _,Outgoing.Signal _ -> 0;
        };
    }

    /// {@return three members: a Persian one whose story is told in short, one who reads another language, and one who was left alone for a while}
    List<MemberId> chosen() {
        return List.of(best(Candidate::readsPersian, Candidate::worthInShort),
                best(candidate -> !candidate.readsPersian(), Candidate::worth),
                best(Candidate::wasLeftAloneForAWhile, candidate -> -candidate.runs().size()));
    }

    /// Where journeys of somebody's own bring forth nobody of the sort, anybody's story is told.
    private MemberId best(Predicate<Candidate> which, ToIntFunction<Candidate> worth) {
        Comparator<Candidate> order = Comparator.comparing(which::test, Comparator.reverseOrder());
        return candidates.stream()
                .min(order.thenComparing(Comparator.comparingInt(worth).reversed())
                        .thenComparing(candidate -> candidate.member().value()))
                .orElseThrow(() -> new IllegalStateException("The synthetic shop has members")).member();
    }
}
