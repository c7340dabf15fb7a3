package dev.safar.local.replay;

/// A line of a file of orders that could not be read.
///
/// @param line its number, from 1, the header included
/// @param reason what is wrong and what is allowed
public record BadLine(long line, String reason) {
    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
