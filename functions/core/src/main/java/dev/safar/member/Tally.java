package dev.safar.member;

import dev.safar.event.Stamp;
import java.util.Optional;

/// How often something happened, and when last.
///
/// @param count how many facts
/// @param last the latest of them
public record Tally(long count, Optional<Stamp> last) {
    static final Tally NONE = new Tally(0, Optional.empty());

    Tally revised(Change<Stamp> change) {
        return new Tally(count + change.growth(), Edge.last(last, change));
    }

    void write(CanonicalText text, String name) {
        text.put(name + ".count", count).put(name + ".last", last);
    }
}
