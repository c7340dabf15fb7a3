package dev.safar.asl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Until when a task must have answered.
///
/// @param timeout `TimeoutSeconds`, or null for the longest there is
/// @param heartbeat `HeartbeatSeconds`, or null for none
record Deadline(@Nullable Long timeout, @Nullable Long heartbeat) {
    static Deadline of(@Nullable Long timeout, @Nullable Long heartbeat) {
        return new Deadline(timeout, heartbeat);
    }

    private long limit() {
        return timeout == null ? Typed.Range.SECONDS.max() : timeout;
    }

    private boolean heartbeatFirst() {
        return heartbeat != null && heartbeat < limit();
    }

    Instant after(Instant start) {
        return start.plusSeconds(heartbeatFirst() && heartbeat != null ? heartbeat : limit());
    }

    /// {@return the name of the error when it passes}
    String error() {
        return heartbeatFirst() ? Failure.HEARTBEAT_TIMEOUT : Failure.TIMEOUT;
    }
}
