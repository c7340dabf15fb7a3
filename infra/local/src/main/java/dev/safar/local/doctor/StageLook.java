package dev.safar.local.doctor;

import dev.safar.aws.Deployment;
import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.DynamoTable;
import dev.safar.local.cloud.Stage;
import dev.safar.secret.Reference;
import dev.safar.store.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Looks at the parts of a stage, and at what waits in it.
///
/// @param stage whose
/// @param deployment what its functions were told
/// @param journeys the names of those that come with the functions
/// @param clock the world's
record StageLook(Stage stage, Deployment deployment, Set<String> journeys, InstantSource clock) {
    private static final List<String> FUNCTIONS = List.of("storefront-webhook", "member-events", "journey-steps",
            "due-sweep", "receipts", "unsubscribe");
    private static final List<String> GRAVES = List.of("facts-dead-letters", "sweep-dead-letters",
            "mail-receipts-dead-letters");
    /// A sweep comes every minute, and may take two.
    private static final Duration LATE = Duration.ofMinutes(5);

    Diagnosis functions() {
        Map<String, String> wrong = new TreeMap<>();
        FUNCTIONS.forEach(name -> fault(name).ifPresent(why -> wrong.put(name, why)));
        return wrong.isEmpty()
                ? Diagnosis.fine("Functions", "All " + FUNCTIONS.size() + " are there and active")
                : Diagnosis.mend("Functions", "Not all are ready: " + wrong,
                        "Look at them in the Lambda console, or deploy again: safar deploy --stage " + stage.name());
    }

    private Optional<String> fault(String name) {
        Optional<GetFunctionConfigurationResponse> found = stage.configuration(name);
        return found.isEmpty()
                ? Optional.of("not there")
                : found.filter(function -> function.state() != State.ACTIVE
                        || function.lastUpdateStatus() != LastUpdateStatus.SUCCESSFUL)
                        .map(function -> function.stateAsString() + ", last update "
                                + function.lastUpdateStatusAsString());
    }

    Diagnosis table() {
        try (DynamoDbClient client = stage.clients().dynamo().get().build()) {
            TableDescription table = client.describeTable(request -> request.tableName(deployment.table())).table();
            boolean indexed = table.globalSecondaryIndexes().stream()
                    .anyMatch(index -> DynamoTable.DUE.equals(index.indexName())
                            && index.indexStatus() == IndexStatus.ACTIVE);
            return table.tableStatus() == TableStatus.ACTIVE && indexed
                    ? Diagnosis.fine("Table", deployment.table() + " and its index are active")
                    : Diagnosis.mend("Table",
                            deployment.table() + " is " + table.tableStatusAsString()
                                    + (indexed ? "" : ", and its index is not active"),
                            "Look at it in the DynamoDB console; while an index is made, no wait ends");
        }
    }

    Diagnosis machines() {
        TreeSet<String> missing = new TreeSet<>();
        try (SfnClient client = stage.clients().machines().get()) {
            for (String journey : journeys) {
                try {
                    client.describeStateMachine(request -> request.stateMachineArn(deployment.machines() + journey));
                } catch (StateMachineDoesNotExistException _) {
                    missing.add(journey);
                }
            }
        }
        return missing.isEmpty()
                ? Diagnosis.fine("Machines", "Every journey has its own: " + String.join(", ", new TreeSet<>(journeys)))
                : Diagnosis.mend("Machines", "No machine for " + String.join(", ", missing),
                        "A journey of yours needs its resource in template.yaml, as the others have, and a deployment");
    }

    Diagnosis secrets() {
        Stream<Reference> wired = deployment.sources().stream().flatMap(source -> source.secrets().stream());
        List<Reference> all = new ArrayList<>(Stream.concat(deployment.identityKey().stream(), wired).toList());
        if ("webhook".equals(stage.told("journey-steps").get("SAFAR_TASKS"))) {
            Reference.read("ssm:/safar/" + stage.name() + "/receiver").ifPresent(all::add);
        }
        List<Reference> missing = all.stream().filter(secret -> !stage.isThere(secret)).toList();
        return missing.isEmpty()
                ? Diagnosis.fine("Secrets", all.size() + " are where the functions look for them")
                : Diagnosis.mend("Secrets", "Not there: " + missing, stage.howToPut(missing.getFirst()));
    }

    Diagnosis deadLetters() {
        Map<String, String> waiting = new TreeMap<>();
        try (SqsClient client = stage.clients().queues().get()) {
            for (String grave : GRAVES) {
                String url = client.getQueueUrl(request -> request.queueName(stage.prefix() + grave)).queueUrl();
                String count = client.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).attributes()
                        .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0");
                if (!count.equals("0")) {
                    waiting.put(grave, count);
                }
            }
        }
        return waiting.isEmpty()
                ? Diagnosis.fine("Dead letters", "There are none")
                : Diagnosis.mend("Dead letters", "They wait: " + waiting,
                        "safar deadletters list --stage " + stage.name() + "; docs/operations.md says the rest");
    }

    Diagnosis sweep() {
        try (DynamoStore store = new DynamoStore(stage.clients().dynamo().get(), deployment.table(),
                deployment.shards(), () -> UUID.randomUUID().toString())) {
            Instant now = deployment.clock(() -> stage.clients().dynamo().get().build(), clock).instant();
            Optional<Instant> oldest = Optional.empty();
            for (int shard = 0; shard < store.shards(); shard++) {
                oldest = Stream.concat(oldest.stream(),
                        store.due(shard, now, Optional.empty(), 1).stream().map(Due::at)).sorted().findFirst();
            }
            Duration lag = oldest.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
            return lag.compareTo(LATE) < 0
                    ? Diagnosis.fine("Sweep",
                            oldest.isEmpty() ? "Nothing is due" : "What is due waits for " + words(lag))
                    : Diagnosis.mend("Sweep", "Something has been due for " + words(lag),
                            "docs/operations.md, due-lag: is the rule safar-" + stage.name()
                                    + "-every-minute enabled? What fails is in the log of due-sweep");
        }
    }

    private static String words(Duration lag) {
        return lag.toHours() > 0
                ? lag.toHours() + " hours and " + lag.toMinutesPart() + " minutes"
                : lag.toMinutes() > 0 ? lag.toMinutes() + " minutes" : lag.toSeconds() + " seconds";
    }
}
