package dev.safar.store;

/// The whole law of [Store], for every implementation: its test implements this one interface and gives each test an empty store of its own.
public interface StoreContract
        extends
            WriteContract,
            TransactionContract,
            QueryContract,
            ScanContract,
            DueContract,
            SidelineContract {
    /// {@return the store of this test, empty when the test begins, and the same one each time within it}
    @Override
    Store store();
}
