package dev.safar.local.compare;

import dev.safar.aws.Deployment;
import dev.safar.dynamo.DynamoStore;
import dev.safar.flow.Shop;
import dev.safar.local.cloud.Clients;
import dev.safar.local.cloud.Stage;
import dev.safar.local.serve.Unusable;
import dev.safar.local.trigger.Sender;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The stage that was deployed, which says itself whose shop it is; region, keys and endpoint are those of the AWS tools, so `AWS_ENDPOINT_URL` leads to LocalStack.
final class StageOptions {
    @Option(names = "--stage", required = true, description = "The stage; its clock can be moved.")
    private String name = "";

    private @Nullable Deployment told;

    /// Nothing said yet.
    StageOptions() {
    }

    private Stage stage() {
        return new Stage(name, Clients.ofWorld());
    }

    private Deployment deployment() {
        Deployment known = told == null ? stage().deployment(InstantSource.system()) : told;
        told = known;
        return known;
    }

    /// {@return its door for envelopes, by Standard Webhooks}
    Deployment.Source source() {
        return deployment().ownEnvelopes().orElseThrow(() -> new Unusable("The stage " + name
                + " has no source of the kind `standard`, which takes our own envelopes"));
    }

    /// {@return the shop, with the key that was deployed}
    Shop shop() {
        return deployment().shop();
    }

    /// {@return the stage}
    Deployed open() {
        Clients clients = stage().clients();
        DynamoStore store = new DynamoStore(clients.dynamo().get(), deployment().table(), deployment().shards(),
                () -> UUID.randomUUID().toString());
        return new Deployed(deployment(), source().secret().value(), clients.dynamo().get().build(), store,
                clients.queues().get(), new Sender(stage().webhooks(source().name()).toString()), local());
    }

    /// {@return what only LocalStack has}
    LocalStack local() {
        return new LocalStack(stage());
    }
}
