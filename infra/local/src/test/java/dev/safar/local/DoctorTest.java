package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.member.MemberId;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// What the doctor says of an account, in the shapes in which AWS answers.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DoctorTest {
    private static final String SENDER = "<VerificationAttributes><entry><key>tea@shop.example</key><value><VerificationStatus>%s</VerificationStatus></value></entry></VerificationAttributes>";
    private FakeAws aws;

    @BeforeEach
    void everythingIsWell() {
        aws = new FakeAws();
        for (String function : List.of("member-events", "due-sweep", "receipts", "unsubscribe")) {
            aws.functions.put("safar-dev-" + function, Map.of());
        }
        for (String journey : List.of("onboarding", "repeat", "win-back", "advocacy")) {
            aws.machines.add("safar-dev-express-" + journey);
        }
        aws.answers.put("GetAccountSettings",
                "{\"AccountLimit\":{\"ConcurrentExecutions\":1000,\"UnreservedConcurrentExecutions\":900}}");
        aws.answers.put("GetIdentityVerificationAttributes", SENDER.formatted("Success"));
        aws.answers.put("GetAccountSendingEnabled", "<Enabled>true</Enabled>");
        aws.answers.put("GetSendQuota", "<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate>");
        aws.answers.put("GetSMSSandboxAccountStatus", "<IsInSandbox>false</IsInSandbox>");
        aws.answers.put("GetSMSAttributes",
                "<attributes><entry><key>MonthlySpendLimit</key><value>100</value></entry></attributes>");
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private static Typed doctor(int exit) {
        Typed typed = Typed.safar("doctor", "--stage", "dev");
        assertThat(typed.exit()).as(typed.out() + typed.err()).isEqualTo(exit);
        assertThat(typed.out() + typed.err()).doesNotContain("Exception", "whsec_", FakeAws.KEY);
        return typed;
    }

    @Test
    void everyLookOfAHealthyStageIsFine() {
        assertThat(doctor(0).out().lines()).hasSize(12).allMatch(line -> line.startsWith("fine "))
                .anyMatch(line -> line.contains("123456789012, eu-central-1"))
                .anyMatch(line -> line.contains("1000 functions may run at once"))
                .anyMatch(line -> line.contains("All 6 are there and active"))
                .anyMatch(line -> line.contains("advocacy, onboarding, repeat, win-back"))
                .anyMatch(line -> line.contains("takes 50000 letters a day"))
                .anyMatch(line -> line.contains("2 are where the functions look"));
    }

    @Test
    void newAccountIsToldWhatToAskFor() {
        aws.answers.put("GetAccountSettings",
                "{\"AccountLimit\":{\"ConcurrentExecutions\":10,\"UnreservedConcurrentExecutions\":10}}");
        aws.answers.put("GetSendQuota", "<Max24HourSend>200.0</Max24HourSend><MaxSendRate>1.0</MaxSendRate>");
        aws.answers.put("GetSMSSandboxAccountStatus", "<IsInSandbox>true</IsInSandbox>");
        aws.answers.put("GetSMSAttributes", "<attributes></attributes>");
        assertThat(doctor(1).out()).contains("mend     Concurrency: 10 functions", "Ask for 1000",
                "mend     Mail: SES is in its sandbox: 200 letters a day", "Request production access",
                "mend     Text messages: SNS is in its sandbox: to verified numbers alone; SNS spends 1 dollar");
        aws.answers.put("GetIdentityVerificationAttributes", SENDER.formatted("Pending"));
        aws.answers.put("GetAccountSendingEnabled", "<Enabled>false</Enabled>");
        assertThat(doctor(1).out()).contains("SES has not verified tea@shop.example",
                "mend     Reputation: SES has stopped");
        aws.functions.put("safar-dev-journey-steps", Map.of("SAFAR_MAIL", "none", "SAFAR_SMS", "none"));
        assertThat(doctor(1).out()).contains("fine     Mail: None is sent by SES", "fine     Text messages: None");
    }

    @Test
    void quotasAreHeldAgainstTheMembersWhoAreExpected() {
        Typed few = Typed.safar("doctor", "--stage", "dev", "--members", "10000");
        assertThat(few.exit()).as(few.out()).isZero();
        assertThat(few.out().lines()).hasSize(13).last().asString()
                .startsWith("fine     Members: 10,000 ask at worst for ")
                .contains("334 letters a day", "of 100 due at one instant");
        Typed many = Typed.safar("doctor", "--stage", "dev", "--members", "10000000");
        assertThat(many.exit()).isEqualTo(1);
        assertThat(many.out()).contains("mend     Members: 10,000,000 ask", "50,000 of 333,334 letters a day (SES)",
                "letters a second (SES", "the last of them would be late", "docs/limits.md")
                .doesNotContain("functions at once (Service Quotas");
        Typed none = Typed.safar("doctor", "--members", "0");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--members to be from 1 to ", "but found 0");
    }

    @Test
    void standardMachinesStartFewer() {
        aws.functions.put("safar-dev-member-events",
                Map.of("SAFAR_MACHINES", "arn:aws:states:eu-central-1:123456789012:stateMachine:safar-dev-standard-"));
        aws.functions.computeIfPresent("safar-dev-storefront-webhook", (_, told) -> {
            Map<String, String> sharded = new TreeMap<>(told);
            sharded.put("SAFAR_SHARDS", "32");
            return sharded;
        });
        assertThat(Typed.safar("doctor", "--stage", "dev", "--members", "10000000").out())
                .contains("150 of 500 executions started a second");
    }

    @Test
    void senderBelowAVerifiedDomainIsVerified() {
        aws.functions.computeIfPresent("safar-dev-journey-steps", (_, told) -> {
            Map<String, String> below = new TreeMap<>(told);
            below.put("SAFAR_MAIL_FROM", "tea@mail.shop.example");
            return below;
        });
        aws.answers.put("GetIdentityVerificationAttributes",
                SENDER.formatted("Success").replace("tea@shop.example", "shop.example"));
        assertThat(doctor(0).out()).contains("SES has verified tea@mail.shop.example");
        assertThat(aws.asked).anyMatch(body -> body.contains("=mail.shop.example") && body.contains("=shop.example"));
    }

    @Test
    void whatIsMissingInAStageIsNamed() {
        aws.machines.remove("safar-dev-express-repeat");
        aws.parameters.remove("/safar/dev/webhooks/shop");
        aws.functions.remove("safar-dev-receipts");
        aws.queues.put("safar-dev-facts-dead-letters", "x");
        assertThat(doctor(1).out()).contains("No machine for repeat", "Not there: [ssm:/safar/dev/webhooks/shop]",
                "aws ssm put-parameter --type SecureString --name /safar/dev/webhooks/shop", "{receipts=not there}",
                "They wait: {facts-dead-letters=1}");
    }

    @Test
    void whatHasBeenDueForLongIsTold() {
        assertThat(doctor(0).out()).contains("Nothing is due");
        DynamoStore store = LocalTables.store(aws.table, UrlConnectionHttpClient.create());
        Instant since = Instant.now().minus(Duration.ofHours(3));
        store.write(new Write.Put(new Item.Erasing(new MemberId("m-1"), since, false, since), Expect.ABSENT));
        assertThat(doctor(1).out()).contains("mend     Sweep: Something has been due for 3 hours and 0 minutes");
    }

    @Test
    void whatCannotBeLookedAtKeepsNothingElseFromBeingLookedAt() {
        aws.answers.remove("GetSendQuota");
        assertThat(doctor(1).out()).contains("unknown  Mail: It could not be looked at. AWS refused (AccessDenied)",
                "fine     Sweep");
        assertThat(Typed.safar("doctor", "--stage", "prod").out()).contains("mend     Stage: There is no stage 'prod'");
        aws.answers.remove("GetCallerIdentity");
        aws.refusals.put("GetCallerIdentity", "ExpiredToken");
        assertThat(doctor(1).out()).hasLineCount(1).contains("unknown  Account", "Sign in again");
    }
}
