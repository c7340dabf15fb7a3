package dev.safar.asl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What becomes of the failures of one visit: each retrier counts for itself, the first entry that matches decides.
final class Recovery {
    private final Outline outline;
    private final Randomness random;
    private final int[] retried;

    Recovery(Outline outline, Randomness random) {
        this.outline = outline;
        this.random = random;
        this.retried = new int[outline.retry().size()];
    }

    /// {@return how long to wait before another attempt, which is then counted; null when there is to be none}
    ///
    /// @param ofBranch whether a branch failed, which `States.BranchFailed` matches too
    @Nullable
    Duration retryAfter(String error, boolean ofBranch) {
        int i = 0;
        for (Retrier retrier : outline.retry()) {
            if (retrier.errors().matches(error, ofBranch)) {
                return retried[i] < retrier.maxAttempts() ? retrier.delay(retried[i]++, random) : null;
            }
            i++;
        }
        return null;
    }

    /// {@return who handles the error, or null}
    @Nullable
    Catcher catcher(String error, boolean ofBranch) {
        for (Catcher catcher : outline.catchers()) {
            if (catcher.errors().matches(error, ofBranch)) {
                return catcher;
            }
        }
        return null;
    }
}
