package dev.safar.local.durable;

import org.h2.mvstore.MVStore;

/// Keeps the file from growing without end: every commit appends, and what it replaces stays behind as holes. The library would do this from a thread
/// of its own together with commits of its own, which are switched off.
final class Tidying {
    private static final int COMMITS_BETWEEN = 1000;
    private static final int FILLED_PERCENT = 50;
    private static final int BYTES_AT_ONCE = 8 * 1024 * 1024;
    private final MVStore file;
    private int commits;

    Tidying(MVStore file) {
        this.file = file;
    }

    /// Moves some of what is alive out of the emptiest parts of the file; they are free for reuse later.
    void afterCommit() {
        commits++;
        if (commits % COMMITS_BETWEEN == 0) {
            file.compact(FILLED_PERCENT, BYTES_AT_ONCE);
        }
    }
}
