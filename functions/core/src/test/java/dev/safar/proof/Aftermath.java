package dev.safar.proof;

import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Start;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.store.Due;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What happens when all actors are done: the queue delivers again what came, the sweep looks for a hundred days, and then nothing may be left to do.
final class Aftermath {
    private static final int MOST_LOOKS = 200;

    private final ContentStore store;
    private final List<String> post;
    private final Stage stage;
    private final Functions functions;
    private final List<String> broken = new ArrayList<>();
    private Instant now;

    Aftermath(Stage stage, Moment last, Instant now) {
        this.stage = stage;
        this.store = new ContentStore(last.content());
        this.post = new ArrayList<>(last.post());
        this.now = now;
        this.functions = new Functions(stage, store, this::carry);
    }

    private Receipt carry(Outgoing outgoing) {
        Receipt receipt = stage.channel().apply(outgoing);
        if (receipt instanceof Receipt.Taken) {
            post.add(outgoing.effect());
        }
        return receipt;
    }

    /// The queue delivers again what could not be taken in yet.
    Ending ending(List<MemberEvent> facts, Instant horizon) {
        List<MemberEvent> busy = facts.stream().filter(fact -> !arrives(fact)).toList();
        sweeps(horizon);
        busy.forEach(this::arrives);
        sweeps(horizon);
        facts.stream().filter(fact -> !isSettled(fact, facts))
                .forEach(fact -> broken.add("not taken in: " + fact.provenance()));
        return Ending.of(store.content(), post);
    }

    private void sweeps(Instant horizon) {
        List<Due> due = store.due(0, horizon, Optional.empty(), 1);
        for (int looks = 0; !due.isEmpty() && looks < MOST_LOOKS; looks++) {
            now = due.getFirst().at().isAfter(now) ? due.getFirst().at() : now;
            functions.looks(due.getFirst(), now).forEach(this::starts);
            due = store.due(0, horizon, Optional.empty(), 1);
        }
        broken.addAll(due.stream().map(stuck -> "stuck: " + stuck).toList());
    }

    private boolean arrives(MemberEvent fact) {
        Received received = functions.arrives(fact, now);
        if (received instanceof Received.Accepted accepted) {
            accepted.starts().forEach(this::starts);
        }
        return !(received instanceof Received.Busy);
    }

    /// What happened before an erasure is refused, and nothing else is; of several bodies the greatest is there.
    private boolean isSettled(MemberEvent fact, List<MemberEvent> facts) {
        boolean refused = functions.arrives(fact, now) instanceof Received.Rejected;
        boolean erased = store.content().all(Item.Tombstone.class)
                .anyMatch(stone -> !fact.provenance().occurredAt().isAfter(stone.at()));
        boolean newest = facts.stream().filter(other -> other.provenance().key().equals(fact.provenance().key()))
                .allMatch(other -> Provenance.BODIES.compare(other.provenance(), fact.provenance()) <= 0);
        boolean there = store.content().all(Item.Event.class).anyMatch(row -> row.event().equals(fact));
        return refused == erased && there == (newest && !erased);
    }

    private void starts(Start start) {
        functions.executes(start, "aftermath-" + now, now);
    }

    /// {@return what is wrong with the end}
    Stream<String> broken() {
        Stream<String> enrollments = store.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .flatMap(Aftermath::unfinished);
        Moment last = new Moment(store.content(), new Outside(post, List.of(), List.of()), List.of(), 0);
        return Stream.of(broken.stream(), enrollments, Law.ALL.stream().flatMap(law -> law.broken(last, last)))
                .flatMap(found -> found);
    }

    /// Whoever came to the end has done every step of her way, one branch of each.
    private static Stream<String> unfinished(Enrollment enrollment) {
        if (!(enrollment.state() instanceof Ended ended)) {
            return Stream.of(enrollment.id() + ": not over");
        }
        if (ended.reason().kind() == Stop.Kind.FAILED) {
            return Stream.of(enrollment.id() + ": failed: " + ended.reason().word());
        }
        if (ended.reason().kind() != Stop.Kind.COMPLETED) {
            return Stream.empty();
        }
        return Stream.concat(
                enrollment.effects().values().stream().filter(effect -> !effect.isFinal()).map(Effect::toString),
                BranchLaw.way(enrollment).stream().filter(step -> isLeftOut(enrollment, step)))
                .map(what -> enrollment.id() + ": completed, but not " + what);
    }

    private static boolean isLeftOut(Enrollment enrollment, String step) {
        return !enrollment.effects().containsKey(step) && !enrollment.decided().outcomes().containsKey(step);
    }
}
