package dev.safar.proof;

import java.math.BigInteger;

/// A law is broken in a schedule.
final class BrokenLawException extends RuntimeException {
    BrokenLawException(BigInteger schedule, String what) {
        super("schedule " + schedule + ": " + what);
    }
}
