package dev.safar.dynamo;

import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How the table is read: items strongly consistent, the index as DynamoDB has it.
final class Reads {
    private static final List<String> KEY = List.of("pk", "sk");
    private static final List<String> INDEX_KEY = List.of("pk", "sk", "duePk", "dueAt");
    private final DynamoDbTable<Row> table;
    private final RowForm form;

    Reads(DynamoDbTable<Row> table, RowForm form) {
        this.table = table;
        this.form = form;
    }

    Optional<Stored<Item>> get(Key key) {
        return Optional.ofNullable(table.getItem(GetItemEnhancedRequest.builder()
                .key(table.keyFrom(form.of(key))).consistentRead(true).build())).map(form::stored);
    }

    List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        if (after.filter(last -> last.compareTo(prefix) > 0 && !last.startsWith(prefix)).isPresent()) {
            return List.of();
        }
        QueryEnhancedRequest.Builder query = QueryEnhancedRequest.builder().consistentRead(true).limit(limit)
                .queryConditional(prefix.isEmpty()
                        ? QueryConditional.keyEqualTo(it -> it.partitionValue(partition))
                        : QueryConditional.sortBeginsWith(it -> it.partitionValue(partition).sortValue(prefix)));
        after.filter(last -> last.startsWith(prefix))
                .ifPresent(last -> query.exclusiveStartKey(attributes(form.of(new Key(partition, last)), KEY)));
        return first(limit, table.query(query.build())).stream().map(form::stored).toList();
    }

    List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return rows(kind, after, limit).stream().map(form::stored).toList();
    }

    List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return rows(kind, after, limit).stream().map(form::key).toList();
    }

    /// Reads the whole table, and keeps one kind. The limit is not DynamoDB's, which counts what was looked at.
    private List<Row> rows(Kind kind, Optional<Key> after, int limit) {
        ScanEnhancedRequest.Builder scan = ScanEnhancedRequest.builder().consistentRead(true)
                .filterExpression(Expression.builder().expression("begins_with(sk, :kind)")
                        .putExpressionValue(":kind", AttributeValue.fromS(kind.prefix())).build());
        after.ifPresent(last -> scan.exclusiveStartKey(attributes(form.of(last), KEY)));
        return first(limit, table.scan(scan.build()));
    }

    /// Reads a partition of the index.
    List<Due> index(String partition, Instant until, Optional<Due> after, int limit) {
        QueryEnhancedRequest.Builder query = QueryEnhancedRequest.builder().limit(limit)
                .queryConditional(QueryConditional.sortLessThan(it -> it
                        .partitionValue(partition).sortValue(DueKey.after(until))));
        after.ifPresent(last -> query.exclusiveStartKey(attributes(form.of(last, partition), INDEX_KEY)));
        return first(limit, table.index(DynamoTable.DUE).query(query.build())).stream().map(form::due).toList();
    }

    /// Asks for no page after the one that fills the limit. A page may be short without being the last: it ends at a megabyte.
    private static List<Row> first(int limit, Iterable<Page<Row>> pages) {
        List<Row> rows = new ArrayList<>();
        for (Page<Row> page : pages) {
            rows.addAll(page.items());
            if (rows.size() >= limit) {
                break;
            }
        }
        return rows.subList(0, Math.min(limit, rows.size()));
    }

    private static Map<String, AttributeValue> attributes(Row row, List<String> names) {
        return DynamoTable.SCHEMA.itemToMap(row, names);
    }
}
