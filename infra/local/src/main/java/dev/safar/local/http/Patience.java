package dev.safar.local.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Whoever sends a letter now and then is never idle, and would keep a connection for days. So this closes one whose next request does not have all its headers in
/// time, counted from when it was opened or last answered, and tells who reads a body that falls behind its [Pace] so, as an idle connection would.
final class Patience extends Handler.Wrapper implements Connection.Listener {
    private final Scheduler scheduler;
    private final long millis;
    private final Map<Connection, Scheduler.Task> awaited = new ConcurrentHashMap<>();

    /// @param next answers requests
    /// @param scheduler calls later; the connector's
    /// @param millis how long all headers of a request may take, and how far a body may fall behind
    Patience(Handler next, Scheduler scheduler, long millis) {
        super(next);
        this.scheduler = scheduler;
        this.millis = millis;
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection);
    }

    @Override
    public void onClosed(Connection connection) {
        forget(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        forget(connection);
        Request.addCompletionListener(request, _ -> await(connection));
        return super.handle(new Paced(request, connection), response, callback);
    }

    private void await(Connection connection) {
        if (connection.getEndPoint().isOpen()) {
            awaited.put(connection, scheduler.schedule(() -> giveUp(connection), millis, TimeUnit.MILLISECONDS));
        }
    }

    private void giveUp(Connection connection) {
        awaited.remove(connection);
        connection.getEndPoint().close();
    }

    private void forget(Connection connection) {
        Optional.ofNullable(awaited.remove(connection)).ifPresent(Scheduler.Task::cancel);
    }

    /// A request whose body is waited for only as long as it keeps its pace.
    private final class Paced extends Request.Wrapper {
        private final Connection connection;
        private final Pace pace = new Pace(TimeUnit.MILLISECONDS.toNanos(millis), System.nanoTime());

        Paced(Request request, Connection connection) {
            super(request);
            this.connection = connection;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                pace.came(chunk.remaining(), System.nanoTime());
            }
            return chunk;
        }

        @Override
        public void demand(Runnable arrived) {
            Scheduler.Task end = scheduler.schedule(
                    () -> connection.onIdleExpired(new TimeoutException("The body falls behind")),
                    pace.left(System.nanoTime()), TimeUnit.NANOSECONDS);
            super.demand(Invocable.from(Invocable.getInvocationType(arrived), () -> {
                end.cancel();
                arrived.run();
            }));
        }
    }
}
