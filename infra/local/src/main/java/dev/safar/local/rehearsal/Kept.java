package dev.safar.local.rehearsal;

import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.story.Story;
import dev.safar.local.story.Teller;
import dev.safar.local.story.Words;
import dev.safar.member.MemberId;
import dev.safar.message.Rendered;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All that is kept of one member, and what left the house for her.
///
/// @param member who
/// @param rows her rows of the store
/// @param left what left the house for her, in order
/// @param journeys the journeys that ran
/// @param shop whose member she is
public record Kept(MemberId member, List<Item> rows, List<Outgoing> left, List<JourneyDefinition> journeys,
        Shop shop) {
    /// Copies.
    public Kept {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
        journeys = List.copyOf(journeys);
    }

    /// Tells it in words: every fact, decision and message, with the text she got, and every message that was not sent with its reason.
    ///
    /// @param words the language
    /// @param until the instant of telling
    /// @return the story, and what lies ahead
    public Story story(Words words, Instant until) {
        Map<String, Rendered> letters = new HashMap<>();
        left.stream().filter(Outgoing.Letter.class::isInstance).map(Outgoing.Letter.class::cast)
                .forEach(letter -> letters.put(letter.effect(), letter.text()));
        return new Teller(journeys, journeys, shop, words).everything(member, rows,
                effect -> Optional.ofNullable(letters.get(effect)), until);
    }

    /// {@return the same without what left the house: a story that says of each message that it went, and not what it says}
    public Kept withoutLetters() {
        return new Kept(member, rows, List.of(), journeys, shop);
    }

    /// {@return her rows of one kind}
    ///
    /// @param kind which
    /// @param <I> that kind
    public <I extends Item> Stream<I> rows(Class<I> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
