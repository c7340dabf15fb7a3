package dev.safar.local.outbox;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A carrier that carries nothing away: it keeps what left the house, and tells those who listen. Not for use by several threads.
public final class Outbox implements Carrier {
    private final List<Outgoing> all = new ArrayList<>();
    private final List<Consumer<Outgoing>> listeners = new ArrayList<>();

    /// An empty outbox that nobody listens to.
    public Outbox() {
    }

    /// Lets somebody listen to what leaves from now on.
    ///
    /// @param listener is told of each letter and errand once, as it leaves
    public void listen(Consumer<Outgoing> listener) {
        listeners.add(listener);
    }

    /// {@return everything that left so far, in order}
    public List<Outgoing> all() {
        return List.copyOf(all);
    }

    /// Drops her letters and errands. Whoever listened has them still: a file that was written, a terminal that was read.
    @Override
    public void forget(MemberId member) {
        all.removeIf(outgoing -> outgoing.member().equals(member));
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        all.add(outgoing);
        listeners.forEach(listener -> listener.accept(outgoing));
        return new Receipt.Taken();
    }
}
