package dev.safar.dynamo;

import dev.safar.store.Expect;
import dev.safar.store.Write;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactUpdateItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/// Writes in DynamoDB's words.
///
/// @param table where
/// @param rows the form of items
record TransactionForm(DynamoDbTable<Row> table, RowForm rows) {
    TransactWriteItemsEnhancedRequest of(List<Write> writes, String id) {
        TransactWriteItemsEnhancedRequest.Builder request = TransactWriteItemsEnhancedRequest.builder()
                .clientRequestToken(id);
        for (Write write : writes) {
            switch (write) {
                case Write.Put put when put.expect() instanceof Expect.Version(long number) ->
                    request.addPutItem(table, put(put, number + 1, id));
                case Write.Put put -> request.addUpdateItem(table,
                        TransactUpdateItemEnhancedRequest.builder(Row.class).item(rows.of(put.item(), id)).build());
                case Write.Delete delete -> request.addDeleteItem(table, delete(delete));
                case Write.Check check -> request.addConditionCheck(table, check(check));
            }
        }
        return request.build();
    }

    private TransactPutItemEnhancedRequest<Row> put(Write.Put write, long version, String id) {
        Row row = rows.of(write.item(), id);
        row.version(version);
        TransactPutItemEnhancedRequest.Builder<Row> put = TransactPutItemEnhancedRequest.builder(Row.class).item(row);
        Conditions.of(write.expect()).ifPresent(put::conditionExpression);
        return put.build();
    }

    private TransactDeleteItemEnhancedRequest delete(Write.Delete write) {
        TransactDeleteItemEnhancedRequest.Builder delete = TransactDeleteItemEnhancedRequest.builder().key(key(write));
        Conditions.of(write.expect()).ifPresent(delete::conditionExpression);
        return delete.build();
    }

    private ConditionCheck<Row> check(Write.Check write) {
        return ConditionCheck.builder().key(key(write))
                .conditionExpression(Conditions.of(write.expect()).orElseThrow()).build();
    }

    private Key key(Write write) {
        return table.keyFrom(rows.of(write.key()));
    }
}
