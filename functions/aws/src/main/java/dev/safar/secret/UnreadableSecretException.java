package dev.safar.secret;

/// A secret cannot be read, and none that was read before is young enough. Says which and what to do, never what it is.
public final class UnreadableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableSecretException(Reference reference, String why) {
        super("The secret " + reference + " cannot be read: " + why
                + ". Check that it exists in this region, and that the function's role may read and decrypt it");
    }
}
