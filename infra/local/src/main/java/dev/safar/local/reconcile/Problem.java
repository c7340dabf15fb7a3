package dev.safar.local.reconcile;

/// A line that cannot be taken in.
///
/// @param line its number, from 1
/// @param text what is wrong and what is allowed
public record Problem(long line, String text) {
    @Override
    public String toString() {
        return "line " + line + ": " + text;
    }
}
