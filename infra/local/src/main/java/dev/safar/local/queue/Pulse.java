package dev.safar.local.queue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// What the threads that work for ever came to the last time: whoever watches the house asks here. For many threads.
public final class Pulse {
    private final Map<String, String> failing = new ConcurrentSkipListMap<>();

    /// Nobody has failed yet.
    public Pulse() {
    }

    /// Somebody did his work.
    ///
    /// @param who a thread's name
    public void works(String who) {
        failing.remove(who);
    }

    /// Somebody could not do his work.
    ///
    /// @param who a thread's name
    /// @param why without anything of what he worked on
    public void fails(String who, String why) {
        failing.put(who, why);
    }

    /// {@return who fails and why; empty while everybody works}
    public Optional<String> trouble() {
        return failing.entrySet().stream().findFirst()
                .map(first -> first.getKey() + " fails with " + first.getValue()
                        + (failing.size() > 1 ? ", and others do" : ""));
    }
}
