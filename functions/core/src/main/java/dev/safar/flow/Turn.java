package dev.safar.flow;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Places;
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One call of an execution: reads the enrollment, lets a rule decide, writes under the version that was read; and all of it again when somebody
/// was faster or the store was busy, each time after a longer pause.
final class Turn {
    /// How often somebody may be faster, and the store busy.
    private static final int MOST_TRIES = 10;
    /// Whoever has just sent something and gives up here, would not know any more that it was sent. Pauses come to a minute or two in all: less than
    /// what was begun is taken to be in work, and less than an execution lives.
    private static final int MOST_BUSY = 80;
    private static final Duration SHORTEST = Duration.ofMillis(25);
    /// The shortest, doubled so often, is the longest: 1.6 seconds.
    private static final int DOUBLINGS = 6;

    private final Store store;
    private final Ticket ticket;
    private final Pause pause;
    private int lost;
    private int busy;
    private int mostBusy = MOST_TRIES;
    private Optional<Stored<Item.Enrollment>> read = Optional.empty();

    Turn(Store store, Ticket ticket, Pause pause) {
        this.store = store;
        this.ticket = ticket;
        this.pause = pause;
    }

    /// Tries much longer where the store is busy.
    Turn insisting() {
        mostBusy = MOST_BUSY;
        return this;
    }

    /// Lets a rule decide. The rule gives the answer, or nothing where its write lost and it must look again.
    Next take(Function<Turn, Optional<Next>> rule) {
        for (int attempt = 0; lost < MOST_TRIES && busy < mostBusy && attempt < MOST_TRIES + mostBusy; attempt++) {
            if (attempt > 0) {
                pause.within(SHORTEST.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS)));
            }
            read = Read.one(store, Key.enrollment(ticket.enrollment()), Item.Enrollment.class);
            Optional<Next> answer = read.isEmpty()
                    ? Optional.of(new Next(Places.STOP, ticket.run(), Map.of(), Map.of()))
                    : rule.apply(this);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new Busy(ticket.enrollment().toString());
    }

    Enrollment enrollment() {
        return read.orElseThrow().item().enrollment();
    }

    /// Whether the caller holds the run. Whoever does not, must not even prepare: what it would prepare may make no sense where the run is now.
    boolean isOurs() {
        return enrollment().state() instanceof Running running && running.run() == ticket.run()
                && running.claim().equals(Optional.of(ticket.claim()));
    }

    /// Answers without writing.
    Optional<Next> answer(String place) {
        return Optional.of(next(enrollment(), place));
    }

    /// Writes, and answers where the write was in time.
    Optional<Next> write(Enrollment next, String place, Write... guards) {
        return put(next, guards) ? Optional.of(next(next, place)) : Optional.empty();
    }

    /// Writes, and says whether it is written.
    boolean put(Enrollment next, Write... guards) {
        Changes changes = new Changes();
        List.of(guards).forEach(changes::add);
        changes.put(read, new Item.Enrollment(next));
        Troubles.of(Optional.of(enrollment()), next).forEach(changes::put);
        return switch (changes.writeTo(store)) {
            case Answer.Applied _ -> true;
            case Answer.Lost _ -> {
                lost++;
                yield false;
            }
            case Answer.Contended _ -> {
                busy++;
                yield false;
            }
        };
    }

    /// Ends a run on which a stop was set.
    Optional<Next> end(Instant now) {
        return end(new Move.Finish(ticket.run(), ticket.claim(), "stopped", now));
    }

    /// Ends a run on which a stop was set, before an action that is withheld because of it.
    Optional<Next> endBefore(String action, Instant now) {
        return end(new Move.Skip(ticket.run(), ticket.claim(), action, now));
    }

    private Optional<Next> end(Move move) {
        return enrollment().apply(move) instanceof Moved moved
                ? write(moved.enrollment(), Places.STOP)
                : answer(Places.STOP);
    }

    private Next next(Enrollment enrollment, String place) {
        int run = enrollment.state() instanceof Running running ? running.run() : ticket.run();
        return new Next(place, run, enrollment.decided().outcomes(), enrollment.effects());
    }
}
