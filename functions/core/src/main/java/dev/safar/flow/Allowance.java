package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.message.Channel;
import dev.safar.message.Sends;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The cap's unit of one message: taken in one transaction with the effect that begins, given back in one with the effect that came to nothing
/// (protocol, rule 9). Of two messages that want the last unit, the write of one is lost, and it asks the gate again.
final class Allowance {
    private final Partition partition;
    private final Optional<Stored<Item.ContactOf>> read;
    private final Sends known;
    private final Sends others;
    private final Optional<Channel> begunOn;

    /// @param begun the effect itself, where an attempt before took a unit for it: it counts once
    Allowance(Partition partition, Optional<Effect> begun) {
        this.partition = partition;
        this.read = partition.contact();
        this.known = read.map(stored -> stored.item().sends()).orElse(Sends.NONE);
        this.begunOn = begun.flatMap(effect -> Optional.ofNullable(effect.result().get(Effect.CHANNEL)))
                .flatMap(Channel::find);
        this.others = begunOn.flatMap(channel -> begun.map(effect -> known.without(channel, effect.begun())))
                .orElse(known);
    }

    /// {@return what counts beside this effect}
    Sends sends() {
        return others;
    }

    /// {@return the write that takes a unit; none where nothing is capped}
    ///
    /// @param counted for how long a message counts
    Stream<Write> take(Optional<Duration> counted, Channel channel, Instant now) {
        return counted.map(longest -> counting(others.with(longest, channel, now))).stream();
    }

    /// {@return the write that moves the unit that the effect took to now, since it is counted by the effect's instant}
    Stream<Write> keep(Optional<Duration> counted, Instant now) {
        return counted.stream()
                .flatMap(longest -> begunOn.stream().map(channel -> counting(others.with(longest, channel, now))));
    }

    /// {@return the write that gives back what the effect took when it was begun, if it took anything that still counts}
    Stream<Write> giveBack() {
        return others.equals(known) ? Stream.empty() : Stream.of(counting(others));
    }

    private Write counting(Sends sends) {
        return new Write.Put(
                new Item.ContactOf(partition.member(), partition.contactOrUnknown(read), sends, partition.traits()),
                read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT));
    }
}
