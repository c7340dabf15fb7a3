package dev.safar.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Journeys that begin on a date, and as something becomes true, over DynamoDB, beside the same over memory.
class DatesOnDynamoTest {
    @Test
    void theSameBeginsOverDynamo() {
        try (DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create())) {
            World world = DateTriggerTest.scenario(memory -> new Mirror(store, memory));
            assertThat(DateTriggerTest.begun(world)).isEqualTo(DateTriggerTest.begun(
                    DateTriggerTest.scenario(memory -> memory))).hasSize(3);
        }
    }
}
