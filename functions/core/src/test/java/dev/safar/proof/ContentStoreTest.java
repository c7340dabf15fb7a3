package dev.safar.proof;

import dev.safar.store.Store;
import dev.safar.store.StoreContract;

/// What proofs are built on obeys the law of stores.
class ContentStoreTest implements StoreContract {
    private final Store store = new ContentStore(Content.EMPTY);

    @Override
    public Store store() {
        return store;
    }
}
