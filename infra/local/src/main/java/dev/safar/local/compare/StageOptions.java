package dev.safar.local.compare;

import dev.safar.dynamo.DynamoClients;
import dev.safar.dynamo.DynamoStore;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.local.trigger.Sender;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.secret.Reference;
import dev.safar.secret.SsmVault;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// What is deployed where, as `infra/localstack/deploy` deployed it. Endpoint, region and keys of AWS's clients come from their usual variables.
final class StageOptions {
    private static final int SHARDS = 4;

    @Option(names = "--endpoint", required = true, description = "LocalStack, as in http://127.0.0.1:4566.")
    private String endpoint = "";

    @Option(names = "--stage", required = true, description = "The stage; its clock can be moved.")
    private String stage = "";

    @Option(names = "--api", required = true, description = "The id of its API.")
    private String api = "";

    @Option(names = "--queue", required = true, description = "The URL of its queue of facts.")
    private String queue = "";

    @Option(names = "--source", required = true, description = "Its door for envelopes, by Standard Webhooks.")
    private String source = "";

    @Option(names = "--shop", required = true, description = "The shop's name.")
    private String shop = "";

    @Option(names = "--link", required = true, description = "Where the shop's links lead.")
    private String link = "";

    @Option(names = "--currency", required = true, description = "The shop's currency.")
    private String currency = "";

    @Option(names = "--zone", required = true, description = "The shop's zone.")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(names = "--locale", required = true, description = "The shop's language.")
    private String locale = "";

    /// Nothing said yet.
    StageOptions() {
    }

    /// {@return the door's name}
    String source() {
        return source;
    }

    /// {@return the shop, with the key that was deployed}
    Shop shop() {
        ContactPolicy policy = new ContactPolicy(zone, Language.parse(locale).orElseThrow(), QuietHours.AT_NIGHT, false,
                false);
        return new Shop(shop, link, Currency.find(currency).orElseThrow(), policy, PointsRate.standard(),
                Personal.of(secret("identity-key")));
    }

    /// {@return the stage}
    Deployed open() {
        String table = "safar-" + stage + "-members";
        DynamoStore store = new DynamoStore(DynamoClients.builder(), table, SHARDS, () -> UUID.randomUUID().toString());
        return new Deployed(table, queue, secret("webhooks/" + source), DynamoClients.builder().build(), store,
                SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
                new Sender(endpoint + "/_aws/execute-api/" + api + "/" + stage + "/webhooks/" + source), local());
    }

    /// {@return what only LocalStack has}
    LocalStack local() {
        return new LocalStack(endpoint, "safar-" + stage + "-due-sweep:live");
    }

    private String secret(String name) {
        try (SsmClient client = SsmVault.standardClient()) {
            return new SsmVault(client).read(new Reference(Reference.Place.SSM, "/safar/" + stage + "/" + name))
                    .getFirst();
        }
    }
}
