package dev.safar.flow;

/// A function that dies between two lines.
public final class Crash extends RuntimeException {
    public Crash(String where) {
        super(where);
    }
}
