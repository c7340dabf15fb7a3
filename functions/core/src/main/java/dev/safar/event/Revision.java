package dev.safar.event;

/// Which of several bodies of one fact this is; see [Provenance#BODIES].
///
/// @param version the platform's own version or change time of the object; 0 where it has none, [#HEARSAY] where somebody else told it
/// @param bodyHash a hash of the normalised body, which makes the order total
public record Revision(long version, String bodyHash) {
    /// The version of what somebody tells who knows less than the shop's own webhook, as a file of orders: whatever else is said of the fact holds.
    public static final long HEARSAY = -1;
}
