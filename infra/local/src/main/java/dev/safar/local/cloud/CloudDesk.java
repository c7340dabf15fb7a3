package dev.safar.local.cloud;

import dev.safar.aws.Deployment;
import dev.safar.aws.FactsQueue;
import dev.safar.aws.SqsSender;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.door.TypedIdentities;
import dev.safar.dynamo.DynamoStore;
import dev.safar.flow.Erasure;
import dev.safar.flow.Rejections;
import dev.safar.flow.Shop;
import dev.safar.local.desk.Forgetter;
import dev.safar.local.desk.ReceiptRemains;
import dev.safar.local.desk.Remains;
import dev.safar.local.http.Handler;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.http.Router;
import dev.safar.local.live.Editions;
import dev.safar.local.serve.DeadLetterRoutes;
import dev.safar.local.serve.Desks;
import dev.safar.local.serve.Unusable;
import dev.safar.secret.UnreadableSecretException;
import dev.safar.webhook.source.SourceKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/// The desk of a stage on AWS: the same routes as a folder's, answered from its table and its queues. What is sent to members leaves by AWS and is kept by none, so
/// no letter's text is shown; an erasure that is begun goes on with the next sweep.
public final class CloudDesk implements AutoCloseable {
    /// What reaches AWS with the functions, and not from the desk.
    private static final List<String> DEPLOYED = List.of("/desk/publish/plan", "/desk/publish",
            "/desk/journeys/{journey}/versions", "/desk/journeys/{journey}/versions/{version}",
            "/desk/journeys/{journey}/mode");

    private final DynamoStore store;
    private final SqsClient queues;
    private final SqsDeadLetters deadLetters;
    private final SqsDeadLetters deadReceipts;
    private final Router router;

    /// Opens it.
    ///
    /// @param stage whose
    /// @param editions the journeys that are deployed
    /// @param world the world's clock
    /// @throws Unusable if the stage is not there, or AWS cannot be asked
    public CloudDesk(Stage stage, Editions editions, InstantSource world) {
        Deployment deployment = stage.deployment(world);
        Clients clients = stage.clients();
        try {
            Shop shop = deployment.shop();
            InstantSource clock = deployment.clock(() -> clients.dynamo().get().build(), world);
            store = new DynamoStore(clients.dynamo().get(), deployment.table(), deployment.shards(),
                    () -> UUID.randomUUID().toString());
            queues = clients.queues().get();
            deadLetters = new SqsDeadLetters(queues, deployment::queue, "member-events");
            deadReceipts = new SqsDeadLetters(queues, () -> receipts(stage), "receipts");
            Map<String, SourceKind> sources = new TreeMap<>();
            deployment.sources().forEach(wire -> wire.kind().ifPresent(kind -> sources.put(wire.name(), kind)));
            List<Route> routes = new ArrayList<>(new Desks(shop, deployment.market(), sources, store, () -> editions,
                    new FactsQueue(new SqsSender(queues, deployment.queue(), _ -> {}),
                            () -> new Rejections(store, shop.identityKey()), clock),
                    deadLetters, _ -> Optional.empty(), clock,
                    () -> ahead(clock, world), _ -> {},
                    forgetter(deployment.market(), new Erasure(store, shop), clock),
                    doubt -> Optional.of(new AskedAgain(stage).of(doubt)))
                    .routes());
            routes.addAll(new DeadLetterRoutes(DeadLetterRoutes.RECEIPTS, deadReceipts, clock).routes());
            DEPLOYED.forEach(path -> routes
                    .add(new Route(Optional.empty(), path, Route.Audience.DESK, _ -> withTheFunctions(stage))));
            router = new Router(routes.stream().map(CloudDesk::careful).toList());
        } catch (SdkException e) {
            throw AwsRefusal.unusable(e);
        } catch (IllegalStateException | UnreadableSecretException e) {
            throw new Unusable("The stage " + stage.name() + " is not set up: " + e.getMessage());
        }
    }

    private Forgetter forgetter(Market market, Erasure erasure, InstantSource clock) {
        return new SqsForgetter(deadLetters, new Remains(new Door(market), erasure), "", clock)
                .and(new SqsForgetter(deadReceipts, new ReceiptRemains(new TypedIdentities(market), erasure),
                        " --receipts", clock));
    }

    private String receipts(Stage stage) {
        try {
            return queues.getQueueUrl(request -> request.queueName(stage.prefix() + "mail-receipts")).queueUrl();
        } catch (QueueDoesNotExistException _) {
            throw new Unusable("The stage " + stage.name() + " sends no mail, so it has no queue of receipts");
        }
    }

    private static Duration ahead(InstantSource clock, InstantSource world) {
        Duration ahead = Duration.between(world.instant(), clock.instant());
        return ahead.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ZERO : ahead;
    }

    private static Response withTheFunctions(Stage stage) {
        return Response.refused(409, "deployed-with-the-functions",
                "On AWS journeys are deployed with the functions: safar deploy --stage " + stage.name());
    }

    /// What AWS refuses is told to whoever asked; the rest is the router's to catch.
    private static Route careful(Route route) {
        Handler handler = request -> {
            try {
                return route.handler().handle(request);
            } catch (SdkException e) {
                return Response.refused(502, "aws", AwsRefusal.words(e));
            } catch (Unusable e) {
                return Response.refused(409, "unusable", String.valueOf(e.getMessage()));
            }
        };
        return new Route(route.method(), route.pattern(), route.audience(), handler);
    }

    /// {@return its routes}
    public Router router() {
        return router;
    }

    @Override
    public void close() {
        try {
            deadLetters.close();
            deadReceipts.close();
        } catch (SdkException _) {
            // They are back by themselves after a while.
        }
        queues.close();
        store.close();
    }
}
