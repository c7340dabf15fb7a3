package dev.safar.flow;

import dev.safar.store.Answer;
import dev.safar.store.Forwarding;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.util.List;

/// A store that takes writes one after the other, so that a [Faulty] can count them; reads go beside them.
record InTurn(Store inner) implements Forwarding {
    @Override
    public Answer write(Write write) {
        synchronized (inner) {
            return inner.write(write);
        }
    }

    @Override
    public Answer transact(List<Write> writes) {
        synchronized (inner) {
            return inner.transact(writes);
        }
    }
}
