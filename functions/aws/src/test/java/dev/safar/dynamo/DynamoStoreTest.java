package dev.safar.dynamo;

import dev.safar.store.Store;
import dev.safar.store.StoreContract;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class DynamoStoreTest implements StoreContract {
    private final DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create());

    @Override
    public Store store() {
        return store;
    }

    @AfterEach
    void closeTheClient() {
        store.close();
    }
}
