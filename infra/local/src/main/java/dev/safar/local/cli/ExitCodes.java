package dev.safar.local.cli;

/// What a process says when it ends; the launcher adds 69 and 70 of its own.
final class ExitCodes {
    /// It is done.
    static final int DONE = 0;
    /// It was tried and failed; the last lines say why.
    static final int FAILED = 1;

    private ExitCodes() {
    }
}
