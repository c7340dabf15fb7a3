package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.log.Line;
import dev.safar.log.Line.Receipt.Became;
import dev.safar.log.Log;
import dev.safar.receipt.Mailroom;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes what SES tells of mail, by way of a topic of SNS: the topic's own call, or a batch of a queue of SQS that hears the topic, whether or not it delivers raw.
///
/// A record is reported as failed, and so delivered again, where the store or the queue could not be asked. What is no event of SES, or of none of our mails, is
/// acknowledged, because its rejection row is written.
public final class Receipts implements RequestStreamHandler {
    private final Mailroom mailroom;
    private final Log log;

    /// Wires the function.
    ///
    /// @param mailroom keeps events
    /// @param log is told what became of each record
    public Receipts(Mailroom mailroom, Log log) {
        this.mailroom = mailroom;
        this.log = log;
    }

    /// Takes one batch.
    ///
    /// @param in a batch of SQS, or a call of SNS
    /// @param out takes `{"batchItemFailures": [{"itemIdentifier": id}]}`
    /// @param context not used
    /// @throws IOException if the bytes cannot be read or written
    /// @throws IllegalArgumentException if the batch is neither; nothing was taken in, and all come again
    /// @throws IllegalStateException if SNS called and a record could not be kept: SNS knows no answer, and calls again
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Map<?, ?> payload = Payload.read(in);
        List<Map<String, String>> failures = new ArrayList<>();
        for (TopicRecord record : TopicRecord.batch(payload)) {
            if (!isDone(record)) {
                failures.add(Map.of("itemIdentifier", record.id()));
            }
        }
        if (!failures.isEmpty() && TopicRecord.isCall(payload)) {
            throw new IllegalStateException(failures.size() + " receipts could not be kept, and must come again");
        }
        Payload.write(out, Map.of("batchItemFailures", failures));
    }

    private boolean isDone(TopicRecord record) {
        try {
            return switch (mailroom.keep(record.message())) {
                case TAKEN -> told(record, Became.TAKEN);
                case PASSED -> told(record, Became.PASSED);
                case REJECTED -> told(record, Became.REJECTED);
                case NOT_KEPT -> false;
            };
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("receipt", record.id(), e));
            return false;
        }
    }

    private boolean told(TopicRecord record, Became became) {
        log.tell(new Line.Receipt(record.id(), became));
        return true;
    }
}
