package dev.safar.flow;

/// This run cannot go on, and trying again will not help: what it asks for is not in its journey. The state machine ends it as failed, and a person
/// looks (protocol, rule 10).
public final class Broken extends RuntimeException {
    /// Says what is broken.
    ///
    /// @param what one sentence, without personal data
    public Broken(String what) {
        super(what);
    }
}
