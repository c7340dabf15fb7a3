package dev.safar.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes something when it is asked for first, and keeps it: what most calls do not need, no start should wait for. For many threads.
///
/// @param <T> what is made
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    /// @param maker is asked once; if it throws, again the next time
    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made == null ? maker.get() : made;
        made = known;
        return known;
    }
}
