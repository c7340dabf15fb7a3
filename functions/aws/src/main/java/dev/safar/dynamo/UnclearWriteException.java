package dev.safar.dynamo;

/// Nobody can say whether a write was carried out: its answer was lost, and what came after hides it. It is like a crash after the write, which
/// every caller must bear: whoever reads again sees what is there.
public final class UnclearWriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnclearWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
