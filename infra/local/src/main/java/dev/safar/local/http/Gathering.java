package dev.safar.local.http;

import dev.safar.webhook.StorefrontWebhook;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/// Gathers the body of one request as it comes, without holding a thread meanwhile.
final class Gathering implements Invocable.Task {
    /// What any handler may read; the webhooks' own limits are not above it.
    private static final int MOST_BYTES = StorefrontWebhook.MOST_BYTES;
    private final Request request;
    private final Room room;
    private final Consumer<byte[]> whole;
    private final Consumer<Response> refused;
    private final Callback broken;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /// @param room what the body takes up until the request is answered
    /// @param whole takes the body
    /// @param refused takes the answer where no body is waited for any more
    /// @param broken is told where what comes is no body
    Gathering(Request request, Room room, Consumer<byte[]> whole, Consumer<Response> refused, Callback broken) {
        this.request = request;
        this.room = room;
        this.whole = whole;
        this.refused = refused;
        this.broken = broken;
        Request.addCompletionListener(request, _ -> room.give(body.size()));
    }

    void begin() {
        if (request.getLength() > MOST_BYTES) {
            refused.accept(tooLarge());
        } else {
            run();
        }
    }

    @Override
    public void run() {
        for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                failed(chunk.getFailure());
                return;
            }
            Optional<Response> refusal = keep(chunk.getByteBuffer());
            chunk.release();
            if (refusal.isPresent() || chunk.isLast()) {
                refusal.ifPresentOrElse(refused, () -> whole.accept(body.toByteArray()));
                return;
            }
        }
        request.demand(this);
    }

    private Optional<Response> keep(ByteBuffer bytes) {
        if (bytes.remaining() > MOST_BYTES - body.size()) {
            return Optional.of(tooLarge());
        }
        if (!room.take(bytes.remaining())) {
            return Optional.of(ending(503, "busy", "Too many bodies are coming in at once; send it again")
                    .with("Retry-After", "10"));
        }
        body.writeBytes(BufferUtil.toArray(bytes));
        return Optional.empty();
    }

    /// Whatever keeps a body from coming lies with who sends it.
    private void failed(Throwable failure) {
        if (failure instanceof TimeoutException) {
            refused.accept(ending(408, "too-slow", "Expected the body to come with " + Pace.BYTES_A_SECOND
                    + " bytes a second at least"));
        } else {
            broken.failed(failure);
        }
    }

    private static Response tooLarge() {
        return ending(413, "too-large", "Expected a body of at most " + MOST_BYTES + " bytes, but found more");
    }

    /// What is left of the body is not read, so the connection ends here.
    private static Response ending(int status, String word, String detail) {
        return Response.refused(status, word, detail).with("Connection", "close");
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
