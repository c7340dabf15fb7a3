package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.message.Channel;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Sends;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The cap's unit of one message: taken in one transaction with the effect that begins, given back in one with the effect that came to nothing
/// (protocol, rule 9). Of two messages that want the last unit, the write of one is lost, and it asks the gate again.
final class Allowance {
    private final Partition partition;
    private final Optional<Stored<Item.ContactOf>> read;

    Allowance(Partition partition) {
        this.partition = partition;
        this.read = partition.contact();
    }

    /// {@return what counts now}
    Sends sends() {
        return read.map(stored -> stored.item().sends()).orElse(Sends.NONE);
    }

    /// {@return the write that takes a unit; without a cap, the check that what the clearance rests on is unchanged}
    Write take(ContactPolicy policy, Channel channel, Instant now) {
        return policy.cap().map(cap -> counting(sends().with(cap, channel, now)))
                .orElseGet(() -> new Write.Check(Key.contact(partition.member()), expect()));
    }

    /// {@return the write that gives back what an effect took when it was begun, if it took anything that still counts}
    Stream<Write> giveBack(Effect begun) {
        Sends left = Optional.ofNullable(begun.result().get(Effect.CHANNEL)).flatMap(Channel::find)
                .map(channel -> sends().without(channel, begun.at())).orElse(sends());
        return left.equals(sends()) ? Stream.empty() : Stream.of(counting(left));
    }

    private Write counting(Sends sends) {
        return new Write.Put(new Item.ContactOf(partition.member(), partition.contactOrUnknown(read), sends), expect());
    }

    private Expect expect() {
        return read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT);
    }
}
