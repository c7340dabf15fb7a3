package dev.safar.json;

/// How much a text may ask of its reader. A text beyond a limit is a [Parsed.Fault] that names the limit.
///
/// @param bytes the longest text, in bytes of UTF-8
/// @param depth how deep arrays and objects may stand inside each other
/// @param stringLength the longest string or name, in UTF-16 units
/// @param numberLength the longest number, in characters
public record Limits(int bytes, int depth, int stringLength, int numberLength) {
    /// One event at the door: 256 KiB (what one queue message holds), 32 deep, 64 Ki characters, numbers of 40 characters.
    public static final Limits EVENT = new Limits(256 * 1024, 32, 64 * 1024, 40);

    /// One journey, template or state machine file: 1 MiB, 100 deep.
    public static final Limits FILE = new Limits(1024 * 1024, 100, 256 * 1024, 40);

    /// Checks that every limit is positive.
    ///
    /// @throws IllegalArgumentException if a limit is not positive
    public Limits {
        if (bytes <= 0 || depth <= 0 || stringLength <= 0 || numberLength <= 0) {
            throw new IllegalArgumentException(
                    "Every limit must be positive, but found " + bytes + ", " + depth + ", " + stringLength + ", "
                            + numberLength);
        }
    }
}
