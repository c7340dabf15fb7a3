package dev.safar.event;

/// Which of several bodies of one fact this is; see [Provenance#BODIES].
///
/// @param version the platform's own version or change time of the object; 0 where it has none
/// @param bodyHash a hash of the normalised body, which makes the order total
public record Revision(long version, String bodyHash) {}
