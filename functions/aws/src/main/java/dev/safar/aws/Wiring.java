package dev.safar.aws;

import dev.safar.channel.BackOff;
import dev.safar.channel.Channels;
import dev.safar.channel.Unwired;
import dev.safar.channel.Way;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.dynamo.DynamoClients;
import dev.safar.dynamo.DynamoShardLocks;
import dev.safar.dynamo.DynamoStore;
import dev.safar.flow.Action;
import dev.safar.flow.Catalog;
import dev.safar.flow.Directory;
import dev.safar.flow.Intake;
import dev.safar.flow.Pause;
import dev.safar.flow.Rejections;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Sweep;
import dev.safar.lambda.DueSweep;
import dev.safar.lambda.JourneySteps;
import dev.safar.lambda.MemberEvents;
import dev.safar.lambda.Receipts;
import dev.safar.lambda.Starter;
import dev.safar.lambda.Unsubscribe;
import dev.safar.lambda.Webhooks;
import dev.safar.log.JsonLog;
import dev.safar.log.Log;
import dev.safar.log.MetricLog;
import dev.safar.mail.Addressee;
import dev.safar.mail.WayOut;
import dev.safar.receipt.Mailroom;
import dev.safar.secret.Keyring;
import dev.safar.secret.LazyVault;
import dev.safar.secret.SsmVault;
import dev.safar.shelf.Stock;
import dev.safar.webhook.Durable;
import dev.safar.webhook.StorefrontWebhook;
import dev.safar.webhook.WebhookEndpoint;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Puts functions together. The no-arg classes beside it ask the real world; tests hand in their own.
///
/// Credentials and region come from the SDK's default chains. Journeys and texts are read from a folder that is deployed with the function; what
/// leaves the house goes the ways that [ChannelSettings] name.
///
/// @param settings from the environment
/// @param dynamo makes the client of the table
/// @param stepFunctions makes the client of the machines, if it is asked for
/// @param queue makes the client of the queue, if it is asked for
/// @param channels makes the clients of the channels
/// @param clock the time
/// @param ids names for writes, each given once
/// @param log is told what functions do
record Wiring(Settings settings, Supplier<DynamoDbClientBuilder> dynamo, Supplier<SfnClient> stepFunctions,
        Supplier<SqsClient> queue, ChannelClients channels, InstantSource clock, Supplier<String> ids, Log log) {
    /// Shards that a sweep works on at once: enough that it waits for its processor and not for the table (docs/limits.md).
    private static final int SWEEP_LANES = 16;

    /// {@return what the real world has}
    ///
    /// @param variables the environment's
    static Wiring ofLambda(Map<String, String> variables) {
        keepConnections();
        InstantSource clock = InstantSource.system();
        Keyring keyring = new SecretSettings(variables).keyring(new LazyVault(SsmVault::standardClient), clock);
        Settings settings = new Settings(new Environment(variables, keyring));
        return new Wiring(settings, DynamoClients::builder, Wiring::machinesClient, SqsSender::client,
                ChannelClients.ofWorld(), settings.isClockMoved() ? moved(settings, clock) : clock,
                () -> UUID.randomUUID().toString(), log(settings, standardOutput(), clock));
    }

    /// The JDK keeps 5 idle connections to a host unless it is told otherwise before the first one, and a lane that finds none shakes hands again.
    private static void keepConnections() {
        System.setProperty("http.maxConnections", Integer.toString(SWEEP_LANES));
    }

    private static InstantSource moved(Settings settings, InstantSource clock) {
        return new MovedClock(DynamoClients.builder().build(), settings.table(), clock);
    }

    static Log log(Settings settings, PrintStream out, InstantSource clock) {
        Log log = new JsonLog(out, clock);
        return settings.metrics().<Log>map(namespace -> new MetricLog(log, out, clock, namespace)).orElse(log);
    }

    /// In UTF-8, whatever the surroundings say.
    private static PrintStream standardOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    }

    private static SfnClient machinesClient() {
        return SfnClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(
                ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD).build()).build();
    }

    Webhooks webhooks() {
        StorefrontWebhook door = new StorefrontWebhook(new Door(settings.market()), settings.sources(),
                StorefrontWebhook.MOST_BYTES, log);
        return new Webhooks(new WebhookEndpoint(door, durable(this::store), log), clock);
    }

    Receipts receipts() {
        return new Receipts(mailroom(), log);
    }

    Unsubscribe unsubscribe() {
        return new Unsubscribe(mailroom(), clock, log);
    }

    private Mailroom mailroom() {
        DynamoStore store = store();
        Shop shop = settings.shop();
        return new Mailroom(new Addressee(store, new Directory(store, shop)::find), durable(() -> store),
                new WayOut(settings.channels().home(), shop.identityKey()));
    }

    private Durable durable(Supplier<DynamoStore> store) {
        return new FactsQueue(new SqsSender(queue.get(), settings.queue(), log),
                new Once<>(() -> new Rejections(store.get(), settings.key())), clock);
    }

    MemberEvents memberEvents() {
        DynamoStore store = store();
        // What is on the queue has passed a door that knows the region: its phone numbers carry their country codes.
        Door door = new Door(new Market(settings.currency(), Market.ANYWHERE));
        Catalog catalog = Catalog.of(stock().journeys());
        return new MemberEvents(door, new Intake(store, catalog, settings.shop()), sweep(store, catalog), starter(),
                clock, log);
    }

    JourneySteps journeySteps() {
        DynamoStore store = store();
        Stock stock = stock();
        Catalog catalog = Catalog.of(stock.journeys());
        SecureRandom lots = new SecureRandom();
        Pause pause = new Jitter(lots);
        Shop shop = settings.shop();
        Channels ways = new ChannelWiring(settings.channels(), channels, shop, store, clock, new BackOff(lots), log)
                .channels();
        return new JourneySteps(new Segment(store, catalog, shop, pause),
                new Action(store, catalog, shop, stock.texts(), ways, pause), clock, log);
    }

    DueSweep dueSweep() {
        DynamoStore store = store();
        return new DueSweep(store, sweep(store, Catalog.of(stock().journeys())), starter(),
                new DynamoShardLocks(later(() -> dynamo.get().build()), settings.table(), ids), SWEEP_LANES, clock,
                log);
    }

    /// The sweep sends nothing; it only has a carrier forget who is erased, and what leaves by AWS is kept by none.
    private Sweep sweep(DynamoStore store, Catalog catalog) {
        Way none = new Unwired(log);
        return new Sweep(store, catalog, settings.shop(), new Channels(none, none, none, none));
    }

    private <T> Supplier<T> later(Supplier<T> maker) {
        return settings.environment().later(maker);
    }

    private DynamoStore store() {
        return new DynamoStore(dynamo.get(), settings.table(), settings.shards(), ids);
    }

    private Starter starter() {
        return new SfnStarter(later(stepFunctions), settings.machines());
    }

    /// @throws IllegalStateException if there are none or a file is faulty, with every fault: a member must not meet half a shelf
    private Stock stock() {
        Stock stock = Stock.read(settings.journeys());
        if (stock.journeys().isEmpty()) {
            throw new IllegalStateException(
                    "There are no journeys in " + settings.journeys() + ": set SAFAR_JOURNEYS to their folder");
        }
        return stock;
    }
}
