package dev.safar.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.lambda.ShardLocks;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Two sweeps on one table of DynamoDB Local.
class DynamoShardLocksTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private final String table = LocalTables.fresh();
    private final DynamoDbClient client = LocalTables.builder(UrlConnectionHttpClient.create()).build();
    private final AtomicInteger ids = new AtomicInteger();
    private final ShardLocks ours = new DynamoShardLocks(() -> client, table, () -> "ours-" + ids.incrementAndGet());
    private final ShardLocks theirs = new DynamoShardLocks(() -> client, table,
            () -> "theirs-" + ids.incrementAndGet());

    @Test
    void oneTakesAShardAndTheOtherTakesAnother() {
        assertThat(ours.take(0, NOON)).isTrue();
        assertThat(theirs.take(0, NOON)).isFalse();
        assertThat(theirs.take(1, NOON)).isTrue();
    }

    @Test
    void whatWasGivenBackCanBeTaken() {
        ours.take(0, NOON);
        ours.release(0);
        assertThat(theirs.take(0, NOON)).isTrue();
    }

    @Test
    void whoDiedHoldsAShardNoLongerThanTheLease() {
        ours.take(0, NOON);
        assertThat(theirs.take(0, NOON.plus(ShardLocks.LEASE))).isFalse();
        assertThat(theirs.take(0, NOON.plus(ShardLocks.LEASE).plusSeconds(1))).isTrue();
    }

    @Test
    void whoComesBackLateDoesNotGiveAwayWhatIsAnothers() {
        ours.take(0, NOON);
        theirs.take(0, NOON.plus(ShardLocks.LEASE).plusSeconds(1));
        ours.release(0);
        assertThat(ours.take(0, NOON.plus(ShardLocks.LEASE).plusSeconds(2))).isFalse();
    }
}
