package dev.safar.event;

import java.util.Comparator;

/// Which of several bodies of one fact this is. The greatest wins, whatever came first (protocol, rule 13).
///
/// @param version the platform's own version or change time of the object; 0 where it has none
/// @param bodyHash a hash of the normalised body, which makes the order total
public record Revision(long version, String bodyHash) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER = Comparator.comparingLong(Revision::version)
            .thenComparing(Revision::bodyHash);

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
