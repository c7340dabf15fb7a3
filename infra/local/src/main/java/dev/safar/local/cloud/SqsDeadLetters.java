package dev.safar.local.cloud;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.desk.DeadLetter;
import dev.safar.local.desk.DeadLetters;
import dev.safar.local.serve.Unusable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import org.jspecify.annotations.Nullable;

/// The dead letters of a queue of SQS. SQS lists nothing: whoever looks takes messages, and others do not see them meanwhile. So all, or [#MOST] of them, are taken once, when the
/// first is asked for, held while a command lasts, and let go behind it. If the command dies, they are back by themselves after a quarter of an hour.
public final class SqsDeadLetters implements DeadLetters, AutoCloseable {
    /// More than anybody reads; a queue with more is replayed by the command's next turns. An erasure looks through all.
    private static final int MOST = 5_000;
    /// SQS lets 120,000 of a queue be held at once, by whomever.
    private static final int MOST_HELD = 100_000;
    private static final int BATCH = 10;
    private static final int HELD_SECONDS = 900;
    /// Asks all of a queue's servers, not some; shorter than a client waits for an answer.
    private static final int LONG_POLL_SECONDS = 1;
    /// A standard queue may say that it is empty where it is not; so often in a row it is believed.
    private static final int EMPTY_ANSWERS = 3;

    private final SqsClient client;
    private final Supplier<String> queue;
    private final String function;
    private final TreeMap<String, Message> held = new TreeMap<>();
    private @Nullable Grave grave;
    private boolean drained;

    /// Wires it; nothing is taken yet.
    ///
    /// @param client to SQS
    /// @param queue finds the URL of the queue whose dead letters they are; it throws [Unusable] where there is none
    /// @param function whose log says why they are
    public SqsDeadLetters(SqsClient client, Supplier<String> queue, String function) {
        this.client = client;
        this.queue = queue;
        this.function = function;
    }

    /// Where a queue lays what failed.
    ///
    /// @param queue the URL of that queue
    /// @param url of the queue of dead letters
    /// @param tries how often a message fails before it comes there
    private record Grave(String queue, String url, int tries) {}

    @Override
    public List<DeadLetter> list(String from, int limit) {
        int tries = take().tries();
        return held.tailMap(from).values().stream().limit(limit).map(message -> letter(message, tries)).toList();
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        int tries = take().tries();
        return Optional.ofNullable(held.get(id)).map(message -> letter(message, tries));
    }

    /// Sent before it is taken away: whoever dies in between leaves it twice, and a fact that comes twice changes nothing (protocol, rule 1).
    @Override
    public boolean replay(String id) {
        Grave from = take();
        Message message = held.get(id);
        if (message == null) {
            return false;
        }
        client.sendMessage(request -> request.queueUrl(from.queue()).messageBody(message.body()));
        client.deleteMessage(request -> request.queueUrl(from.url()).receiptHandle(message.receiptHandle()));
        held.remove(id);
        return true;
    }

    @Override
    public boolean discard(String id) {
        Grave from = take();
        Message message = held.get(id);
        if (message == null) {
            return false;
        }
        client.deleteMessage(request -> request.queueUrl(from.url()).receiptHandle(message.receiptHandle()));
        held.remove(id);
        return true;
    }

    /// SQS takes away by itself what is fourteen days old, and counts nothing.
    @Override
    public long expired() {
        return 0;
    }

    /// Puts in a letter's place what is to stay of it.
    ///
    /// @param message one that is held
    /// @param body what is to stay; empty where nothing is
    /// @return whether something stays
    boolean keep(Message message, Optional<String> body) {
        if (!body.equals(Optional.of(message.body()))) {
            Grave from = take();
            body.ifPresent(left -> client.sendMessage(request -> request.queueUrl(from.url()).messageBody(left)));
            discard(message.messageId());
        }
        return body.isPresent();
    }

    /// {@return whether there is such a queue}
    boolean isThere() {
        try {
            return !queue.get().isEmpty();
        } catch (Unusable _) {
            return false;
        }
    }

    /// {@return those that are held; [#MOST] are taken first where nothing was}
    List<Message> hold() {
        take();
        return List.copyOf(held.values());
    }

    /// Takes some that were not held yet.
    ///
    /// @return none where there are no more, or no more may be held
    List<Message> holdMore() {
        Grave from = take();
        List<Message> fresh = List.of();
        for (int empty = 0; fresh.isEmpty() && !drained && !isFull(); empty++) {
            fresh = client.receiveMessage(request -> request.queueUrl(from.url()).maxNumberOfMessages(BATCH)
                    .visibilityTimeout(HELD_SECONDS).waitTimeSeconds(LONG_POLL_SECONDS)
                    .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP)).messages().stream()
                    // One that is held comes again after a quarter of an hour, under a new receipt.
                    .filter(message -> held.put(message.messageId(), message) == null).toList();
            drained = fresh.isEmpty() && empty + 1 == EMPTY_ANSWERS;
        }
        return fresh;
    }

    /// {@return whether no more may be held}
    boolean isFull() {
        return held.size() >= MOST_HELD;
    }

    /// {@return how many are held}
    int count() {
        return held.size();
    }

    private Grave take() {
        Grave known = grave;
        if (known != null) {
            return known;
        }
        Grave found = find();
        grave = found;
        while (held.size() < MOST && !holdMore().isEmpty()) {
            // Each turn takes some.
        }
        return found;
    }

    private Grave find() {
        String from = queue.get();
        String policy = client.getQueueAttributes(
                request -> request.queueUrl(from).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes().getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
        if (Json.read(policy, Limits.EVENT) instanceof Parsed.Value(Node.Obj object)
                && object.plain().get("deadLetterTargetArn") instanceof String arn) {
            String name = arn.substring(arn.lastIndexOf(':') + 1);
            return new Grave(from, client.getQueueUrl(request -> request.queueName(name)).queueUrl(),
                    Integer.parseInt(String.valueOf(object.plain().getOrDefault("maxReceiveCount", 0))));
        }
        throw new Unusable("The queue " + from + " has no queue of dead letters; template.yaml gives it one");
    }

    /// SQS keeps when it was sent first, and neither when it was given up nor why.
    private DeadLetter letter(Message message, int tries) {
        Instant sent = Instant.ofEpochMilli(Long.parseLong(
                message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
        return new DeadLetter(message.messageId(), sent, sent, tries,
                "the log of " + function + " says why, by this id", message.body());
    }

    /// Lets go of what is held, so that everybody sees it again. What SQS will not let go is back by itself after a quarter of an hour.
    @Override
    public void close() {
        Grave known = grave;
        if (known != null) {
            List<Message> all = List.copyOf(held.values());
            for (int from = 0; from < all.size(); from += BATCH) {
                letGo(known, all.subList(from, Math.min(all.size(), from + BATCH)));
            }
        }
        held.clear();
        grave = null;
        drained = false;
    }

    private void letGo(Grave known, List<Message> some) {
        try {
            client.changeMessageVisibilityBatch(request -> request.queueUrl(known.url()).entries(some.stream()
                    .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder().id(message.messageId())
                            .receiptHandle(message.receiptHandle()).visibilityTimeout(0).build())
                    .toList()));
        } catch (SdkException _) {
            // The others have their turn all the same.
        }
    }
}
