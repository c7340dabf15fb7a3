package dev.safar.local.post;

/// A mail was handed over whole, and nobody said whether it was taken. The protocol makes UNCERTAIN of it: it is never sent again by itself.
public final class LostAnswerException extends RuntimeException {
    LostAnswerException(String effect) {
        super("The mail server took '" + effect + "' to its end and did not answer");
    }
}
