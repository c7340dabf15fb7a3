package dev.safar.aws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// The clock of the stage `test`, as the table says under `clock`, `moved`: the machine's own moved by so many `seconds`, or one that stands still `at` an instant
/// (`2026-03-21T08:30:00Z`). So three days pass in a moment, for all
/// functions at once, and no journey is edited. The table is asked each time, strongly consistent: it is for tests alone.
final class MovedClock implements InstantSource {
    private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("clock"), "sk",
            AttributeValue.fromS("moved"));
    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;

    MovedClock(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        Map<String, AttributeValue> said = client
                .getItem(GetItemRequest.builder().tableName(table).consistentRead(true).key(KEY).build()).item();
        AttributeValue at = said.get("at");
        AttributeValue seconds = said.get("seconds");
        return at != null
                ? Instant.parse(at.s())
                : seconds == null ? clock.instant() : clock.instant().plusSeconds(Long.parseLong(seconds.n()));
    }
}
