package dev.safar.member;

/// A member's own id inside Safar. It is no personal datum: it is made from a keyed hash.
///
/// @param value letters, digits and hyphens, as in `m-4f0c2a9b81d3e657`
public record MemberId(String value) implements Comparable<MemberId> {
    /// Checks the form.
    ///
    /// @throws IllegalArgumentException if it is blank
    public MemberId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A member's id must not be blank");
        }
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
