package dev.safar.local.rehearsal;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which shop a scenario plays, and under which names; it may listen to what is said. Where nothing is said of these, a scenario plays as its file has it.
public interface Casting {
    /// As the file has it.
    Casting USUAL = new Casting() {
    };

    /// {@return the shop it plays in}
    ///
    /// @param usual the one that the file describes
    default Shop shop(Shop usual) {
        return usual;
    }

    /// {@return what comes to the door}
    ///
    /// @param at when, which is what the door's clock shows
    /// @param usual the envelope as the file has it
    default Map<String, @Nullable Object> envelope(Instant at, Map<String, @Nullable Object> usual) {
        return usual;
    }

    /// {@return what the world says to something that leaves the house}
    ///
    /// @param outgoing what
    default Receipt receipt(Outgoing outgoing) {
        return new Receipt.Taken();
    }
}
