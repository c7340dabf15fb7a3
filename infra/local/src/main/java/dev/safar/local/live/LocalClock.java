package dev.safar.local.live;

import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The world's clock, moved forward by as much as it was moved so far, in this process or in one before: what was written in a moved time must not lie in
/// the future after a restart. To the millisecond.
public final class LocalClock implements InstantSource {
    private static final String KEY = "clock.ahead.millis";
    private final DataFile file;
    private final Table settings;
    private final InstantSource world;
    private volatile long aheadMillis;

    /// The clock of a folder of data.
    ///
    /// @param file where it is kept how far it was moved
    /// @param world the clock that runs
    public LocalClock(DataFile file, InstantSource world) {
        this.file = file;
        this.world = world;
        this.settings = file.table("settings");
        this.aheadMillis = file.read(() -> settings.get(KEY)).map(Long::parseLong).orElse(0L);
    }

    @Override
    public Instant instant() {
        return world.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(aheadMillis);
    }

    /// {@return the world's time, for what others sign and measure by it}
    public Instant world() {
        return world.instant();
    }

    /// {@return how far it was moved so far}
    public Duration ahead() {
        return Duration.ofMillis(aheadMillis);
    }

    /// Moves it forward, if it is not there yet. It is on the disk when this returns.
    ///
    /// @param instant what it shall show now
    /// @return what it shows
    public Instant moveTo(Instant instant) {
        return file.change(() -> {
            long further = Duration.between(instant(), instant).toMillis();
            if (further > 0) {
                long ahead = aheadMillis + further;
                settings.put(KEY, Long.toString(ahead));
                aheadMillis = ahead;
            }
            return instant();
        });
    }
}
