package dev.safar.proof;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Catalog;
import dev.safar.flow.Outgoing;
import dev.safar.flow.World;
import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Relocation;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The shop that a scene plays in.
///
/// @param catalog its journeys
/// @param policy whom it may write to, and how often
/// @param takesAll whether the channel takes whatever it is handed
/// @param channel what the channel says
/// @param torn whether its store reads a page row by row, and others may come in between
record Stage(Catalog catalog, ContactPolicy policy, boolean takesAll,
        Function<Outgoing, Receipt> channel, boolean torn) {
    /// One letter a member, for as long as anybody looks.
    static final FrequencyCap CAP = new FrequencyCap(1, Duration.ofDays(1000));
    static final Stage LIFE = life(Catalog.of(List.of(Journeys.LIFE)));
    static final Stage TORN = new Stage(LIFE.catalog(), LIFE.policy(), true, LIFE.channel(), true);
    private static final Publication FIRST = Publication.first("life", "v1", World.START);
    /// Of functions that began before another version was published: they find it where they meet it.
    static final Stage BEFORE = life(Catalog.of(List.of(Journeys.LIFE)).under(List.of(FIRST),
            _ -> Optional.of(Journeys.LIFE_NEXT)));
    /// Of functions that know it, and that whoever waits is to move.
    static final Stage MOVING = life(Catalog.of(List.of(Journeys.LIFE_NEXT), List.of(Journeys.LIFE)).under(
            List.of(FIRST.publish("v2",
                    Map.of(new Place("v1", "reply"), new Relocation.To("v2", "reply", Duration.ofDays(1)),
                            new Place("v1", "hello"), new Relocation.To("v2", "hello", Duration.ZERO)),
                    World.START)),
            _ -> Optional.empty()));
    /// Of functions that know that the journey was ended.
    static final Stage ENDING = life(Catalog.of(List.of(Journeys.LIFE)).under(
            List.of(FIRST.turned(Publication.Mode.ENDED, World.START)), _ -> Optional.empty()));
    /// Two journeys that want the only unit of a cap.
    static final Stage RIVALS = rivals(true, _ -> new Receipt.Taken());
    /// The like, where the first one's letter is refused.
    static final Stage REFUSED = rivals(false,
            letter -> isFirst(letter) ? new Receipt.Refused("mailbox-gone") : new Receipt.Taken());

    /// The like, where the channel is down for the first one's letter for a while.
    static Stage down(Instant until) {
        return rivals(false, letter -> isFirst(letter) && letter.at().isBefore(until)
                ? new Receipt.Down(until)
                : new Receipt.Taken());
    }

    private static Stage life(Catalog catalog) {
        return new Stage(catalog, World.POLICY, true, _ -> new Receipt.Taken(), false);
    }

    private static Stage rivals(boolean takesAll, Function<Outgoing, Receipt> channel) {
        return new Stage(Catalog.of(Journeys.RIVALS), World.POLICY.capped(CAP), takesAll, channel, false);
    }

    private static boolean isFirst(Outgoing letter) {
        return letter.effect().contains("#" + Journeys.RIVALS.getFirst().name() + "#");
    }
}
