package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.LocalTables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class MovedClockTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private final String table = LocalTables.fresh();
    private final DynamoDbClient client = LocalTables.builder(UrlConnectionHttpClient.create()).build();
    private final InstantSource clock = new MovedClock(client, table, () -> NOON);

    @Test
    void timeIsTheMachinesUntilSomebodyMovesIt() {
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void timeIsAheadByWhatTheTableSaysFromTheNextQuestionOn() {
        move(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        move(Duration.ofDays(5));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(5)));
    }

    @Test
    void timeStandsStillWhereTheTableSaysSo() {
        Instant spring = Instant.parse("2026-03-20T20:30:00.000000001Z");
        say("at", AttributeValue.fromS(spring.toString()));
        assertThat(clock.instant()).isEqualTo(spring);
        move(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    private void move(Duration by) {
        say("seconds", AttributeValue.fromN(Long.toString(by.toSeconds())));
    }

    private void say(String what, AttributeValue value) {
        client.putItem(PutItemRequest.builder().tableName(table).item(
                Map.of("pk", AttributeValue.fromS("clock"), "sk", AttributeValue.fromS("moved"), what, value)).build());
    }
}
