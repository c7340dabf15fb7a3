package dev.safar.proof;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.World;
import dev.safar.journey.JourneyDefinition;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The shop that a scene plays in.
///
/// @param journeys its journeys
/// @param policy whom it may write to, and how often
/// @param takesAll whether the channel takes whatever it is handed
/// @param channel what the channel says
record Stage(List<JourneyDefinition> journeys, ContactPolicy policy, boolean takesAll,
        Function<Outgoing, Receipt> channel) {
    /// One letter a member, for as long as anybody looks.
    static final FrequencyCap CAP = new FrequencyCap(1, Duration.ofDays(1000));
    static final Stage LIFE = new Stage(List.of(Journeys.LIFE), World.POLICY, true, _ -> new Receipt.Taken());
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

    private static Stage rivals(boolean takesAll, Function<Outgoing, Receipt> channel) {
        return new Stage(Journeys.RIVALS, World.POLICY.capped(CAP), takesAll, channel);
    }

    private static boolean isFirst(Outgoing letter) {
        return letter.effect().contains("#" + Journeys.RIVALS.getFirst().name() + "#");
    }
}
