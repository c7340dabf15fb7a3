package dev.safar.store;

/// What DynamoDB bills, on demand.
///
/// @param writes write request units
/// @param halfReads halves of read request units, since a read that may be behind costs a half
public record Units(long writes, long halfReads) {
    /// Nothing.
    public static final Units NONE = new Units(0, 0);

    /// {@return the sum}
    ///
    /// @param more what is added
    public Units plus(Units more) {
        return new Units(writes + more.writes, halfReads + more.halfReads);
    }

    /// {@return read request units}
    public double reads() {
        return halfReads / 2.0;
    }
}
