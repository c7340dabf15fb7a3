package dev.safar.local.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Some envelopes of a file.
///
/// @param envelopes in the order of their lines
/// @param lines the number of each one's line, from 1
public record Batch(List<Map<String, @Nullable Object>> envelopes, List<Long> lines) {
    static final int MOST = 100;
    /// Half of what one request may hold.
    static final int MOST_BYTES = 512 * 1024;

    static Batch empty() {
        return new Batch(new ArrayList<>(), new ArrayList<>());
    }

    void add(Map<String, @Nullable Object> envelope, long line) {
        envelopes.add(envelope);
        lines.add(line);
    }
}
