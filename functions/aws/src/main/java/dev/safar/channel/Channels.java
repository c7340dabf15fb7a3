package dev.safar.channel;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;

/// Which way what leaves takes.
///
/// @param mail the way of letters by e-mail
/// @param text the way of text messages
/// @param tasks the way of work for the shop's people
/// @param signals the way of what journeys tell systems of the shop
public record Channels(Way mail, Way text, Way tasks, Way signals) implements Carrier {
    @Override
    public Receipt carry(Outgoing outgoing) {
        return way(outgoing).hand(outgoing);
    }

    @Override
    public boolean dropsRepeats(Outgoing outgoing) {
        return way(outgoing).dropsRepeats();
    }

    private Way way(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Letter letter -> switch (letter.channel()) {
                case EMAIL -> mail;
                case SMS -> text;
            };
            case Outgoing.Errand _ -> tasks;
            case Outgoing.Signal _ -> signals;
        };
    }
}
