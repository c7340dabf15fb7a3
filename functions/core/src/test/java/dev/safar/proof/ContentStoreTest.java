package dev.safar.proof;

import dev.safar.store.DueContract;
import dev.safar.store.QueryContract;
import dev.safar.store.Store;
import dev.safar.store.TransactionContract;
import dev.safar.store.WriteContract;

/// What proofs are built on obeys the law of stores, but for the sidelines, which no proof walks on.
class ContentStoreTest implements WriteContract, TransactionContract, QueryContract, DueContract {
    private final Store store = new ContentStore(Content.EMPTY);

    @Override
    public Store store() {
        return store;
    }
}
