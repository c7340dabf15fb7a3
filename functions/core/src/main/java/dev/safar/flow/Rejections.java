package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;

/// Writes the rows of what came, was signed, and could not be accepted (protocol, rule 19). Needs no journeys: a door has it that takes nothing in.
public final class Rejections {
    private final Store store;

    /// Wires them.
    ///
    /// @param store where the rows go
    public Rejections(Store store) {
        this.store = store;
    }

    /// Writes one row. Writing it again changes nothing but the instant.
    ///
    /// @param name its name in the world
    /// @param reason a word, as in `wrong-currency`
    /// @param text what was wrong and how to mend it, without personal data
    /// @param now the instant of arrival
    /// @return `Rejected`, or `Busy` where the row could not be written
    public Received write(FactKey name, String reason, String text, Instant now) {
        Item row = new Item.Rejection(name.toString(), reason, now, text);
        return switch (store.write(new Write.Put(row, Expect.ANYTHING))) {
            case Answer.Applied _ -> new Received.Rejected(reason);
            case Answer.Lost _,Answer.Contended _ -> new Received.Busy();
        };
    }
}
