package dev.safar.door;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import java.util.List;
import java.util.stream.Collectors;

/// What the door made of one envelope.
public sealed interface Assessment {
    /// A fact.
    ///
    /// @param event the fact, normalised; its revision carries the hash of the normalised body
    /// @param notes what was left out on the way in, such as a broken phone number beside a good customer id; to be shown with the event
    record Accepted(MemberEvent event, List<Finding> notes) implements Assessment {}

    /// Not JSON, or not an envelope: the sender hears of it (4xx) and nothing is stored.
    ///
    /// @param findings all of them, in the order of the text; at least one, at most [Door#MOST_FINDINGS]
    record Malformed(List<Finding> findings) implements Assessment {}

    /// An envelope that says nothing we can use: the sender hears 2xx and a rejection row shows it (protocol, rule 19).
    ///
    /// @param reason the first reason
    /// @param findings every reason, the first one first; no personal values
    /// @param about what the row is stored under, for an unknown type `(source, event, id)`, and to whom it leads
    record Unacceptable(Reason reason, List<Finding> findings, Bearing about) implements Assessment {
        /// {@return every reason in a sentence with its place}
        public String explanation() {
            return findings.stream().map(Finding::toString).collect(Collectors.joining("; "));
        }

        /// {@return what the row is stored under}
        public FactKey key() {
            return about.name();
        }
    }
}
