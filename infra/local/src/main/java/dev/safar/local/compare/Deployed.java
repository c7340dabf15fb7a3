package dev.safar.local.compare;

import dev.safar.aws.Deployment;
import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.DynamoTable;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.local.trigger.Sender;
import dev.safar.local.trigger.Signed;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// A deployed stage `test`: envelopes go to its door, the clock is the item that its functions ask, and the table is read by the code that writes it.
final class Deployed implements Site, AutoCloseable {
    /// More than a lease: who runs stands in the index within it.
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MANY = 10_000;
    private static final int SENDERS = 4;
    private static final int TAKEN = 202;
    /// One of so many envelopes comes twice, as a queue may deliver it.
    private static final int TWICE = 3;
    private final String table;
    private final String queue;
    private final String secret;
    private final DynamoDbClient client;
    private final DynamoStore store;
    private final SqsClient sqs;
    private final Sender door;
    private final Runnable tick;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private Instant now = Instant.EPOCH;
    private long told;
    private List<Due> pending = List.of();

    /// Takes what is deployed.
    ///
    /// @param deployment its table and its queue of facts
    /// @param secret the secret of the door
    /// @param client to the table, for its clock
    /// @param store the table
    /// @param sqs to the queue
    /// @param door sends to the door
    /// @param tick has the sweep look once, and answers when it has
    Deployed(Deployment deployment, String secret, DynamoDbClient client, DynamoStore store, SqsClient sqs,
            Sender door, Runnable tick) {
        this.table = deployment.table();
        this.queue = deployment.queue();
        this.secret = secret;
        this.client = client;
        this.store = store;
        this.sqs = sqs;
        this.door = door;
        this.tick = tick;
    }

    @Override
    public void set(Instant instant) {
        now = instant;
        client.putItem(request -> request.tableName(table).item(Map.of("pk", AttributeValue.fromS("clock"), "sk",
                AttributeValue.fromS("moved"), "at", AttributeValue.fromS(instant.toString()))));
    }

    /// Hands the stage's clock back to the machine.
    void letTimeRun() {
        client.deleteItem(request -> request.tableName(table)
                .key(Map.of("pk", AttributeValue.fromS("clock"), "sk", AttributeValue.fromS("moved"))));
    }

    @Override
    public void deliver(List<Cue> cues) {
        List<Future<?>> sent = new ArrayList<>();
        for (Cue cue : cues) {
            boolean twice = told++ % TWICE == 0;
            sent.add(senders.submit(() -> {
                post(cue, "first");
                if (twice) {
                    post(cue, "again");
                }
            }));
        }
        sent.forEach(Deployed::awaited);
        await("The queue is not empty", this::isQueueEmpty);
        rest();
    }

    private void post(Cue cue, String which) {
        Sender.Heard heard = door
                .send(Signed.of(cue.envelope(), secret, cue.envelope().get("id") + "-" + which, cue.at()));
        if (heard.status() != TAKEN) {
            throw new IllegalStateException("The door answered " + heard.status() + ": " + heard.body());
        }
    }

    private static void awaited(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A fact could not be sent", e);
        }
    }

    @Override
    public Optional<Instant> next(Instant until) {
        return pending.stream().map(Due::at).min(Comparator.naturalOrder()).filter(at -> !at.isAfter(until));
    }

    @Override
    public void sweep() {
        tick.run();
        rest();
    }

    /// Waits until nobody runs, and remembers what is due some time.
    private void rest() {
        await("Somebody runs still", () -> {
            pending = index();
            return pending.stream().filter(due -> due.at().isBefore(now.plus(AHEAD))).noneMatch(this::isRunning);
        });
    }

    /// The whole index at once: it is small here, and each request counts.
    private List<Due> index() {
        return client.scanPaginator(request -> request.tableName(table).indexName(DynamoTable.DUE)).items().stream()
                .filter(row -> text(row, "duePk").startsWith("due#"))
                .map(row -> new Due(FixedInstant.in(text(row, "dueAt")), new Key(text(row, "pk"), text(row, "sk"))))
                .toList();
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private boolean isQueueEmpty() {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)).attributes().values().stream()
                .allMatch("0"::equals);
    }

    private boolean isRunning(Due due) {
        return store.get(due.key()).map(Stored::item)
                .filter(item -> item instanceof Item.Enrollment it && it.enrollment().state() instanceof Running)
                .isPresent();
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(otherwise + " after " + PATIENCE.toSeconds() + " seconds");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    @Override
    public List<Item> rows(MemberId member) {
        return store.query(Key.member(member).partition(), "", Optional.empty(), MANY).stream().map(Stored::item)
                .toList();
    }

    /// Takes a member's rows away, so that nothing of hers is due in a later pass.
    ///
    /// @param member who
    void clear(MemberId member) {
        rows(member).forEach(item -> store.write(new Write.Delete(item.key(), new Expect.Anything())));
    }

    @Override
    public void close() {
        senders.shutdownNow();
        door.close();
        store.close();
        client.close();
        sqs.close();
    }
}
