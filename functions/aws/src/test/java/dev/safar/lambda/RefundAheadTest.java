package dev.safar.lambda;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class RefundAheadTest {
    @Nested
    class InMemory implements RefundAheadContract {
        @Override
        public Store store() {
            return new MemoryStore(3);
        }
    }

    @Nested
    class OnDynamo implements RefundAheadContract {
        private final DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create());

        @Override
        public Store store() {
            return store;
        }

        @AfterEach
        void close() {
            store.close();
        }
    }
}
