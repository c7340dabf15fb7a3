package dev.safar.json;

/// Something wrong with one field, as [Fields] found it. Callers turn it into a finding of their own kind.
///
/// @param at the value, or the field's name where the field is unknown, or the object where the field is missing
/// @param kind what sort of mistake, for a rule id
/// @param field the path of the field, as in `total.amount`
/// @param message one sentence without the position; it quotes field names and numbers, never the text of a value
public record Flaw(Position at, Kind kind, String field, String message) {
    /// The sorts of mistake.
    public enum Kind {
        /// A field that is not part of the object.
        UNKNOWN,
        /// A field that must be there and is not.
        MISSING,
        /// A value of another type, range or form than expected.
        UNFIT
    }
}
