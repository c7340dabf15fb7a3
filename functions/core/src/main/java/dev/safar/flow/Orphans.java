package dev.safar.flow;

import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Orphan;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps facts that name nobody and came before what says whose they are: refunds ahead of their orders. Each is an item of its own that is due again and
/// again, so that it waits its hour whatever the queue does, and nobody has to deliver it meanwhile. The sweep takes it in once its order is there, and has it
/// rejected visibly when its hour is over.
final class Orphans {
    /// What comes out of order comes seconds later; after that each look waits as long as it has waited already, but no longer than the sweep of AWS sleeps.
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 10;

    private final Store store;

    Orphans(Store store) {
        this.store = store;
    }

    /// {@return whether it happened so lately that what it belongs to may be on its way}
    static boolean isYoung(MemberEvent event, Instant now) {
        return now.isBefore(event.provenance().occurredAt().plus(Orphan.GRACE));
    }

    /// Keeps one until it is due again. Keeping it again before that changes nothing, unless it is a newer body of the same fact.
    ///
    /// @return `Waits`, or `Busy` where it could not be written; empty where nothing that may still come would say whose it is: it is no refund that names its
    ///         order, or its hour is over
    Optional<Received> keep(MemberEvent event, Instant now) {
        return event instanceof MemberEvent.PurchaseRefunded refund && refund.order().isPresent()
                ? kept(event, now)
                : Optional.empty();
    }

    private Optional<Received> kept(MemberEvent event, Instant now) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<Stored<Orphan>> read = Read.one(store, Key.orphan(event.provenance().key()),
                    Orphan.class);
            Orphan next = next(read.map(Stored::item), event, now);
            Instant end = next.end();
            if (!now.isBefore(end)) {
                return Optional.empty();
            }
            Answer answer = read.filter(stored -> stored.item().equals(next)).isPresent()
                    ? new Answer.Applied()
                    : store.write(new Write.Put(next, read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT)));
            switch (answer) {
                case Answer.Applied _ -> {
                    return Optional.of(new Received.Waits(end));
                }
                case Answer.Contended _ -> {
                    return Optional.of(new Received.Busy());
                }
                case Answer.Lost _ -> {
                    // It was delivered a second time at once: look again.
                }
            }
        }
        return Optional.of(new Received.Busy());
    }

    /// The greatest body holds; whose the fact is, any of them may say.
    private static MemberEvent greater(MemberEvent known, MemberEvent event) {
        boolean holds = Provenance.BODIES.compare(known.provenance(), event.provenance()) >= 0;
        MemberEvent greatest = holds ? known : event;
        Provenance said = greatest.provenance();
        Identities who = (holds ? event : known).provenance().who();
        return said.who().strongest().isPresent()
                ? greatest
                : greatest.with(new Provenance(said.key(), said.occurredAt(), who, said.revision()));
    }

    private static Orphan next(Optional<Orphan> before, MemberEvent event, Instant now) {
        MemberEvent fact = before.map(known -> greater(known.fact(), event)).orElse(event);
        Instant since = before.map(Orphan::since).orElse(now);
        Instant due = before.map(Orphan::next).filter(now::isBefore).orElseGet(() -> now.plus(wait(since, now)));
        Orphan next = new Orphan(fact, since, due);
        return due.isAfter(next.end()) ? new Orphan(fact, since, next.end()) : next;
    }

    private static Duration wait(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.compareTo(SHORTEST) < 0 ? SHORTEST : age.compareTo(LONGEST) > 0 ? LONGEST : age;
    }
}
