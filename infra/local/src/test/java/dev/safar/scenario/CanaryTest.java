package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.asl.RecordedHistory;
import dev.safar.codec.ItemText;
import dev.safar.door.Assessment;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Shop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.outbox.Outbox;
import dev.safar.local.stack.Stack;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A member whose every word is a canary goes through journeys, and is erased (protocol, rule 16): after that none of them sings anywhere.
class CanaryTest {
    private static final Map<String, String> WHO = Map.of("customerId", "Canary-17850", "email",
            "Canary.Sara@Example.org", "phone", "0912 765 4321");
    /// As they are stored, in lower case.
    private static final List<String> CANARIES = List.of("canary", "قناری", "989127654321", "9127654321");
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.IRT,
            new ContactPolicy(Story.ZONE, Language.PERSIAN, QuietHours.AT_NIGHT, false, false), PointsRate.standard(),
            Personal.of("key"));

    private final Envelopes envelopes = new Envelopes();
    private final Outbox outbox = new Outbox();
    private final RecordedHistory history = new RecordedHistory();
    private final Stack stack = new Stack(Story.START, SHOP, journeys(), Shelf.SHIPPED.journeys().machines(),
            Shelf.SHIPPED.texts(), outbox);

    private static List<JourneyDefinition> journeys() {
        return List.of("onboarding", "repeat", "win-back", "advocacy").stream().map(Shelf::journey).toList();
    }

    @Test
    void noCanaryIsLeftInTableIndexOutboxOrExecutions() {
        live();
        assertThat(songs(table())).as("before, to see that they can be heard").containsAll(CANARIES);
        assertThat(songs(letters())).contains("قناری");
        assertThat(songs(rejections())).as("the shop finds what it sent").containsExactly("canary", "قناری");
        stack.erase(new Identity(Identity.Kind.CUSTOMER_ID, "Canary-17850"));
        stack.passTo(stack.now().plus(Duration.ofHours(1)));
        late();
        stack.passTo(stack.now().plus(Duration.ofDays(90)));
        assertThat(songs(table())).isEmpty();
        assertThat(rejections()).hasSize(8);
        assertThat(songs(index())).isEmpty();
        assertThat(songs(letters())).isEmpty();
        assertThat(history.events()).isNotEmpty();
        assertThat(songs(history.events().stream().map(Object::toString).toList())).isEmpty();
        assertThat(stack.store().all(Item.class)).allMatch(
                item -> item instanceof Item.Tombstone || item.key().partition().equals(Key.REJECTIONS));
        assertThat(stack.failures()).isEmpty();
    }

    private void live() {
        stack.listen(history);
        tell("member.registered", 0, Map.of("title", "خانم", "name", "قناری", "surname", "قناری", "language", "fa"));
        tell("consent.given", 0, Map.of("topic", "marketing"));
        buys(0);
        tell("survey.answered", 9, Map.of("step", "ask-satisfied", "score", 5, "text", "Canary قناری"));
        tell("custom.workshop", 10, Map.of("canary", "Canary", "قناری", List.of("قناری")));
        tell("complaint.opened", 11, Map.of("complaint", "c-1"));
        tell("complaint.resolved", 12, Map.of("complaint", "c-1", "satisfied", true));
        buys(20);
        buys(30);
        tell("survey.answered", 52, Map.of("step", "ask-recommend", "score", 9, "text", "قناری"));
        rejected(99);
        stack.passTo(Story.noon(100));
    }

    /// Two facts in another currency than the shop's: one names her, one only her order. Then what the shop calls them leads to her.
    private void rejected(int day) {
        stack.passToJustBefore(Story.noon(day));
        Map<String, Object> dollars = Map.of("amount", 5, "currency", "USD");
        reject(WHO, "purchase.completed", day, Map.of("order", "Canary-1", "total", dollars));
        reject(Map.of(), "purchase.refunded", day,
                Map.of("refund", "قناری-2", "order", "order-30", "amount", dollars));
    }

    private void reject(Map<String, String> who, String type, int day, Map<String, Object> data) {
        Assessment read = envelopes.read(who, type, Story.noon(day), data);
        assertThat(read).isInstanceOfSatisfying(Assessment.Unacceptable.class,
                no -> stack.reject(no.about(), no.reason().word(), no.explanation()));
    }

    private void late() {
        Instant then = Story.noon(99);
        assertThat(stack.deliver(envelopes.of(WHO, "survey.answered", then, Map.of("text", "Canary قناری"))))
                .isEqualTo(new Received.Rejected("erased"));
        assertThat(stack.deliver(envelopes.of(Map.of("phone", "0912 765 4321"), "custom.workshop", then,
                Map.of("canary", "قناری")))).isEqualTo(new Received.Rejected("erased"));
    }

    private void buys(int day) {
        tell("purchase.completed", day,
                Map.of("order", "order-" + day, "total", Map.of("amount", 1_000_000, "currency", "IRT")));
    }

    private void tell(String type, int day, Map<String, Object> data) {
        stack.passToJustBefore(Story.noon(day));
        assertThat(stack.deliver(envelopes.of(WHO, type, Story.noon(day), data)))
                .isInstanceOf(Received.Accepted.class);
    }

    /// {@return every item with its key}
    private List<String> table() {
        return stack.store().all(Item.class).map(item -> item.key() + " " + ItemText.write(item)).toList();
    }

    private List<String> rejections() {
        return table().stream().filter(row -> row.contains(Key.REJECTIONS)).toList();
    }

    private List<String> index() {
        return stack.store().due(0, Instant.MAX, Optional.empty(), 1000).stream().map(due -> due.key())
                .map(Key::toString).toList();
    }

    private List<String> letters() {
        List<String> words = new ArrayList<>();
        outbox.all().forEach(outgoing -> words.add(outgoing.toString()));
        outbox.all().stream().filter(Outgoing.Letter.class::isInstance)
                .map(Outgoing.Letter.class::cast).forEach(letter -> {
                    words.add(letter.address().value());
                    words.add(letter.text().text());
                    letter.text().subject().ifPresent(words::add);
                });
        return words;
    }

    /// {@return the canaries that are heard in some lines}
    private static List<String> songs(List<String> lines) {
        return CANARIES.stream().filter(canary -> lines.stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(canary))).toList();
    }
}
