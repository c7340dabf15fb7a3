package dev.safar.local.doctor;

import dev.safar.local.cloud.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AccountLimit;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Looks at what an account and its region give to everything in them.
///
/// @param stage by whose credentials to look
record AccountLook(Stage stage) {
    /// What six functions, the queue's five at once and a sweep need, with some room.
    private static final int ENOUGH_AT_ONCE = 100;

    Diagnosis identity() {
        return Diagnosis.fine("Account", "These credentials are of account " + stage.account());
    }

    /// The SDK knows which service is where, as of its own version.
    Diagnosis region() {
        Region region = Stage.region();
        Map<String, List<Region>> services = new LinkedHashMap<>();
        services.put("Lambda", LambdaClient.serviceMetadata().regions());
        services.put("Step Functions", SfnClient.serviceMetadata().regions());
        services.put("DynamoDB", DynamoDbClient.serviceMetadata().regions());
        services.put("SQS", SqsClient.serviceMetadata().regions());
        services.put("SNS", SnsClient.serviceMetadata().regions());
        services.put("SES", SesClient.serviceMetadata().regions());
        List<String> missing = services.entrySet().stream().filter(one -> !one.getValue().contains(region))
                .map(Map.Entry::getKey).toList();
        return missing.isEmpty()
                ? Diagnosis.fine("Region", region + " has every service that is needed")
                : Diagnosis.mend("Region", region + " has no " + String.join(", ", missing),
                        "Deploy to a region that has all of them, as eu-central-1 or us-east-1 (AWS_REGION)");
    }

    Diagnosis concurrency() {
        try (LambdaClient client = stage.clients().lambda().get()) {
            AccountLimit limit = client.getAccountSettings().accountLimit();
            int all = limit.concurrentExecutions();
            String says = all + " functions may run at once in this account and region, "
                    + limit.unreservedConcurrentExecutions() + " of them unreserved";
            return all < ENOUGH_AT_ONCE
                    ? Diagnosis.mend("Concurrency", says,
                            "Ask for 1000: Service Quotas, AWS Lambda, Concurrent executions. Until then keep MostAtOnce at 5 and ReservedConcurrency at 0 (docs/limits.md)")
                    : Diagnosis.fine("Concurrency", says);
        }
    }
}
