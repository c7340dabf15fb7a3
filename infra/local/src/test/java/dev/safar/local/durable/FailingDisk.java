package dev.safar.local.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/// A disk that fails when it is told to: it is full, or it cannot sync.
public final class FailingDisk extends SingleFileStore {
    private volatile boolean full;
    private volatile boolean unsynced;

    /// A disk that works.
    public FailingDisk() {
        super(Map.of());
    }

    /// {@return the file, on this disk}
    ///
    /// @param path where
    public DataFile file(Path path) {
        open(path.toString(), false, null);
        return DataFile.open(new MVStore.Builder().adoptFileStore(this));
    }

    /// From now on nothing is written.
    public void fills() {
        full = true;
    }

    /// The next sync fails, and no other.
    public void losesOneSync() {
        unsynced = true;
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer bytes) {
        if (full) {
            throw failure("No space left on device");
        }
        super.writeFully(chunk, position, bytes);
    }

    @Override
    public void sync() {
        if (unsynced) {
            unsynced = false;
            throw failure("Input/output error");
        }
        super.sync();
    }

    private static RuntimeException failure(String word) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed", new IOException(word));
    }
}
