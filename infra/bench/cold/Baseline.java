import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.ssm.SsmClient;

/// A function that builds the SDK's clients, asks what it is told to ask (`ASK`, as `AmazonSSM:GetParameter,DynamoDB:Query`), and does nothing else.
public final class Baseline implements RequestStreamHandler {
    private final List<String> ask = List.of(System.getenv("ASK").split(","));
    private final SsmClient ssm = asks("AmazonSSM") ? SsmClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(once()).build() : null;
    private final SqsClient sqs = asks("AmazonSQS") ? SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(once()).build() : null;
    private final SfnClient sfn = asks("AWSStepFunctions") ? SfnClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(once()).build() : null;
    private final DynamoDbClient dynamo = asks("DynamoDB") ? DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(once()).build() : null;

    private boolean asks(String service) {
        return ask.stream().anyMatch(one -> one.startsWith(service));
    }

    private static ClientOverrideConfiguration once() {
        return ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD).build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        in.readAllBytes();
        ask.forEach(this::once);
        out.write("{\"done\":true}".getBytes(StandardCharsets.UTF_8));
    }

    private void once(String what) {
        switch (what.substring(what.indexOf(':') + 1)) {
            case "GetParameter" -> ssm.getParameter(it -> it.name("/safar/bench/shop").withDecryption(true));
            case "SendMessageBatch" -> sqs.sendMessageBatch(it -> it.queueUrl(System.getenv("SAFAR_QUEUE"))
                    .entries(SendMessageBatchRequestEntry.builder().id("f0").messageBody("{}").build()));
            case "StartExecution" -> sfn.startExecution(it -> it.stateMachineArn(System.getenv("SAFAR_MACHINES") + "baseline").input("{}"));
            case "GetItem" -> dynamo.getItem(it -> it.tableName("bench").consistentRead(true).key(Map.of("pk", text("x"), "sk", text("y"))));
            case "Query" -> dynamo.query(it -> it.tableName("bench").keyConditionExpression("pk = :p").expressionAttributeValues(Map.of(":p", text("x"))));
            case "PutItem" -> dynamo.putItem(it -> it.tableName("baseline").item(item()));
            case "TransactWriteItems" -> dynamo.transactWriteItems(it -> it.transactItems(
                    TransactWriteItem.builder().put(Put.builder().tableName("baseline").item(item()).build()).build()));
            default -> throw new IllegalStateException("A baseline cannot " + what);
        }
    }

    private static Map<String, AttributeValue> item() {
        return Map.of("pk", text("baseline"), "sk", text("item"), "body", text("{}"));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
