package dev.safar.local.demo;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.outbox.Outbox;
import dev.safar.local.stack.Stack;
import dev.safar.local.story.Story;
import dev.safar.local.story.Teller;
import dev.safar.local.story.Words;
import dev.safar.member.MemberId;
import dev.safar.message.Rendered;
import dev.safar.store.Item;
import dev.safar.store.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A year that was run.
///
/// @param stack where everything is kept
/// @param outbox what left the house
/// @param journeys what ran
/// @param deliveries what came to the door
public record Ran(Stack stack, Outbox outbox, List<JourneyDefinition> journeys, Deliveries deliveries) {
    /// {@return everyone the shop knows, by id}
    public List<MemberId> members() {
        return stack.store().all(Item.Member.class).map(item -> item.member().id()).toList();
    }

    /// {@return one member's story}
    ///
    /// @param member who
    /// @param words in which language
    public Story story(MemberId member, Words words) {
        List<Item> rows = stack.store().query(member.value(), "", Optional.empty(), Integer.MAX_VALUE).stream()
                .map(Stored::item).toList();
        Map<String, Rendered> letters = new HashMap<>();
        outbox.all().forEach(outgoing -> {
            if (outgoing instanceof Outgoing.Letter letter) {
                letters.put(letter.effect(), letter.text());
            }
        });
        return new Teller(journeys, journeys, SyntheticShop.shop(), words).story(member, rows,
                effect -> Optional.ofNullable(letters.get(effect)), Year.END);
    }

    Stream<Enrollment> enrollments() {
        return stack.store().all(Item.Enrollment.class).map(Item.Enrollment::enrollment);
    }
}
