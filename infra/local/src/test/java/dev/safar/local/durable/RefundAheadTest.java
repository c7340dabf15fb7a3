package dev.safar.local.durable;

import dev.safar.lambda.RefundAheadContract;
import dev.safar.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class RefundAheadTest implements RefundAheadContract {
    @TempDir
    private Path folder = Path.of("");
    private Optional<MvStore> open = Optional.empty();

    @Override
    public Store store() {
        open = Optional.of(MvStore.open(folder.resolve("safar.db")));
        return open.orElseThrow();
    }

    @AfterEach
    void close() {
        open.ifPresent(MvStore::close);
    }
}
