package dev.safar.flow;

/// A function that dies between two lines.
final class Crash extends RuntimeException {
    Crash(String where) {
        super(where);
    }
}
