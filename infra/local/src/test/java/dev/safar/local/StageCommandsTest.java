package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.aws.Deployment;
import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Received;
import dev.safar.flow.Sweep;
import dev.safar.json.JsonText;
import dev.safar.local.cloud.Clients;
import dev.safar.local.cloud.Stage;
import dev.safar.shelf.Shipped;
import dev.safar.store.Due;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Commands as they are typed with `--stage`: they answer from the table and the queues of the stage, by the code that answers from a folder.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class StageCommandsTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private FakeAws aws;
    private DynamoStore store;
    private Catalog catalog;
    private Intake intake;
    private Deployment deployment;

    @BeforeEach
    void deploy() {
        aws = new FakeAws();
        deployment = new Stage("dev", Clients.ofWorld()).deployment(InstantSource.system());
        store = LocalTables.store(aws.table, UrlConnectionHttpClient.create());
        catalog = Catalog.of(List.copyOf(Shipped.read(Path.of(System.getProperty("safar.root", "."), "statemachines",
                "journeys")).journeys().journeys().values()));
        intake = new Intake(store, catalog, deployment.shop());
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private static String envelope(String id, String customer, int total) {
        return JsonText.compact(Map.of("id", id, "type", "purchase.completed", "source", "shop", "occurredAt",
                NOON.toString(), "identities", Map.of("customerId", customer, "email", customer + "@shop.example"),
                "data", Map.of("order", "o-" + id, "total", Map.of("amount", total, "currency", "GBP"))));
    }

    private void buys(String customer, int total) {
        Assessment read = new Door(deployment.market())
                .read(envelope(customer, customer, total).getBytes(StandardCharsets.UTF_8), NOON);
        assertThat(read).isInstanceOf(Assessment.Accepted.class);
        MemberEvent event = ((Assessment.Accepted) read).event();
        assertThat(intake.accept(event, NOON)).isInstanceOf(Received.Accepted.class);
    }

    private static Typed safar(Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--stage";
        all[words.length + 1] = "dev";
        return Typed.safar(all);
    }

    private static String done(Object... words) {
        Typed typed = safar(words);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed.out();
    }

    private static String refused(Typed typed) {
        assertThat(typed.exit()).as(typed.out()).isNotZero();
        assertThat(typed.err()).doesNotContain("Exception:").doesNotContain("\tat ");
        assertThat(typed.err().strip().lines()).hasSize(1);
        return typed.err();
    }

    @Test
    void membersAreListedExplainedAndExportedFromTheTable() {
        buys("sara", 1390);
        buys("omid", 20);
        assertThat(done("members")).contains("first-time-buyer", "onboarding").hasLineCount(2);
        assertThat(done("explain", "sara@shop.example")).contains("Buys for 13.90 GBP",
                "“Welcome a first-time buyer” begins");
        assertThat(done("export", "sara@shop.example")).contains("The tea shop", "sara@shop.example")
                .doesNotContain("omid");
        assertThat(done("graph", "onboarding")).contains("2 members are in it now", "2 of them between two steps");
        assertThat(done("troubles")).contains("nothing that a person must look at");
        assertThat(done("rejections")).contains("Nothing was rejected");
        assertThat(refused(safar("explain", "nobody@shop.example"))).contains("Nobody is known by");
    }

    private static String receipt(String address) {
        return "{\"eventType\": \"Bounce\", \"mail\": {\"destination\": [\"" + address + "\"]}}";
    }

    @Test
    void whoIsErasedIsForgottenByTheSweepsThatFollow() {
        buys("sara", 1390);
        assertThat(refused(safar("erase", "sara@shop.example"))).contains("Nothing was erased");
        aws.queues.put("safar-dev-facts-dead-letters", envelope("hers", "sara", 3));
        aws.queues.put("safar-dev-facts-dead-letters", envelope("his", "omid", 3));
        aws.queues.put("safar-dev-mail-receipts-dead-letters", receipt("sara@shop.example"));
        aws.queues.put("safar-dev-mail-receipts-dead-letters", receipt("omid@shop.example"));
        assertThat(done("erase", "sara@shop.example", "--yes")).contains("Begun: nothing is sent to her any more",
                "Dead letters of hers that went at once: 2");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).singleElement().asString().contains("his");
        assertThat(aws.queues.visible("safar-dev-mail-receipts-dead-letters")).singleElement().asString()
                .contains("omid");
        sweepsFor(Duration.ofHours(1));
        assertThat(done("members")).contains("Nobody is here yet");
    }

    @Test
    void whoIsKnownByADeadLetterAloneIsErasedToo() {
        aws.queues.put("safar-dev-facts-dead-letters", envelope("hers", "sara", 3));
        aws.queues.put("safar-dev-facts-dead-letters", envelope("his", "omid", 3));
        assertThat(refused(safar("erase", "sara@shop.example"))).contains("Nobody is known by", "--yes");
        assertThat(done("erase", "sara@shop.example", "--yes")).contains("of hers went 1");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).singleElement().asString().contains("his");
    }

    @Test
    void nobodyIsErasedWhoseDeadLettersCannotBeLookedThroughUnlessThatIsSaid() {
        buys("sara", 1390);
        aws.queues.put("safar-dev-facts-dead-letters", envelope("hers", "sara", 3));
        aws.refusals.put("ReceiveMessage", "AccessDenied");
        assertThat(refused(safar("erase", "sara@shop.example", "--yes"))).contains("Nothing has begun", "AccessDenied");
        assertThat(done("explain", "sara@shop.example")).contains("Buys for 13.90 GBP");
        aws.refusals.clear();
        aws.refusals.put("DeleteMessage", "ExpiredToken");
        Typed half = safar("erase", "sara@shop.example", "--yes");
        assertThat(half.out()).contains("Begun: nothing is sent to her any more");
        String member = refused(half).replaceAll("(?s).*safar erase (\\S+) --yes --stage dev.*", "$1");
        assertThat(half.err()).contains("Not all dead letters were looked through: AWS refused (ExpiredToken)");
        aws.refusals.clear();
        assertThat(done("erase", member, "--yes")).contains("Dead letters of hers that went at once: 1");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).isEmpty();
    }

    private void sweepsFor(Duration time) {
        Sweep sweep = new Sweep(store, catalog, deployment.shop(), _ -> new Carrier.Receipt.Taken());
        Instant begun = Instant.now();
        for (Instant now = begun; now.isBefore(begun.plus(time)); now = now.plus(Duration.ofMinutes(5))) {
            for (int shard = 0; shard < store.shards(); shard++) {
                for (Due due : store.due(shard, now, Optional.empty(), 100)) {
                    sweep.look(due, now);
                }
            }
        }
    }

    @Test
    void deadLettersAreListedShownAndReplayedAndOthersSeeTheRestAgain() {
        for (int i = 0; i < 5; i++) {
            aws.queues.put("safar-dev-facts-dead-letters", envelope("dead-" + i, "sara", i));
        }
        assertThat(done("deadletters", "list")).hasLineCount(5).contains("m-0  tried 5 times", "m-4");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).hasSize(5);
        assertThat(done("deadletters", "show", "m-3")).contains("dead-3", "sara@shop.example");
        assertThat(refused(safar("deadletters", "show", "m-9"))).contains("no dead letter of this id");
        assertThat(done("deadletters", "discard", "m-1", "--yes")).contains("1 thrown away");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).hasSize(4).noneMatch(
                body -> body.contains("dead-1"));
        assertThat(done("deadletters", "replay", "m-3")).contains("1 back on the queue");
        assertThat(aws.queues.visible("safar-dev-facts")).singleElement().asString().contains("dead-3");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).hasSize(3);
        assertThat(done("deadletters", "replay", "--all")).contains("3 back on the queue");
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).isEmpty();
        assertThat(aws.queues.visible("safar-dev-facts")).hasSize(4);
        assertThat(done("deadletters")).contains("There are no dead letters");
    }

    /// A complaint that lies there has not ended her consent.
    @Test
    void deadReceiptsAreListedShownAndReplayedToTheirOwnQueue() {
        aws.queues.put("safar-dev-facts-dead-letters", envelope("fact", "sara", 1));
        aws.queues.put("safar-dev-mail-receipts-dead-letters", "{\"Message\":\"{eventType: Complaint}\"}");
        aws.queues.put("safar-dev-mail-receipts-dead-letters", "{\"Message\":\"{eventType: Bounce}\"}");
        assertThat(done("deadletters", "list", "--receipts")).hasLineCount(2)
                .contains("tried 5 times: the log of receipts says why");
        assertThat(done("deadletters", "--receipts")).contains("m-1", "m-2").doesNotContain("m-0");
        assertThat(done("deadletters", "show", "m-1", "--receipts")).contains("Complaint");
        assertThat(refused(safar("deadletters", "show", "m-0", "--receipts"))).contains("no dead letter of this id");
        assertThat(done("deadletters", "discard", "m-2", "--receipts", "--yes")).contains("a receipt of SES",
                "1 thrown away");
        assertThat(done("deadletters", "replay", "--all", "--receipts")).contains("1 back on the queue");
        assertThat(aws.queues.visible("safar-dev-mail-receipts")).singleElement().asString().contains("Complaint");
        assertThat(aws.queues.visible("safar-dev-facts")).isEmpty();
        assertThat(aws.queues.visible("safar-dev-facts-dead-letters")).hasSize(1);
        assertThat(Typed.safar("deadletters", "list", "--receipts").err()).contains("Only a stage has", "--stage NAME");
        aws.refusals.put("GetQueueUrl", "QueueDoesNotExist");
        assertThat(refused(safar("deadletters", "list", "--receipts"))).contains("sends no mail");
    }

    @Test
    void eventIsSignedByTheStagesOwnSecretAndSentToItsAddress() {
        String curl = done("trigger", "purchase.completed", "--member", "sara@shop.example", "--total", "13.90",
                "--print");
        assertThat(curl).contains("/_aws/execute-api/a1b2/dev/webhooks/shop'", "webhook-signature: v1,",
                "\"currency\":\"GBP\"").doesNotContain("whsec_");
        assertThat(done("trigger", "purchase.completed", "--member", "sara@shop.example", "--total", "13.90"))
                .contains("202  purchase.completed",
                        "See what came of it: safar explain sara@shop.example --stage dev");
    }

    @Test
    void missedOrdersGoOntoTheQueue(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("missed.csv"),
                "event_id,type,member_id,occurred_at,amount_cents\ne-1,purchase,c-1,2026-03-20T10:00:00Z,1250\n");
        assertThat(done("import", file, "--source", "my-shop")).contains("1 facts taken in");
        assertThat(aws.queues.visible("safar-dev-facts")).singleElement().asString().contains("e-1");
    }

    @Test
    void whatIsDeployedWithTheFunctionsIsNotPublishedFromHere() {
        assertThat(refused(safar("pause", "win-back"))).contains("safar deploy --stage dev");
        assertThat(refused(safar("versions", "win-back"))).contains("deployed with the functions");
    }

    @Test
    void whatAwsRefusesIsToldInASentence() {
        assertThat(refused(Typed.safar("members", "--stage", "prod"))).contains("There is no stage 'prod'",
                "safar deploy --stage prod", "AWS_REGION");
        assertThat(refused(Typed.safar("members", "--stage", "../dev"))).contains("as in prod, but found '../dev'");
        aws.refusals.put("ReceiveMessage", "ExpiredToken");
        aws.queues.put("safar-dev-facts-dead-letters", "x");
        assertThat(refused(safar("deadletters"))).contains("ExpiredToken", "Sign in again");
        aws.parameters.remove("/safar/dev/identity-key");
        assertThat(refused(safar("members"))).contains("/safar/dev/identity-key", "cannot be read");
    }
}
