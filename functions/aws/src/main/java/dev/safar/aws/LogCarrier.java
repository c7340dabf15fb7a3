package dev.safar.aws;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.log.Line;
import dev.safar.log.Log;

/// Stands where channels will be wired: it tells the log what would have left the house, by ids alone, and refuses it. So nothing counts as sent that
/// nobody received.
public final class LogCarrier implements Carrier {
    /// The reason that stands with each effect.
    public static final String REASON = "no-channel-wired";
    private final Log log;

    /// Wires the carrier.
    ///
    /// @param log is told
    public LogCarrier(Log log) {
        this.log = log;
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        log.tell(new Line.Carried(outgoing));
        return new Receipt.Refused(REASON);
    }
}
