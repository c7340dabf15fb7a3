import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.dynamo.DynamoStore;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Shop;
import dev.safar.flow.Sweep;
import dev.safar.json.JsonText;
import dev.safar.lambda.MemberEvents;
import dev.safar.local.stack.AwsEvents;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.shelf.Shipped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Measures the function of the queue over DynamoDB Local; `infra/bench/queue` runs it. Batches go through the handler that AWS calls, several at once, as SQS hands them out. Each
/// write that was carried out is kept, and bare loops make the same writes again: the same items, conditions and order, in tables that are as empty as the first was,
/// and nothing else. Machines are not started: that is no transaction.
final class Batches {
    private static final int BATCH = 10;
    /// Batches that go through the handler before the loops have their turn.
    private static final int TURN = 10;
    private static final int SHARDS = 32;
    private final DynamoDbClientBuilder dynamo;
    private final Catalog catalog;
    private final int facts;
    private final int members;
    private final int lanes;

    private Batches(URI endpoint, Path journeys, int facts, int each, int lanes) {
        this.dynamo = DynamoDbClient.builder().endpointOverride(endpoint).region(Region.EU_CENTRAL_1)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        this.catalog = Catalog.of(List.copyOf(Shipped.read(journeys).journeys().journeys().values()));
        this.facts = facts;
        this.members = facts / each;
        this.lanes = lanes;
    }

    /// @param arguments the class path of DynamoDB Local, the folder of journeys, how many facts, how many of a member, how many batches at once, how many rounds
    public static void main(String[] arguments) throws Exception {
        int port = freePort();
        Process local = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                "-cp", arguments[0], "software.amazon.dynamodb.services.local.main.ServerRunner", "-inMemory", "-port", Integer.toString(port))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Runtime.getRuntime().addShutdownHook(new Thread(local::destroy));
        Batches bench = new Batches(URI.create("http://localhost:" + port), Path.of(arguments[1]), Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        for (int round = 0; round < Integer.parseInt(arguments[5]); round++) {
            bench.round(round);
        }
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /// One line: facts a second through the handler; the same writes by one thread, and the ratio; the same by as many threads as there are batches at once, and the ratio;
    /// requests and writes for a fact. The three take turns, some batches at a time, so that what else the machine does meets all of them; the first quarter is not counted.
    private void round(int round) throws Exception {
        Kept kept = new Kept();
        String alone = table("alone-" + round);
        String together = table("together-" + round);
        long[] nanos = new long[3];
        int counted = 0;
        try (DynamoStore store = new DynamoStore(dynamo.overrideConfiguration(it -> it.addExecutionInterceptor(kept)), table("handler-" + round), SHARDS,
                () -> UUID.randomUUID().toString()); DynamoDbClient plain = dynamo.overrideConfiguration(_ -> { }).build()) {
            MemberEvents function = function(store);
            List<byte[]> batches = IntStream.range(0, facts / BATCH).mapToObj(this::batch).toList();
            for (int from = 0; from < batches.size(); from += TURN) {
                List<byte[]> some = batches.subList(from, Math.min(batches.size(), from + TURN));
                long handled = nanos(lanes, some, batch -> handle(function, batch));
                List<SdkRequest> writes = kept.taken();
                long one = nanos(1, in(writes, alone), write -> carry(plain, write));
                long several = nanos(lanes, in(writes, together), write -> carry(plain, write));
                if (from >= batches.size() / 4) {
                    nanos[0] += handled;
                    nanos[1] += one;
                    nanos[2] += several;
                    counted += some.size() * BATCH;
                }
            }
        }
        System.out.printf("%9.0f %9.0f %6.2f %10.0f %6.2f %13.2f %11.2f%n", counted * 1e9 / nanos[0], counted * 1e9 / nanos[1], (double) nanos[1] / nanos[0],
                counted * 1e9 / nanos[2], (double) nanos[2] / nanos[0], (double) kept.asked.get() / facts, (double) kept.writes.get() / facts);
    }

    private MemberEvents function(DynamoStore store) {
        Shop shop = new Shop("The tea shop", "https://shop.example", Currency.EUR,
                new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, true, false), PointsRate.standard(),
                Personal.of("0123456789abcdef0123456789abcdef"));
        return new MemberEvents(new Door(new Market(Currency.EUR, Market.ANYWHERE)), new Intake(store, catalog, shop),
                new Sweep(store, catalog, shop, _ -> new Carrier.Receipt.Taken()), _ -> { }, InstantSource.system(), _ -> { });
    }

    private static void handle(MemberEvents function, byte[] batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(batch), out, null);
        String answer = out.toString(StandardCharsets.UTF_8);
        if (!answer.equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException(answer);
        }
    }

    /// A fact of each member in turn, so that one member's facts come in different batches.
    private byte[] batch(int number) {
        return JsonText.bytes(AwsEvents.batch(IntStream.range(number * BATCH, (number + 1) * BATCH)
                .mapToObj(fact -> AwsEvents.record("m-" + fact, purchase(fact), Instant.now(), 1)).toList()));
    }

    private String purchase(int number) {
        String who = "c" + number % members;
        return """
                {"id":"purchase-o%d","type":"purchase.completed","source":"my-shop","occurredAt":"%s",
                 "identities":{"customerId":"%s","email":"%s@shop.example"},
                 "data":{"order":"o%d","total":{"amount":1390,"currency":"EUR"}}}"""
                .formatted(number, Instant.now(), who, who, number);
    }

    private static void carry(DynamoDbClient client, SdkRequest write) {
        switch (write) {
            case TransactWriteItemsRequest several -> client.transactWriteItems(several);
            case PutItemRequest put -> client.putItem(put);
            case UpdateItemRequest update -> client.updateItem(update);
            case DeleteItemRequest delete -> client.deleteItem(delete);
            default -> throw new IllegalStateException(write.toString());
        }
    }

    private interface Work<T> {
        void of(T one) throws Exception;
    }

    /// {@return how long so many threads take for all of it}
    private static <T> long nanos(int threads, List<T> all, Work<T> work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
        long from = System.nanoTime();
        List<Thread> started = IntStream.range(0, threads).mapToObj(_ -> Thread.ofPlatform().start(() -> {
            try {
                for (int number = next.getAndIncrement(); number < all.size(); number = next.getAndIncrement()) {
                    work.of(all.get(number));
                }
            } catch (Exception e) {
                failures.add(e);
            }
        })).toList();
        for (Thread thread : started) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return System.nanoTime() - from;
    }

    private static List<SdkRequest> in(List<SdkRequest> writes, String table) {
        return writes.stream().map(write -> in(write, table)).toList();
    }

    private static SdkRequest in(SdkRequest write, String table) {
        return switch (write) {
            case TransactWriteItemsRequest several -> several.toBuilder().clientRequestToken(UUID.randomUUID().toString())
                    .transactItems(several.transactItems().stream().map(item -> in(item, table)).toList()).build();
            case PutItemRequest put -> put.toBuilder().tableName(table).build();
            case UpdateItemRequest update -> update.toBuilder().tableName(table).build();
            case DeleteItemRequest delete -> delete.toBuilder().tableName(table).build();
            default -> throw new IllegalStateException(write.toString());
        };
    }

    private static TransactWriteItem in(TransactWriteItem item, String table) {
        TransactWriteItem.Builder there = item.toBuilder();
        if (item.put() != null) {
            there.put(item.put().toBuilder().tableName(table).build());
        }
        if (item.update() != null) {
            there.update(item.update().toBuilder().tableName(table).build());
        }
        if (item.delete() != null) {
            there.delete(item.delete().toBuilder().tableName(table).build());
        }
        if (item.conditionCheck() != null) {
            there.conditionCheck(item.conditionCheck().toBuilder().tableName(table).build());
        }
        return there.build();
    }

    private String table(String name) {
        try (DynamoDbClient client = dynamo.build()) {
            client.createTable(it -> it.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST).keySchema(keys("pk", "sk"))
                    .attributeDefinitions(List.of("pk", "sk", "duePk", "dueAt").stream()
                            .map(key -> AttributeDefinition.builder().attributeName(key).attributeType(ScalarAttributeType.S).build()).toList())
                    .globalSecondaryIndexes(GlobalSecondaryIndex.builder().indexName("due").keySchema(keys("duePk", "dueAt"))
                            .projection(projection -> projection.projectionType("KEYS_ONLY")).build()));
        }
        return name;
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
    }

    /// Counts what is asked of the table, and keeps the writes that it carried out, in their order.
    private static final class Kept implements ExecutionInterceptor {
        private final AtomicLong asked = new AtomicLong();
        private final AtomicLong writes = new AtomicLong();
        private final List<SdkRequest> written = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            asked.incrementAndGet();
            switch (context.request()) {
                case TransactWriteItemsRequest _, PutItemRequest _, UpdateItemRequest _, DeleteItemRequest _ -> {
                    writes.incrementAndGet();
                    written.add(context.request());
                }
                default -> {
                }
            }
        }

        List<SdkRequest> taken() {
            List<SdkRequest> all = List.copyOf(written);
            written.clear();
            return all;
        }
    }
}
