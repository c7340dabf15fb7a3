package dev.safar.local.cloud;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// A queue of dead letters without a network, for numbers that would take minutes with one.
final class GraveOfMany implements SqsClient {
    private final Queue<Message> visible = new ArrayDeque<>();
    private final Map<String, Message> held = new LinkedHashMap<>();
    private String refused = "";
    private int next;

    void lay(String body) {
        String id = "m-" + next++;
        visible.add(Message.builder().messageId(id).receiptHandle(id).body(body).build());
    }

    List<String> visible() {
        return visible.stream().map(Message::body).toList();
    }

    /// Refuses an action from now on; none if it is empty.
    void refuse(String action) {
        refused = action;
    }

    private void asked(String action) {
        if (refused.equals(action)) {
            throw SqsException.builder().statusCode(500)
                    .awsErrorDetails(AwsErrorDetails.builder().errorCode("InternalError").build()).build();
        }
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        return GetQueueAttributesResponse.builder().attributes(Map.of(QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-central-1:123456789012:dead\",\"maxReceiveCount\":5}"))
                .build();
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return GetQueueUrlResponse.builder().queueUrl("https://sqs.example/" + request.queueName()).build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        asked("ReceiveMessage");
        List<Message> some = new ArrayList<>();
        while (some.size() < request.maxNumberOfMessages() && !visible.isEmpty()) {
            some.add(visible.remove());
        }
        some.forEach(message -> held.put(message.receiptHandle(), message));
        return ReceiveMessageResponse.builder().messages(some).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        asked("DeleteMessage");
        held.remove(request.receiptHandle());
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        request.entries().forEach(entry -> visible.add(held.remove(entry.receiptHandle())));
        return ChangeMessageVisibilityBatchResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
