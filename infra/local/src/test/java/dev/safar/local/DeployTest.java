package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.journey.Decided;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Entry;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.cli.DeployCommand;
import dev.safar.local.deploy.Shell;
import dev.safar.member.MemberId;
import dev.safar.shelf.Shipped;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Write;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// `safar deploy` with a Maven and a SAM that write down what they are told.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DeployTest {
    @TempDir
    private Path folder;
    private FakeAws aws;
    private final List<String> questions = new ArrayList<>();
    private boolean sure;

    @BeforeEach
    void open() {
        aws = new FakeAws();
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private void install(String program, int exit) throws IOException {
        Path file = folder.resolve(program);
        Files.writeString(file,
                "#!/bin/sh\nPATH=/usr/bin:/bin\nfor word in \"$@\"; do printf '[%s]' \"$word\"; done >>'"
                        + folder + "/told'\necho >>'" + folder + "/told'\nexit " + exit + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Typed deploy(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new DeployCommand(new Shell(folder.toString(), folder), question -> {
            questions.add(question);
            return sure;
        }))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(words);
        return new Typed(exit, out.toString(), err.toString());
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("told"));
    }

    @Test
    void buildsDeploysAndSaysWhereShopsSend() throws IOException {
        install("mvn", 0);
        install("sam", 0);
        Typed typed = deploy("--yes", "-p", "ShopName=The \"tea\" shop", "-p", "Currency=GBP");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(told().lines()).hasSize(2).satisfiesExactly(
                mvn -> assertThat(mvn).contains("[-P][zip]", "[functions/aws]", "[package]"),
                sam -> assertThat(sam).isEqualTo(
                        "[deploy][--config-env][default][--region][eu-central-1][--no-confirm-changeset][--parameter-overrides][Stage=dev][ShopName=\"The \\\"tea\\\" shop\"][Currency=\"GBP\"]"));
        assertThat(typed.out()).contains("to account 123456789012, eu-central-1", "Members enter advocacy (",
                "Webhooks of `shop` (standard) go to", "/webhooks/shop",
                "its secret lies in ssm:/safar/dev/webhooks/shop\n",
                "docs/webhooks.md").doesNotContain("put-parameter", "whsec_");
        aws.parameters.remove("/safar/dev/webhooks/shop");
        assertThat(deploy("--yes").out()).contains(
                "where there is none yet: aws ssm put-parameter --type SecureString --name /safar/dev/webhooks/shop");
    }

    @Test
    void whatBecomesOfWhoeverWaitsIsShownAndAskedBeforeAnythingIsDeployed() throws IOException {
        install("mvn", 0);
        install("sam", 0);
        JourneyDefinition live = Shipped
                .read(Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys"))
                .journeys().journeys().values().stream().filter(journey -> journey.name().equals("win-back"))
                .findFirst().orElseThrow();
        String step = live.itinerary().steps().stream().filter(Step.Pause.class::isInstance).map(Step::id).findFirst()
                .orElseThrow();
        try (DynamoStore store = LocalTables.store(aws.table, UrlConnectionHttpClient.create())) {
            waits(store, "m-1", live.version(), step);
            assertThat(deploy().out()).contains("1 wait: 1 stay, 0 move to the version that is deployed now, 0 end");
            assertThat(questions).isEmpty();
            waits(store, "m-2", "an-older-version", step);
            waits(store, "m-3", "an-older-version", "a-step-that-is-gone");
        }
        Files.delete(folder.resolve("told"));
        Typed no = deploy();
        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.out()).contains("3 wait: 1 stay, 1 move to the version that is deployed now, 1 end (step-ended)",
                "  at `" + step + "` of win-back an-older: 1 move",
                "  at `a-step-that-is-gone` of win-back an-older: 1 end, a quarter of an hour after they are due");
        assertThat(questions).containsExactly("Deploy this?");
        assertThat(folder.resolve("told")).doesNotExist();
        sure = true;
        assertThat(deploy().exit()).isZero();
        assertThat(told()).contains("[deploy]");
        assertThat(deploy("--yes").out()).doesNotContain(" wait: ");
        assertThat(questions).hasSize(2);
    }

    private static void waits(DynamoStore store, String member, String version, String step) {
        EnrollmentId id = new EnrollmentId(new MemberId(member), "win-back", "shop/order/1");
        store.write(new Write.Put(new Item.Enrollment(new Enrollment(id, version, new Entry(Instant.EPOCH, Map.of()),
                new Waiting(1, new Rest(step, Instant.EPOCH)), Map.of(), Map.of(), List.of(), Decided.NOTHING)),
                Expect.ABSENT));
    }

    @Test
    void whatMayNotBeReadOfADeployedStageIsSaid() throws IOException {
        install("mvn", 0);
        install("sam", 0);
        aws.refusals.put("GetParameter", "AccessDeniedException");
        Typed typed = deploy("--yes");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("Webhooks of `shop` (standard) go to",
                "its secret lies in ssm:/safar/dev/webhooks/shop; whether there is one could not be read: AWS refused (AccessDeniedException)",
                "docs/webhooks.md");
        aws.functions.remove("safar-dev-storefront-webhook");
        Typed unread = deploy("--yes");
        assertThat(unread.exit()).as(unread.err()).isZero();
        assertThat(unread.out()).contains("Deployed. Members enter",
                "Where shops send their webhooks could not be read: There is no stage 'dev'",
                "safar doctor --stage dev");
    }

    @Test
    void withoutYesSamAsksAndWhatSamconfigSaysHolds() throws IOException {
        install("mvn", 0);
        install("sam", 0);
        deploy("--stage", "prod");
        assertThat(told()).endsWith("[deploy][--config-env][prod][--region][eu-central-1]\n");
    }

    @Test
    void whatIsMissingIsToldBeforeAnythingIsBegun() throws IOException {
        assertThat(deploy().err()).contains("mvn was not found", "https://maven.apache.org");
        install("mvn", 0);
        assertThat(deploy().err()).contains("sam was not found", "aws-sam-cli");
        install("sam", 0);
        assertThat(deploy("-p", "GBP").err()).contains("as in -p Currency=GBP, but found 'GBP'");
        aws.answers.remove("GetCallerIdentity");
        aws.refusals.put("GetCallerIdentity", "InvalidClientTokenId");
        assertThat(deploy().err()).contains("does not know these credentials", "AWS_PROFILE");
        assertThat(folder.resolve("told")).doesNotExist();
    }

    @Test
    void failuresOfTheProgramsEndIt() throws IOException {
        install("mvn", 1);
        install("sam", 0);
        assertThat(deploy().err()).contains("could not be built");
        install("mvn", 0);
        install("sam", 1);
        Typed typed = deploy();
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).isEqualTo("The stage is not deployed; SAM says why above\n");
        assertThat(typed.out()).doesNotContain("Webhooks of");
    }
}
