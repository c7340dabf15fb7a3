package dev.safar.aws;

import dev.safar.aws.ChannelSettings.Outlet;
import dev.safar.channel.BackOff;
import dev.safar.channel.Channels;
import dev.safar.channel.Receiver;
import dev.safar.channel.SesMail;
import dev.safar.channel.SnsText;
import dev.safar.channel.StoredSwitch;
import dev.safar.channel.Unwired;
import dev.safar.channel.Way;
import dev.safar.flow.Shop;
import dev.safar.log.Log;
import dev.safar.mail.Sender;
import dev.safar.mail.WayOut;
import dev.safar.outbound.OutboundWebhook;
import dev.safar.store.Store;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the channels together, as the settings say.
final class ChannelWiring {
    private final ChannelSettings settings;
    private final ChannelClients clients;
    private final Shop shop;
    private final Store store;
    private final InstantSource clock;
    private final BackOff backOff;
    private final Log log;
    private @Nullable Way receiver;

    ChannelWiring(ChannelSettings settings, ChannelClients clients, Shop shop, Store store, InstantSource clock,
            BackOff backOff, Log log) {
        this.settings = settings;
        this.clients = clients;
        this.shop = shop;
        this.store = store;
        this.clock = clock;
        this.backOff = backOff;
        this.log = log;
    }

    Channels channels() {
        return new Channels(way(settings.mail()), way(settings.sms()), way(settings.tasks()),
                way(settings.signals()));
    }

    private Way way(Outlet outlet) {
        return switch (outlet) {
            case NONE -> new Unwired(log);
            case SES -> mail(settings.sender(shop.name()), settings.configurationSet(), settings.home());
            case SNS -> text(settings.smsSender());
            case WEBHOOK -> receiver();
        };
    }

    /// Settings are read at once, so that what is missing is said at the start; the client is made for the first letter.
    private Way mail(Sender sender, Optional<String> configurationSet, URI home) {
        Supplier<Way> mail = settings.environment().later(() -> new SesMail(clients.ses().get(), sender,
                configurationSet, new WayOut(home, shop.identityKey()), backOff, log));
        return outgoing -> mail.get().hand(outgoing);
    }

    private Way text(Optional<String> sender) {
        Supplier<Way> text = settings.environment().later(() -> new SnsText(clients.sns().get(), sender, backOff, log));
        return outgoing -> text.get().hand(outgoing);
    }

    /// One for all that goes there: it has one connection, and one switch.
    private Way receiver() {
        Way known = receiver == null ? wiredReceiver() : receiver;
        receiver = known;
        return known;
    }

    private Way wiredReceiver() {
        URI target = settings.receiver();
        return new Receiver(new OutboundWebhook(target, settings.receiverSecrets(), clients.net().get(), clock),
                new StoredSwitch(store, target), shop.policy().language(), backOff, log);
    }
}
