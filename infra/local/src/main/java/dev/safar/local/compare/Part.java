package dev.safar.local.compare;

import dev.safar.flow.Outgoing;
import dev.safar.language.scenario.Scenario;
import dev.safar.local.rehearsal.Performance;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.util.List;
import java.util.Map;

/// A scenario as one JVM played it, while all journeys run.
///
/// @param performance what came of it
/// @param cues what came to the door, in order
public record Part(Performance performance, List<Cue> cues) {
    /// Copies.
    public Part {
        cues = List.copyOf(cues);
    }

    /// {@return what was played}
    Scenario scenario() {
        return performance.scenario();
    }

    /// {@return whose it is}
    MemberId member() {
        return performance.kept().member();
    }

    /// {@return all that is kept of her}
    List<Item> rows() {
        return performance.kept().rows();
    }

    /// {@return the letters to her, in order}
    List<Outgoing.Letter> letters() {
        return performance.kept().left().stream().filter(Outgoing.Letter.class::isInstance)
                .map(Outgoing.Letter.class::cast).toList();
    }

    /// {@return whether a message to an address is one to somebody of this part, who should get it or should not}
    ///
    /// @param address a mail address or a phone number
    boolean owns(String address) {
        return cues.stream().anyMatch(cue -> cue.envelope().get("identities") instanceof Map<?, ?> identities
                && identities.containsValue(address));
    }

    /// {@return the scenario alone: there is too much else}
    @Override
    public String toString() {
        return "Part[" + scenario().file() + ":" + scenario().line() + "]";
    }
}
