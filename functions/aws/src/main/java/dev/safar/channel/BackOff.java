package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// When something that a channel did not take is handed to it again: after a minute, which the rules wait at least, and a part, drawn evenly, of a time that doubles with
/// each try ("exponential backoff with full jitter"), so that a rush that was turned away does not come back as one.
public final class BackOff {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    /// Doubled so often, a minute is longer than the longest.
    private static final int DOUBLINGS = 6;
    private final RandomGenerator lots;

    /// Wires it.
    ///
    /// @param lots of which no two functions draw the same, even where they begin from one snapshot
    public BackOff(RandomGenerator lots) {
        this.lots = lots;
    }

    /// {@return that it was not taken, and when to try again: between a minute and an hour and a minute after it left}
    ///
    /// @param outgoing what was not taken
    /// @param first within what, a minute after the first try, the second one comes
    Receipt.Down later(Outgoing outgoing, Duration first) {
        Duration doubled = first.multipliedBy(1L << Math.min(outgoing.attempt() - 1, DOUBLINGS));
        Duration atMost = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return new Receipt.Down(outgoing.at().plus(SHORTEST).plusMillis(lots.nextLong(atMost.toMillis() + 1)));
    }
}
