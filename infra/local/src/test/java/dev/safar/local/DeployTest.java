package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.DeployCommand;
import dev.safar.local.deploy.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/// `safar deploy` with a Maven and a SAM that write down what they are told.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DeployTest {
    @TempDir
    private Path folder;
    private FakeAws aws;

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
        int exit = new CommandLine(new DeployCommand(new Shell(folder.toString(), folder)))
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
