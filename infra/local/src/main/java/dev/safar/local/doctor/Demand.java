package dev.safar.local.doctor;

import java.time.Duration;

/// What so many members ask of AWS, in the worst hour and on the worst morning: the arithmetic of `docs/limits.md`. What a fact and an execution take is counted
/// there by running a journey; a test holds both equal.
///
/// @param members how many
/// @param shards parts of the index of what is due
public record Demand(long members, int shards) {
    /// Facts of a member in a month.
    public static final int FACTS_A_MONTH = 4;
    /// How often a member goes through a journey in a month.
    public static final double JOURNEYS_A_MONTH = 0.5;
    /// How many times as many facts come in the worst hour as on average.
    public static final int PEAK = 10;
    /// How many in a hundred are due at one instant, at worst.
    public static final int DUE_IN_A_HUNDRED = 1;
    /// How the sweep works off what is due; milliseconds, `MemorySize` 1769.
    public static final Drain DRAIN = new Drain(16, 33, 4, 1);
    /// In which a rush should have left the index.
    public static final Duration IN_TIME = Duration.ofMinutes(5);
    private static final double SECONDS_A_MONTH = 30 * 86_400.0;
    private static final double LETTERS_A_JOURNEY = 2;
    /// Of functions, for a fact at the door and behind the queue, and for an execution.
    private static final double MILLIS_AT_THE_DOOR = 16;
    private static final double MILLIS_A_FACT = 38.5;
    private static final double MILLIS_AN_EXECUTION = 79.5;
    /// Write units of the table, for a fact, and for a wake with the execution that follows.
    private static final double WRITES_A_FACT = 11.5;
    private static final double WRITES_A_WAKE = 6.25;

    /// {@return facts a second in the worst hour}
    public double factsASecond() {
        return members * FACTS_A_MONTH / SECONDS_A_MONTH * PEAK;
    }

    /// {@return facts that are taken in at once then}
    public double factsAtOnce() {
        return factsASecond() * MILLIS_A_FACT / 1000;
    }

    /// {@return how many are due at one instant}
    public long dueAtOnce() {
        return members * DUE_IN_A_HUNDRED / 100;
    }

    /// {@return how long they take to leave the index}
    public Duration rush() {
        return DRAIN.of(dueAtOnce(), shards);
    }

    /// {@return executions started a second meanwhile: a few who are due are gone within a second or two, whatever could be done in one}
    public double startsASecond() {
        return Math.min(DRAIN.rate(Drain.MOST_TICKS, shards), dueAtOnce() / 60.0);
    }

    /// {@return write units of the table a second, in the worst hour or on the worst morning}
    public double writesASecond() {
        return Math.max(factsASecond() * WRITES_A_FACT, startsASecond() * WRITES_A_WAKE);
    }

    /// {@return letters a second meanwhile}
    public double lettersASecond() {
        return startsASecond() / 2;
    }

    /// {@return letters a day, on average}
    public double lettersADay() {
        return members * JOURNEYS_A_MONTH * LETTERS_A_JOURNEY / 30;
    }

    /// {@return functions at once, where the worst hour meets the worst morning}
    public double functionsAtOnce() {
        return factsAtOnce() + startsASecond() * MILLIS_AN_EXECUTION / 1000 + Drain.MOST_TICKS
                + factsASecond() * MILLIS_AT_THE_DOOR / 1000;
    }
}
