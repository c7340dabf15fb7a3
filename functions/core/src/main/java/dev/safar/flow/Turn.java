package dev.safar.flow;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Places;
import dev.safar.store.Answer;
import dev.safar.store.Item;
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
    private final boolean near;
    private int lost;
    private int busy;
    private int mostBusy = MOST_TRIES;
    private Partition partition;
    private Optional<Stored<Item.Enrollment>> read = Optional.empty();

    private Turn(Store store, Ticket ticket, Pause pause, boolean near) {
        this.store = store;
        this.ticket = ticket;
        this.pause = pause;
        this.near = near;
        this.partition = new Partition(store, ticket.enrollment().member());
    }

    /// For a rule that looks at nothing but the enrollment.
    static Turn alone(Store store, Ticket ticket, Pause pause) {
        return new Turn(store, ticket, pause, false);
    }

    /// For a rule that may look at the member, too: one request reads both.
    static Turn near(Store store, Ticket ticket, Pause pause) {
        return new Turn(store, ticket, pause, true);
    }

    /// Begins to count its tries anew, and tries much longer where the store is busy.
    Turn insisting() {
        lost = 0;
        busy = 0;
        mostBusy = MOST_BUSY;
        return this;
    }

    /// Lets a rule decide. The rule gives the answer, or nothing where its write lost and it must look again.
    Next take(Function<Turn, Optional<Next>> rule) {
        return take(stop(), rule);
    }

    /// The same for whoever answers otherwise.
    ///
    /// @param gone the answer where there is no such run
    <A> A take(A gone, Function<Turn, Optional<A>> rule) {
        read();
        return again(gone, rule);
    }

    private Next stop() {
        return new Next(Places.STOP, ticket.run(), Map.of(), Map.of(), Optional.empty());
    }

    /// Lets another rule decide, at first on what this turn knows because it has just written it.
    Next again(Function<Turn, Optional<Next>> rule) {
        return again(stop(), rule);
    }

    /// The same for whoever answers otherwise.
    ///
    /// @param gone the answer where there is no such run
    <A> A again(A gone, Function<Turn, Optional<A>> rule) {
        for (int attempt = 0; lost < MOST_TRIES && busy < mostBusy && attempt < MOST_TRIES + mostBusy; attempt++) {
            if (attempt > 0) {
                pause.within(SHORTEST.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS)));
                read();
            }
            Optional<A> answer = read.isEmpty() ? Optional.of(gone) : rule.apply(this);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new Busy(ticket.enrollment().toString());
    }

    private void read() {
        partition = new Partition(store, ticket.enrollment().member());
        read = (near ? partition.near() : partition).enrollment(ticket.enrollment());
    }

    /// {@return the member's partition, as far as it was read with the enrollment}
    Partition partition() {
        return partition;
    }

    /// {@return whether what a letter is cleared on is now as in an earlier reading; it costs one request}
    ///
    /// @param earlier the reading
    boolean clearsAs(Partition earlier) {
        return new Partition(store, ticket.enrollment().member()).near().clearsAs(earlier);
    }

    Enrollment enrollment() {
        return read.orElseThrow().item().enrollment();
    }

    /// Whether the caller holds the run. Whoever does not, must not even prepare: what it would prepare may make no sense where the run is now.
    boolean isOurs() {
        return enrollment().state() instanceof Running running && running.run() == ticket.run()
                && running.claim().equals(Optional.of(ticket.claim()));
    }

    /// {@return the stop that is set on the run, which nothing new may pass}
    Optional<Stop> haltedBy() {
        return enrollment().state() instanceof Running running ? running.stop() : Optional.empty();
    }

    /// Answers without writing.
    Optional<Next> answer(String place) {
        return Optional.of(next(enrollment(), place, Optional.empty()));
    }

    /// Writes, and answers where the write was in time.
    Optional<Next> write(Enrollment next, String place, Write... guards) {
        return put(next, guards) ? Optional.of(next(next, place, Optional.empty())) : Optional.empty();
    }

    /// Writes what ends the segment, and answers where the write was in time. Nothing is left to do for an execution that does not go on.
    Optional<Next> close(Enrollment next, Move.Close close, Write... guards) {
        String place = close instanceof Move.GoOn goOn ? goOn.landing().place() : Places.STOP;
        return put(next, guards) ? Optional.of(next(next, place, Optional.of(close))) : Optional.empty();
    }

    /// Writes, and says whether it is written.
    boolean put(Enrollment next, Write... guards) {
        Changes changes = new Changes();
        List.of(guards).forEach(changes::add);
        changes.put(read, new Item.Enrollment(next));
        Troubles.of(Optional.of(enrollment()), next).forEach(changes::put);
        Troubles.over(enrollment(), next).forEach(changes::delete);
        return switch (changes.writeTo(store)) {
            case Answer.Applied _ -> {
                read = read.map(before -> new Stored<>(before.key(), new Item.Enrollment(next), before.version() + 1));
                // What comes after, be it long after, must not be decided on what was read before.
                partition = new Partition(store, ticket.enrollment().member());
                yield true;
            }
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

    private Next next(Enrollment enrollment, String place, Optional<Move.Close> close) {
        int run = enrollment.state() instanceof Running running ? running.run() : ticket.run();
        return new Next(place, run, enrollment.decided().outcomes(), enrollment.effects(), close);
    }
}
