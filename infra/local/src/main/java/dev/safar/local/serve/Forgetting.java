package dev.safar.local.serve;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.member.MemberId;
import java.util.function.Consumer;

/// A carrier in a house that keeps more about members than what left: with each who is erased, that is looked through too.
///
/// @param carrier carries, and forgets what left
/// @param rest forgets the rest of all who are erased
/// @param witness is told of everything that is handed to the carrier, before the carrier may drop it as a repetition
record Forgetting(Carrier carrier, Runnable rest, Consumer<Outgoing> witness) implements Carrier {
    @Override
    public Receipt carry(Outgoing outgoing) {
        witness.accept(outgoing);
        return carrier.carry(outgoing);
    }

    @Override
    public boolean dropsRepeats(Outgoing outgoing) {
        return carrier.dropsRepeats(outgoing);
    }

    @Override
    public void forget(MemberId member) {
        carrier.forget(member);
        rest.run();
    }
}
