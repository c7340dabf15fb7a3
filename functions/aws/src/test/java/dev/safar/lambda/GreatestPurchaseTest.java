package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.dynamo.RowSize;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.JourneyReader;
import dev.safar.language.Reading;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The greatest purchase that the door takes, with texts that nothing makes smaller, in as many journeys as there may be: what DynamoDB takes of an item (400 KB) and of a
/// transaction (100 items, 4 MB) holds it.
class GreatestPurchaseTest {
    private static final int LINES = 1_000;
    /// A line takes the rest of what a body may hold, 256 KiB.
    private static final int SKU = 213;
    private static final Instant LATER = Functions.START.plus(Duration.ofDays(1));

    private final DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create());
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Start> started = new ArrayList<>();
    private Instant now = Functions.START;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itBeginsEveryJourneyThereMayBe() {
        MemberEvents events = events(journey(""));
        assertThat(failures(events, purchase("1"))).isEmpty();
        assertThat(started).hasSize(Catalog.MOST_JOURNEYS);
        assertThat(store.scan(Kind.ENROLLMENT, Optional.empty(), 100)).hasSize(Catalog.MOST_JOURNEYS);
        assertFits();
    }

    /// The second is the goal of what the first began, and too soon to begin it again, which each leaves a notice of.
    @Test
    void theNextEndsEachOfThem() {
        MemberEvents events = events(journey("\"reentry\": {\"after\": \"1 day\"},"
                + "\"goal\": {\"event\": \"purchase.completed\", \"within\": \"9 days\"},"));
        assertThat(failures(events, purchase("1"))).isEmpty();
        now = LATER;
        assertThat(failures(events, purchase("2"))).isEmpty();
        assertThat(store.scan(Kind.ENROLLMENT, Optional.empty(), 100)).hasSize(Catalog.MOST_JOURNEYS)
                .allSatisfy(stored -> assertThat(stored.item().due()).isEmpty());
        assertThat(store.scan(Kind.NOTICE, Optional.empty(), 100)).hasSize(Catalog.MOST_JOURNEYS);
        assertFits();
    }

    private void assertFits() {
        RowSize size = new RowSize();
        for (Kind kind : List.of(Kind.EVENT, Kind.ORDER, Kind.ENROLLMENT)) {
            assertThat(store.scan(kind, Optional.empty(), 100)).map(Stored::item)
                    .allSatisfy((Item item) -> assertThat(size.applyAsInt(item)).as(kind.name())
                            .isLessThan(400 * 1024));
        }
    }

    private List<?> failures(MemberEvents events, String body) {
        assertThat(body.length()).isBetween(240 * 1024, 256 * 1024);
        return (List<?>) Functions.call(events, batchOf(body), new TestContext()).getOrDefault("batchItemFailures",
                List.of("none"));
    }

    private String purchase(String order) {
        List<Map<String, Object>> lines = IntStream.range(0, LINES).mapToObj(_ -> line()).toList();
        Map<String, Object> data = new LinkedHashMap<>(Map.of("order", order, "total",
                Map.of("amount", 2_000, "currency", "GBP"), "lines", lines));
        return Aws.fact("purchase.completed", order, Map.of("customerId", "17"), data)
                .replace(Functions.START.toString(), now.toString());
    }

    private Map<String, Object> line() {
        StringBuilder sku = new StringBuilder();
        random.ints(SKU, '!', '~').filter(c -> c != '"' && c != '\\').forEach(c -> sku.append((char) c));
        return Map.of("sku", sku.toString(), "quantity", 1, "unitPrice", 1);
    }

    private static String journey(String more) {
        return "{\"journey\": \"NAME\", \"title\": {\"en\": \"All\"}, \"trigger\": {\"event\": \"purchase.completed\"}, "
                + more + "\"steps\": [{\"id\": \"rest\", \"wait\": \"3 days\"},"
                + "{\"id\": \"call\", \"task\": {\"title\": {\"en\": \"Call her\"}, \"deadline\": \"2 days\"}}]}";
    }

    private MemberEvents events(String journey) {
        List<JourneyDefinition> all = IntStream.range(0, Catalog.MOST_JOURNEYS)
                .mapToObj(i -> read(journey.replace("NAME", "journey-" + i))).toList();
        Catalog catalog = Catalog.of(all);
        ContactPolicy policy = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.NEVER, true, false);
        Shop shop = new Shop("the shop", "https://shop.example", Currency.GBP, policy, PointsRate.standard(),
                Personal.of("a key of tests"));
        Carrier carrier = _ -> new Carrier.Receipt.Taken();
        return new MemberEvents(new Door(new Market(Currency.GBP, Market.ANYWHERE)),
                new Intake(store, catalog, shop), new Sweep(store, catalog, shop, carrier), started::add, () -> now,
                _ -> {});
    }

    private static JourneyDefinition read(String text) {
        return switch (JourneyReader.read("all.journey.json", text)) {
            case Reading.Read read -> read.journey();
            case Reading.Refused refused -> throw new AssertionError(refused);
        };
    }
}
