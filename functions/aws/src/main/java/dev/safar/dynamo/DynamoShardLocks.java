package dev.safar.dynamo;

import dev.safar.lambda.ShardLocks;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Locks of shards as items of the one table: partition `locks`, `sweep#3`. One that nobody gave back ends by its own time; `expires` lets DynamoDB clear it
/// away some day, which no rule waits for. Each lock has a holder's name of its own, drawn when it is taken: functions that start from one snapshot would share one
/// that was drawn before.
public final class DynamoShardLocks implements ShardLocks {
    private static final long LITTER_AFTER = 86_400;
    private final Supplier<DynamoDbClient> client;
    private final String table;
    private final Supplier<String> ids;
    private final Map<Integer, String> holders = new ConcurrentHashMap<>();

    /// Wires the locks.
    ///
    /// @param client to DynamoDB; it is asked for with each lock
    /// @param table the table's name
    /// @param ids names, each given once
    public DynamoShardLocks(Supplier<DynamoDbClient> client, String table, Supplier<String> ids) {
        this.client = client;
        this.table = table;
        this.ids = ids;
    }

    @Override
    public boolean take(int shard, Instant now) {
        Instant until = now.plus(LEASE);
        String holder = ids.get();
        try {
            client.get().putItem(PutItemRequest.builder().tableName(table)
                    .item(Map.of("pk", text("locks"), "sk", text("sweep#" + shard), "holder", text(holder), "until",
                            number(until.getEpochSecond()), "expires", number(until.getEpochSecond() + LITTER_AFTER)))
                    .conditionExpression("attribute_not_exists(pk) or #until < :now")
                    .expressionAttributeNames(Map.of("#until", "until"))
                    .expressionAttributeValues(Map.of(":now", number(now.getEpochSecond())))
                    .build());
            holders.put(shard, holder);
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    @Override
    public void release(int shard) {
        String holder = holders.remove(shard);
        if (holder == null) {
            return;
        }
        try {
            client.get().deleteItem(DeleteItemRequest.builder().tableName(table)
                    .key(Map.of("pk", text("locks"), "sk", text("sweep#" + shard))).conditionExpression("holder = :us")
                    .expressionAttributeValues(Map.of(":us", text(holder))).build());
        } catch (ConditionalCheckFailedException _) {
            // It ran out, and another has it.
        }
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
