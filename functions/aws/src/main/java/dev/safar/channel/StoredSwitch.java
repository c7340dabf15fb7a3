package dev.safar.channel;

import dev.safar.event.FactKey;
import dev.safar.flow.Rejections;
import dev.safar.hash.Sha256;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/// A switch that is a row among the rejections, so that it is seen there, holds for all functions, and outlives them. It is that of one address: another address
/// is on. Each function looks once, and again when its receiver tells it itself.
public final class StoredSwitch implements Receiver.Switch {
    private static final String REASON = "channel-gone";
    private static final int HASH_DIGITS = 32;
    private final Store store;
    private final String name;
    private volatile State state = State.UNKNOWN;

    private enum State {
        UNKNOWN, ON, OFF
    }

    /// Prepares. Nothing is looked at yet.
    ///
    /// @param store where the row lies
    /// @param target the receiver's address
    public StoredSwitch(Store store, URI target) {
        this.store = store;
        this.name = new FactKey("safar", "channel", Sha256.hex(target.toString()).substring(0, HASH_DIGITS))
                .toString();
    }

    @Override
    public boolean isOff() {
        if (state == State.UNKNOWN) {
            state = store.get(Key.rejection(name)).isPresent() ? State.OFF : State.ON;
        }
        return state == State.OFF;
    }

    /// A row that could not be written is written with the next answer, which another function gets.
    @Override
    public void off(String host, Instant at) {
        state = State.OFF;
        store.transact(Rejections.writes(new Item.Rejection(name, REASON, at, "The receiver at " + host
                + " answered that it is gone (410), so nothing more is sent there. Set SAFAR_OUTBOUND_URL to another address",
                Set.of()), store));
    }
}
