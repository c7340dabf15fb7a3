package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.asl.RecordedHistory;
import dev.safar.codec.ItemText;
import dev.safar.door.Assessment;
import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.DynamoTable;
import dev.safar.dynamo.LocalTables;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.flow.Mirror;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Shop;
import dev.safar.local.outbox.Outbox;
import dev.safar.local.stack.Compiled;
import dev.safar.local.stack.Passing;
import dev.safar.local.stack.Stack;
import dev.safar.log.JsonLog;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /// Where rows are looked for.
    private interface Kept {
        /// Every item.
        List<Item> items();

        /// Every row as it lies there, readable or not.
        List<String> rows();

        /// Every entry of the index.
        List<String> index();
    }

    private Stack stack(UnaryOperator<Store> watched) {
        return new Stack(Story.START, SHOP,
                List.of("onboarding", "repeat", "win-back", "advocacy").stream().map(Shelf::journey).toList(),
                Compiled.of(Shelf.SHIPPED.journeys().machines()), Shelf.SHIPPED.texts(), outbox, watched,
                Passing.BYTES);
    }

    @Test
    void noCanaryIsLeftInTableIndexOutboxLogOrExecutions() {
        Stack stack = stack(memory -> memory);
        assertNoCanaryIsLeft(stack, kept(stack.store()));
    }

    @Test
    void noCanaryIsLeftOverDynamo() {
        String table = LocalTables.fresh();
        try (DynamoStore store = LocalTables.store(table, UrlConnectionHttpClient.create());
                DynamoDbClient client = LocalTables.builder(UrlConnectionHttpClient.create()).build()) {
            assertNoCanaryIsLeft(stack(memory -> new Mirror(store, memory)), kept(table, client, store));
        }
    }

    private void assertNoCanaryIsLeft(Stack stack, Kept kept) {
        live(stack);
        assertThat(songs(table(kept))).as("before, to see that they can be heard").containsAll(CANARIES);
        assertThat(kept.index()).isNotEmpty();
        assertThat(songs(letters())).contains("قناری");
        assertThat(songs(rejections(kept))).as("the shop finds what it sent").containsExactly("canary", "قناری");
        stack.erase(new Identity(Identity.Kind.CUSTOMER_ID, "Canary-17850"));
        stack.passTo(stack.now().plus(Duration.ofHours(1)));
        late(stack);
        stack.passTo(stack.now().plus(Duration.ofDays(90)));
        assertThat(songs(table(kept))).isEmpty();
        assertThat(rejections(kept)).hasSize(8);
        assertThat(kept.index()).isEmpty();
        assertThat(songs(letters())).isEmpty();
        assertThat(history.events()).isNotEmpty();
        assertThat(songs(history.events().stream().map(Object::toString).toList())).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"entered\"", "\"sent\"", "\"erased\"");
        assertThat(songs(log.toString(StandardCharsets.UTF_8).lines().toList())).isEmpty();
        assertThat(kept.items()).allMatch(
                item -> item instanceof Item.Tombstone || item.key().partition().equals(Key.REJECTIONS));
        assertThat(stack.failures()).isEmpty();
    }

    private static Kept kept(MemoryStore store) {
        return new Kept() {
            @Override
            public List<Item> items() {
                return store.all(Item.class).toList();
            }

            @Override
            public List<String> rows() {
                return List.of();
            }

            @Override
            public List<String> index() {
                return Stream.of(store.due(0, Instant.MAX, Optional.empty(), 1000),
                        store.troubles(0, Optional.empty(), 1000)).flatMap(List::stream)
                        .map(due -> due.key().toString()).toList();
            }
        };
    }

    /// The table itself, past the store, and what the store reads in its rows: some are packed.
    private static Kept kept(String table, DynamoDbClient client, DynamoStore store) {
        return new Kept() {
            private Stream<Map<String, AttributeValue>> lying() {
                return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream();
            }

            @Override
            public List<Item> items() {
                return lying().map(row -> new Key(text(row, "pk"), text(row, "sk")))
                        .map(key -> store.get(key).orElseThrow().item()).toList();
            }

            @Override
            public List<String> rows() {
                return lying().map(Map::toString).toList();
            }

            @Override
            public List<String> index() {
                return client.scanPaginator(scan -> scan.tableName(table).indexName(DynamoTable.DUE)).items().stream()
                        .map(Map::toString).toList();
            }
        };
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return Objects.requireNonNull(row.get(name)).s();
    }

    private void live(Stack stack) {
        stack.listen(history);
        stack.read(new JsonLog(new PrintStream(log, true, StandardCharsets.UTF_8), stack::now));
        tell(stack, "member.registered", 0,
                Map.of("title", "خانم", "name", "قناری", "surname", "قناری", "language", "fa"));
        tell(stack, "consent.given", 0, Map.of("topic", "marketing"));
        buys(stack, 0);
        tell(stack, "survey.answered", 9, Map.of("step", "ask-satisfied", "score", 5, "text", "Canary قناری"));
        tell(stack, "custom.workshop", 10, Map.of("canary", "Canary", "قناری", List.of("قناری")));
        tell(stack, "complaint.opened", 11, Map.of("complaint", "c-1"));
        tell(stack, "complaint.resolved", 12, Map.of("complaint", "c-1", "satisfied", true));
        buys(stack, 20);
        buys(stack, 30);
        tell(stack, "survey.answered", 52, Map.of("step", "ask-recommend", "score", 9, "text", "قناری"));
        rejected(stack, 99);
        stack.passTo(Story.noon(100));
    }

    /// Two facts in another currency than the shop's: one names her, one only her order. Then what the shop calls them leads to her.
    private void rejected(Stack stack, int day) {
        stack.passToJustBefore(Story.noon(day));
        Map<String, Object> dollars = Map.of("amount", 5, "currency", "USD");
        reject(stack, WHO, "purchase.completed", day, Map.of("order", "Canary-1", "total", dollars));
        reject(stack, Map.of(), "purchase.refunded", day,
                Map.of("refund", "قناری-2", "order", "order-30", "amount", dollars));
    }

    private void reject(Stack stack, Map<String, String> who, String type, int day, Map<String, Object> data) {
        Assessment read = envelopes.read(who, type, Story.noon(day), data);
        assertThat(read).isInstanceOfSatisfying(Assessment.Unacceptable.class,
                no -> stack.reject(no.about(), no.reason().word(), no.explanation()));
    }

    private void late(Stack stack) {
        Instant then = Story.noon(99);
        assertThat(stack.deliver(envelopes.of(WHO, "survey.answered", then, Map.of("text", "Canary قناری"))))
                .isEqualTo(new Received.Rejected("erased"));
        assertThat(stack.deliver(envelopes.of(Map.of("phone", "0912 765 4321"), "custom.workshop", then,
                Map.of("canary", "قناری")))).isEqualTo(new Received.Rejected("erased"));
    }

    private void buys(Stack stack, int day) {
        tell(stack, "purchase.completed", day,
                Map.of("order", "order-" + day, "total", Map.of("amount", 1_000_000, "currency", "IRT")));
    }

    private void tell(Stack stack, String type, int day, Map<String, Object> data) {
        stack.passToJustBefore(Story.noon(day));
        assertThat(stack.deliver(envelopes.of(WHO, type, Story.noon(day), data)))
                .isInstanceOf(Received.Accepted.class);
    }

    /// {@return every row, and every item with its key}
    private static List<String> table(Kept kept) {
        return Stream.concat(kept.rows().stream(),
                kept.items().stream().map(item -> item.key() + " " + ItemText.write(item))).toList();
    }

    private static List<String> rejections(Kept kept) {
        return kept.items().stream().filter(item -> item.key().partition().equals(Key.REJECTIONS))
                .map(item -> item.key() + " " + ItemText.write(item)).toList();
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
