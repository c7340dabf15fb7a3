package dev.safar.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// What a claim says that does not hold.
final class Failing {
    private Failing() {
    }

    static String words(Executable claim) {
        return String.valueOf(assertThrows(AssertionError.class, claim).getMessage());
    }

    static String mistake(Executable claim) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, claim).getMessage());
    }
}
