package dev.safar.aws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// The clock of the stage `test`: the machine's own, moved by as many `seconds` as the table says under `clock`, `moved`. So three days pass in a moment, for all
/// functions at once, and no journey is edited. The table is asked each time, strongly consistent: it is for tests alone.
final class MovedClock implements InstantSource {
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
        AttributeValue seconds = client.getItem(GetItemRequest.builder().tableName(table).consistentRead(true)
                .key(Map.of("pk", AttributeValue.fromS("clock"), "sk", AttributeValue.fromS("moved"))).build()).item()
                .get("seconds");
        return seconds == null ? clock.instant() : clock.instant().plusSeconds(Long.parseLong(seconds.n()));
    }
}
