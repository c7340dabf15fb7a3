package dev.safar.insight;

/// Where a number probably is.
///
/// @param low the lower limit
/// @param high the upper limit
public record Interval(double low, double high) {
    /// {@return whether a number lies in it, limits included}
    ///
    /// @param number any
    public boolean holds(double number) {
        return low <= number && number <= high;
    }
}
