package dev.safar.local.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes a connection whose next request does not have all its headers in time, counted from when it was opened or last answered: whoever sends a letter now and then
/// is never idle, and would keep it for days.
final class Patience extends Handler.Wrapper implements Connection.Listener {
    private final Scheduler scheduler;
    private final long millis;
    private final Map<Connection, Scheduler.Task> awaited = new ConcurrentHashMap<>();

    /// @param next answers requests
    /// @param scheduler calls later; the connector's
    /// @param millis how long all headers of a request may take
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
        return super.handle(request, response, callback);
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
}
