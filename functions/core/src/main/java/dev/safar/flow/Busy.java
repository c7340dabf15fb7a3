package dev.safar.flow;

/// The store was busy, others were faster every time, or another attempt is still at work. Nothing is known to be wrong: the call is made again.
public final class Busy extends RuntimeException {
    /// Says what was busy.
    ///
    /// @param what the enrollment or effect, by id
    public Busy(String what) {
        super(what, null, false, false);
    }
}
