package dev.safar.insight;

/// How many of a number did something.
///
/// @param some those who did, from 0 to `all`
/// @param all everybody, not negative
public record Share(long some, long all) {
    /// The 97.5 % point of the normal distribution, so that what is between both limits is 95 %.
    private static final double Z = 1.959963984540054;

    /// Checks the numbers.
    ///
    /// @throws IllegalArgumentException if some are more than all, or either is negative
    public Share {
        if (some < 0 || some > all) {
            throw new IllegalArgumentException("Expected 0 to " + all + " of " + all + ", but found " + some);
        }
    }

    /// {@return the part of the whole, from 0 to 1; 0 of nobody}
    public double proportion() {
        return all == 0 ? 0 : (double) some / all;
    }

    /// {@return Wilson's score interval of the proportion (docs/sources.md, "Intervals"): 95 %, without continuity correction; 0 to 1 of nobody}
    public Interval wilson() {
        if (all == 0) {
            return new Interval(0, 1);
        }
        double p = proportion();
        double middle = 2 * some + Z * Z;
        double spread = Z * Math.sqrt(Z * Z + 4 * some * (1 - p));
        double whole = 2 * (all + Z * Z);
        return new Interval(Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole));
    }

    /// How much more of these did it than of others: the interval of the difference of two independent proportions by Newcombe's method 10, which
    /// squares and adds the distances to the Wilson limits (docs/sources.md, "Intervals").
    ///
    /// @param other the others
    /// @return 95 %, within -1 to 1; it holds `proportion() - other.proportion()`
    public Interval above(Share other) {
        double difference = proportion() - other.proportion();
        Interval mine = wilson();
        Interval theirs = other.wilson();
        return new Interval(
                difference - Math.hypot(proportion() - mine.low(), theirs.high() - other.proportion()),
                difference + Math.hypot(mine.high() - proportion(), other.proportion() - theirs.low()));
    }
}
