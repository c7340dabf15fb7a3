package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Place;
import dev.safar.publish.Fate;
import dev.safar.publish.Fates;
import dev.safar.publish.Published;
import dev.safar.publish.Publisher;
import dev.safar.publish.Registry;
import dev.safar.publish.Side;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Register;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Publishing, pausing and ending on DynamoDB: the same rows and the same conditions as in memory.
class PublishOnDynamoTest {
    private static final JourneyDefinition FIRST = welcome("v1", 5, "bye");
    private static final JourneyDefinition NEXT = welcome("v2", 9, "adieu");
    private static final Shop SHOP = World.shop(World.POLICY);

    private final DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create());
    private final Publisher publisher = new Publisher(store);
    private final List<String> post = new ArrayList<>();

    private static JourneyDefinition welcome(String version, int days, String last) {
        return Plan.of(message("hello"), days("rest", days), message(last)).on("purchase.completed").named("welcome",
                version);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Optional<Side> side(String version) {
        return Stream.of(FIRST, NEXT).filter(one -> one.version().equals(version)).findFirst()
                .map(one -> new Side(one, Map.of()));
    }

    private dev.safar.publish.Plan plan(JourneyDefinition journey, Fate fate) {
        return publisher.plan(new Side(journey, Map.of()), new Fates(fate, Map.of()), PublishOnDynamoTest::side);
    }

    private Published publishes(dev.safar.publish.Plan plan, Instant now) {
        return publisher.publish(List.of(plan),
                List.of(new Register.Version("welcome", plan.version(), new TreeMap<>(Map.of("a", "b")))), now);
    }

    /// As a function does that begins now: the journeys are what the rows say.
    private Catalog catalog() {
        List<Register.Journey> rows = new Registry(store).journeys().stream().map(Stored::item).toList();
        return Catalog.of(rows.stream().flatMap(row -> side(row.publication().active()).stream()).map(Side::journey)
                .toList(), List.of(FIRST, NEXT))
                .under(rows.stream().map(Register.Journey::publication).toList(), _ -> Optional.empty());
    }

    private Carrier carrier() {
        return outgoing -> {
            post.add(outgoing.effect().substring(outgoing.effect().lastIndexOf('#') + 1));
            return new Carrier.Receipt.Taken();
        };
    }

    private Sweep sweep() {
        return new Sweep(store, catalog(), SHOP, carrier());
    }

    private void run(List<Start> starts, Instant now) {
        Catalog catalog = catalog();
        Segment segment = new Segment(store, catalog, SHOP);
        Action action = new Action(store, catalog, SHOP, World.texts(), carrier());
        starts.forEach(start -> new Walk(segment, action,
                catalog.find(start.machine()).orElseThrow().itinerary(),
                new Ticket(start.enrollment(), start.run(), "x-" + start.run()), now, 3).run());
    }

    private void buys(String order, Instant at) {
        if (new Intake(store, catalog(), SHOP).accept(SARA.buys(order, at), at) instanceof Received.Accepted it) {
            run(it.starts(), at);
        }
    }

    private void settles(Instant now) {
        run(publisher.settle("welcome", sweep(), now), now);
    }

    private void sweeps(Instant now) {
        IntStream.range(0, store.shards()).boxed()
                .flatMap(shard -> store.due(shard, now, Optional.empty(), 100).stream())
                .forEach(due -> run(sweep().look(due, now).starts(), now));
    }

    private Enrollment sara() {
        return Stream.of(store.scan(Kind.ENROLLMENT, Optional.empty(), 10)).flatMap(List::stream).map(Stored::item)
                .map(item -> ((Item.Enrollment) item).enrollment()).findFirst().orElseThrow();
    }

    @Test
    void whoWaitsIsCountedAndMovedAndNothingIsDoneTwice() {
        publishes(plan(FIRST, Fate.KEEP), day(0));
        buys("1", day(0));
        dev.safar.publish.Plan plan = plan(NEXT, Fate.MIGRATE);
        assertThat(plan.census().waiting()).isEqualTo(Map.of(new Place("v1", "rest"), 1L));
        assertThat(plan.census().read()).isEqualTo(1);
        assertThat(publishes(plan, day(1))).isEqualTo(new Published.Done());
        settles(day(1));
        assertThat(sara().state()).isEqualTo(new Waiting(1, new Rest("rest", day(9))));
        assertThat(sara().version()).isEqualTo("v2");
        sweeps(day(8));
        assertThat(post).containsExactly("hello");
        sweeps(day(9));
        assertThat(post).containsExactly("hello", "adieu");
        assertThat(new Registry(store).version("welcome", "v2").orElseThrow().files()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsTold() {
        publishes(plan(FIRST, Fate.KEEP), day(0));
        dev.safar.publish.Plan first = plan(NEXT, Fate.KEEP);
        dev.safar.publish.Plan second = plan(NEXT, Fate.KEEP);
        assertThat(publishes(first, day(1))).isEqualTo(new Published.Done());
        assertThat(publishes(second, day(1))).isEqualTo(new Published.Overtaken(List.of("welcome")));
    }

    @Test
    void aPausedJourneyHoldsAndWhatCameDueHappensWhenItIsResumed() {
        publishes(plan(FIRST, Fate.KEEP), day(0));
        buys("1", day(0));
        publisher.pause("welcome", day(1));
        sweeps(day(5));
        sweeps(day(6));
        assertThat(sara().state()).isEqualTo(new Waiting(1, new Rest("rest", day(5))));
        List<Due> aside = IntStream.range(0, store.shards()).boxed()
                .flatMap(shard -> store.due(shard, day(30), Optional.empty(), 9).stream()).toList();
        assertThat(aside).hasSize(1).allSatisfy(due -> assertThat(due.at()).isAfter(day(6)));
        publisher.resume("welcome", day(6));
        settles(day(6));
        assertThat(post).containsExactly("hello", "bye");
    }

    @Test
    void whoIsInAnEndedJourneyLeavesIt() {
        publishes(plan(FIRST, Fate.KEEP), day(0));
        buys("1", day(0));
        publisher.end("welcome", day(1));
        settles(day(1));
        assertThat(sara().state()).hasFieldOrPropertyWithValue("reason", Stop.JOURNEY_ENDED);
    }
}
