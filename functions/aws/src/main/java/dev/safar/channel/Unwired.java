package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.log.Line;
import dev.safar.log.Log;

/// Stands where no channel is wired: it tells the log what would have left the house, by ids alone, and refuses it. So nothing counts as sent that nobody
/// received.
///
/// @param log is told
public record Unwired(Log log) implements Way {
    /// The reason that stands with each effect.
    public static final String REASON = "no-channel-wired";

    @Override
    public Receipt hand(Outgoing outgoing) {
        log.tell(new Line.Carried(outgoing));
        return new Receipt.Refused(REASON);
    }
}
