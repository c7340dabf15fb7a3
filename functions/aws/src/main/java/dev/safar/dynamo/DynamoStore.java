package dev.safar.dynamo;

import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// The store on DynamoDB. Thread-safe; build it once.
///
/// Contended is answered for transaction conflicts and throttles, after the SDK's own patience ended. Anything else that DynamoDB says, and any
/// failure on the way to it, is thrown as the SDK throws it; whether a write was carried out is then unknown, as it is with an
/// [UnclearWriteException]. Sort keys are ordered by their bytes in UTF-8.
public final class DynamoStore implements Store, AutoCloseable {
    private final DynamoDbClient client;
    private final Reads reads;
    private final SingleWrite single;
    private final Transaction transaction;
    private final Deferral deferral;
    private final RowForm form;
    private final Supplier<String> ids;

    /// Opens a table, which must exist; see [DynamoTable].
    ///
    /// @param builder what makes the client; an interceptor of ours is added to it
    /// @param table the table's name
    /// @param shards how many parts the index of what is due has, at least 1; changing it strands what is due
    /// @param ids names for writes, each given once in the table's life and at most 36 characters long, as random UUIDs are
    public DynamoStore(DynamoDbClientBuilder builder, String table, int shards, Supplier<String> ids) {
        Trail trail = new Trail();
        builder.overrideConfiguration(
                builder.overrideConfiguration().toBuilder().addExecutionInterceptor(trail).build());
        this.client = builder.build();
        this.form = new RowForm(shards);
        this.ids = ids;
        DynamoDbEnhancedClient enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client)
                .extensions(new VersionCounter()).build();
        DynamoDbTable<Row> rows = enhanced.table(table, DynamoTable.SCHEMA);
        this.reads = new Reads(rows, form);
        this.single = new SingleWrite(rows, form, trail);
        this.deferral = new Deferral(client, table, form);
        this.transaction = new Transaction(enhanced, new TransactionForm(rows, form), trail);
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return reads.get(key);
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return reads.query(partition, prefix, after, limit);
    }

    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return reads.scan(kind, after, limit);
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return reads.keys(kind, after, limit);
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return reads.index(DueKey.due(shard), until, after, limit);
    }

    @Override
    public boolean defer(Due due, Instant until) {
        return deferral.move(due, until);
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return reads.index(DueKey.trouble(shard), FixedInstant.LAST, after, limit);
    }

    @Override
    public int shards() {
        return form.shards();
    }

    @Override
    public Answer write(Write write) {
        return switch (write) {
            case Write.Put put -> single.put(put, ids.get());
            case Write.Delete delete -> single.delete(delete, ids.get());
            case Write.Check check -> holds(check) ? new Answer.Applied() : new Answer.Lost(List.of(check.key()));
        };
    }

    private boolean holds(Write.Check check) {
        return switch (check.expect()) {
            case Expect.Anything _ -> true;
            case Expect.Version(long number) -> number == get(check.key()).map(Stored::version).orElse(0L);
        };
    }

    /// {@inheritDoc}
    ///
    /// One write alone is made without a transaction, and checks of nothing are left out.
    ///
    /// @throws IllegalArgumentException if an item has more than 400 KB, too
    @Override
    public Answer transact(List<Write> writes) {
        Store.checked(writes);
        List<Write> meant = writes.stream()
                .filter(write -> !(write instanceof Write.Check && write.expect() instanceof Expect.Anything)).toList();
        return switch (meant.size()) {
            case 0 -> new Answer.Applied();
            case 1 -> write(meant.getFirst());
            default -> transaction.write(meant, ids.get());
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
