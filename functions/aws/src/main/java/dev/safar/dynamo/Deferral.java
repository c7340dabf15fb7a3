package dev.safar.dynamo;

import dev.safar.store.Due;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Moves an entry of the index alone. The low-level client writes it: the enhanced one would count the version up, which belongs to the item.
///
/// @param client to DynamoDB
/// @param table the table's name
/// @param form of rows
record Deferral(DynamoDbClient client, String table, RowForm form) {
    boolean move(Due due, Instant until) {
        Row row = form.of(due.key());
        UpdateItemRequest update = UpdateItemRequest.builder().tableName(table)
                .key(DynamoTable.SCHEMA.itemToMap(row, true))
                .updateExpression("SET dueAt = :until").conditionExpression("duePk = :shard AND dueAt = :at")
                .expressionAttributeValues(Map.of(":shard", text(DueKey.due(form.shard(due.key()))), ":at",
                        text(DueKey.sort(due)), ":until", text(DueKey.sort(new Due(until, due.key())))))
                .build();
        try {
            client.updateItem(update);
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        } catch (AwsServiceException e) {
            if (Busy.is(e)) {
                return false;
            }
            throw e;
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
