package dev.safar.local.demo;

import dev.safar.journey.JourneyDefinition;
import dev.safar.local.outbox.Outbox;
import dev.safar.shelf.Shipped;
import dev.safar.local.stack.Stack;
import dev.safar.store.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/// Runs the synthetic shop's year through the whole system on a virtual clock. What members do in answer to a letter comes to the door like
/// everything else, in its own time.
public final class Demo {
    private final Shipped shipped;

    /// Prepares a run.
    ///
    /// @param shipped the journeys and texts, without faults
    public Demo(Shipped shipped) {
        this.shipped = shipped;
    }

    /// Runs the year.
    ///
    /// @param outbox takes what leaves the house, and tells those who listen
    /// @param progress is told how many bodies came to the door so far, after each
    /// @return what it came to
    public Ran run(Outbox outbox, LongConsumer progress) {
        SyntheticShop shop = new SyntheticShop();
        PriorityQueue<Arrival> coming = new PriorityQueue<>(shop.deliveries());
        Reactions reactions = new Reactions(shop);
        outbox.listen(outgoing -> coming.addAll(reactions.to(outgoing)));
        return run(coming, outbox, progress);
    }

    /// Runs a year in which nobody answers.
    ///
    /// @param arrivals what comes to the door
    /// @return what it came to
    public Ran runUnanswered(List<Arrival> arrivals) {
        return run(new PriorityQueue<>(arrivals), new Outbox(), _ -> {});
    }

    private Ran run(PriorityQueue<Arrival> coming, Outbox outbox, LongConsumer progress) {
        List<JourneyDefinition> journeys = List.copyOf(shipped.journeys().journeys().values());
        Stack stack = new Stack(Year.START, SyntheticShop.shop(), journeys, shipped.journeys().machines(),
                shipped.texts(), outbox);
        Doorway doorway = new Doorway(stack);
        long taken = 0;
        for (Optional<Arrival> next = next(stack, coming); next.isPresent(); next = next(stack, coming)) {
            stack.passToJustBefore(next.get().at());
            doorway.take(next.get());
            progress.accept(++taken);
        }
        stack.passTo(Year.END);
        return new Ran(stack, outbox, journeys, doorway.counted());
    }

    /// Lets everything that is due before the next arrival happen, one instant at a time, because each may bring about an earlier arrival.
    private static Optional<Arrival> next(Stack stack, PriorityQueue<Arrival> coming) {
        for (Optional<Due> due = due(stack, coming); due.isPresent(); due = due(stack, coming)) {
            stack.passTo(due.get().at());
        }
        return Optional.ofNullable(coming.poll()).filter(arrival -> arrival.at().isBefore(Year.END));
    }

    private static Optional<Due> due(Stack stack, PriorityQueue<Arrival> coming) {
        Instant until = Optional.ofNullable(coming.peek()).map(Arrival::at).filter(Year.END::isAfter).orElse(Year.END);
        return stack.store().due(0, until.minusMillis(1), Optional.empty(), 1).stream().findFirst();
    }
}
