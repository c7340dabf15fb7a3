package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.door.Assessment;
import dev.safar.door.Brief;
import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Intake;
import dev.safar.flow.Received;
import dev.safar.flow.Sweep;
import dev.safar.json.JsonText;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.store.Due;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes facts from the queue: a batch of SQS in, `{"batchItemFailures": [{"itemIdentifier": ...}]}` out. Each body is one fact in the form of
/// `docs/events.md`, taken in the order of the batch; then what it set in motion is started.
///
/// A record is reported as failed, and so delivered again, where the store was busy or anything unexpected was thrown, a write of which nobody
/// knows included: it is never acknowledged, and no other record suffers for it. A body that is no envelope is reported too, so that it ends among
/// the dead letters. What the rules refuse is acknowledged, because its rejection row is written (protocol, rule 19), and so is what waits for what says whose it is, because it is kept. A start that failed is no
/// failed record: the lease heals it.
public final class MemberEvents implements RequestStreamHandler {
    private final Door door;
    private final Intake intake;
    private final Sweep sweep;
    private final Dispatch dispatch;
    private final InstantSource clock;
    private final Log log;

    /// Wires the function.
    ///
    /// @param door reads bodies
    /// @param intake takes facts in
    /// @param sweep looks at what a fact made due at once
    /// @param starter starts what now runs
    /// @param clock the time of arrival
    /// @param log is told what became of each record
    public MemberEvents(Door door, Intake intake, Sweep sweep, Starter starter, InstantSource clock, Log log) {
        this.door = door;
        this.intake = intake;
        this.sweep = sweep;
        this.dispatch = new Dispatch(starter, log);
        this.clock = clock;
        this.log = log;
    }

    /// Takes one batch.
    ///
    /// @param in a batch as SQS delivers it
    /// @param out takes the ids of the messages that must come again
    /// @param context not used
    /// @throws IOException if the bytes cannot be read or written
    /// @throws IllegalArgumentException if the batch is none or a message has no id; nothing was taken in, and all come again
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        List<Map<String, String>> failures = new ArrayList<>();
        for (QueueRecord record : QueueRecord.batch(Payload.read(in))) {
            if (!isDone(record)) {
                failures.add(Map.of("itemIdentifier", record.id()));
            }
        }
        Payload.write(out, Map.of("batchItemFailures", failures));
    }

    /// Takes one fact in as if its envelope had come as the body of a message. One that is short and plain needs no text for that: the door would read from it what
    /// stands in the envelope (decision 021).
    ///
    /// @param id the message's, for the log
    /// @param event the fact
    /// @return whether it is done; else the message would come again
    public boolean isDone(String id, MemberEvent event) {
        Map<String, @Nullable Object> envelope = EnvelopeWriter.envelope(event);
        return Brief.is(envelope)
                ? isDone(id, now -> door.read((Node.Obj) Node.of(Position.START, envelope), now))
                : isDone(new QueueRecord(id, Optional.of(JsonText.canonical(envelope))));
    }

    private boolean isDone(QueueRecord record) {
        try {
            byte[] body = utf8(record);
            return isDone(record.id(), now -> door.read(body, now));
        } catch (CharacterCodingException _) {
            return unreadable(record.id(), Position.START);
        }
    }

    private boolean isDone(String id, Function<Instant, Assessment> read) {
        try {
            Instant now = clock.instant();
            return switch (read.apply(now)) {
                case Assessment.Accepted it ->
                    isDone(id, it.event().provenance().key(), intake.accept(it.event(), now));
                case Assessment.Unacceptable it -> isDone(id, it.key(),
                        intake.reject(it.about(), it.reason().word(), it.explanation(), now));
                case Assessment.Malformed it -> unreadable(id, it.findings().getFirst().at());
            };
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("record", id, e));
            return false;
        }
    }

    private boolean isDone(String id, FactKey fact, Received received) {
        dispatch.told(new Line.Fact(id, fact, received));
        return switch (received) {
            case Received.Accepted accepted -> {
                dispatch.start(accepted.starts());
                accepted.due().forEach(this::look);
                yield true;
            }
            case Received.Duplicate _,Received.Superseded _,Received.Waits _,Received.Rejected _ -> true;
            case Received.Busy _ -> false;
        };
    }

    /// What fails here stays due, and the sweep has its turn: the fact itself is in.
    private void look(Due due) {
        try {
            dispatch.start(sweep.look(due, clock.instant()));
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("due", due.key().partition() + " " + due.key().sort(), e));
        }
    }

    private boolean unreadable(String id, Position at) {
        log.tell(new Line.Unreadable(id, at));
        return false;
    }

    /// Half a surrogate pair would silently become a question mark, and another text would be stored than was sent.
    private static byte[] utf8(QueueRecord record) throws CharacterCodingException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(record.body().orElse("")));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
