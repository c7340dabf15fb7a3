package dev.safar.local.doctor;

import dev.safar.local.cloud.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.GetSendQuotaResponse;

/// Looks whether quotas are enough for as many members as are expected.
///
/// @param stage whose
/// @param demand what they ask
record MembersLook(Stage stage, Demand demand) {
    /// Where Step Functions starts twice as many.
    private static final Set<Region> LARGE = Set.of(Region.US_EAST_1, Region.US_WEST_2, Region.EU_WEST_1);

    Diagnosis quotas() {
        List<String> few = new ArrayList<>();
        try (LambdaClient client = stage.clients().lambda().get()) {
            compare(few, "functions at once (Service Quotas, AWS Lambda)", demand.functionsAtOnce(),
                    client.getAccountSettings().accountLimit().concurrentExecutions());
        }
        table(few);
        starts(few);
        if ("ses".equals(stage.told("journey-steps").get("SAFAR_MAIL"))) {
            mail(few);
        }
        if (demand.rush().compareTo(Demand.IN_TIME) > 0) {
            few.add("the last of them would be late, at " + demand.shards()
                    + " shards (the parameter Shards, before the first member)");
        }
        return few.isEmpty()
                ? Diagnosis.fine("Members", says())
                : Diagnosis.mend("Members", says() + ". Too few: " + String.join("; ", few),
                        "Ask for more before they come; docs/limits.md says what each is, and what to raise");
    }

    private void table(List<String> few) {
        try (DynamoDbClient client = stage.clients().dynamo().get().build()) {
            compare(few, "write units a second (Service Quotas, DynamoDB, table-level write throughput)",
                    demand.writesASecond(), client.describeLimits().tableMaxWriteCapacityUnits());
        }
    }

    /// No call tells what an account may start; this is what one may that asked for nothing.
    private void starts(List<String> few) {
        boolean standard = stage.told("member-events").getOrDefault("SAFAR_MACHINES", "").endsWith("-standard-");
        compare(few, "executions started a second, unless you asked for more (Service Quotas, Step Functions)",
                demand.startsASecond(), standard ? LARGE.contains(Stage.region()) ? 300 : 150 : 6_000);
    }

    private void mail(List<String> few) {
        try (SesClient client = stage.clients().mail().get()) {
            GetSendQuotaResponse quota = client.getSendQuota();
            if (quota.max24HourSend() >= 0) {
                compare(few, "letters a day (SES)", demand.lettersADay(), quota.max24HourSend());
                compare(few, "letters a second (SES, else they go out later)", demand.lettersASecond(),
                        quota.maxSendRate());
            }
        }
    }

    private static void compare(List<String> few, String what, double needed, double allowed) {
        if (needed > allowed) {
            few.add(String.format(Locale.ROOT, "%,.0f of %,.0f %s", allowed, Math.ceil(needed), what));
        }
    }

    private String says() {
        return String.format(Locale.ROOT,
                "%,d ask at worst for %,.0f functions at once, %,.0f letters a day, WebhooksPerSecond of %,.0f and MostAtOnce of %,.0f; of %,d due at one instant the last is looked at after %d:%02d minutes",
                demand.members(), Math.ceil(demand.functionsAtOnce()), Math.ceil(demand.lettersADay()),
                Math.ceil(demand.factsASecond()), Math.max(2, Math.ceil(demand.factsAtOnce() * 1.5)),
                demand.dueAtOnce(),
                demand.rush().toMinutes(), demand.rush().toSecondsPart());
    }
}
