package dev.safar.aws;

import dev.safar.channel.Clients;
import dev.safar.outbound.Net;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// What channels reach the world by; each is made once, and only where a channel is wired to it.
///
/// @param ses makes the client of SES
/// @param sns makes the client of SNS
/// @param net where webhooks may go
record ChannelClients(Supplier<SesClient> ses, Supplier<SnsClient> sns, Supplier<Net> net) {
    /// {@return those of the real world}
    static ChannelClients ofWorld() {
        return new ChannelClients(() -> Clients.ses().build(), () -> Clients.sns().build(), Net::world);
    }
}
