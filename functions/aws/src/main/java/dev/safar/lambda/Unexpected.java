package dev.safar.lambda;

/// Something was thrown that no machine knows the name of. Lambda logs the message of what a function throws, and Step Functions keeps it, and the
/// message of a stranger may hold anything: so this one says the class only, and stands where the stranger stood.
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(Throwable thrown) {
        super(thrown.getClass().getName(), null, false, true);
        setStackTrace(thrown.getStackTrace());
    }
}
