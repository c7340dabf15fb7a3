package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.flow.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What the shop's own people do about an errand: most call her within two days and put it right, some later, some never.
final class Colleagues {
    /// Of a hundred errands, how many are done in the two days, and how many in the week.
    private static final int IN_TIME = 70;
    private static final int AT_ALL = 90;

    private final List<Fact> complaints;

    /// Knows what members complained about.
    ///
    /// @param facts the year's
    Colleagues(Collection<Fact> facts) {
        this.complaints = facts.stream().filter(fact -> fact.type().startsWith("complaint."))
                .sorted(Comparator.comparing(Fact::at)).toList();
    }

    /// {@return the loop closed, or nothing}
    Optional<Fact> to(Outgoing.Errand errand, Person member, String id, SplittableRandom random) {
        int lot = random.nextInt(100);
        Optional<String> open = open(member, errand.at());
        if (lot >= AT_ALL || !errand.effect().matches(".*#(call|call-her|second-call|escalate)")
                || open.filter(complaint -> isSeenTo(complaint, errand.at())).isPresent()) {
            return Optional.empty();
        }
        Duration taken = lot < IN_TIME
                ? Duration.ofHours(3 + random.nextInt(40))
                : Duration.ofHours(60 + random.nextInt(60));
        return Optional.of(Fact.of(errand.at().plus(taken), "complaint.resolved", "closed-" + id, member.customer(),
                fields("complaint", open.orElse("L" + id), "satisfied", lot % 5 != 0)));
    }

    /// What she complained about and nobody had settled by then; often nothing, since a low score is no complaint.
    private Optional<String> open(Person member, Instant at) {
        return complaints.stream().filter(fact -> fact.type().equals("complaint.opened"))
                .filter(fact -> fact.who().equals(member.customer()) && !fact.at().isAfter(at))
                .map(Colleagues::name)
                .filter(complaint -> complaints.stream().noneMatch(fact -> settles(fact, complaint)
                        && !fact.at().isAfter(at)))
                .reduce((_, later) -> later);
    }

    /// Somebody else is at it already, and will be done some day.
    private boolean isSeenTo(String complaint, Instant at) {
        return complaints.stream().anyMatch(fact -> settles(fact, complaint) && fact.at().isAfter(at));
    }

    private static boolean settles(Fact fact, String complaint) {
        return fact.type().equals("complaint.resolved") && name(fact).equals(complaint);
    }

    private static String name(Fact fact) {
        return String.valueOf(fact.data().get("complaint"));
    }
}
