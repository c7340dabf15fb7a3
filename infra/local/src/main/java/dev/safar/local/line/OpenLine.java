package dev.safar.local.line;

import dev.safar.json.JsonText;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Router;
import dev.safar.webhook.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The line within this process: the same routes, asked without a port.
public final class OpenLine implements DeskLine {
    private static final Headers HERE = Headers.of(Map.of("host", List.of("localhost")));

    private final Router router;
    private final Runnable closing;

    /// Takes routes.
    ///
    /// @param router those of the desk
    /// @param closing what is to be closed behind them
    public OpenLine(Router router, Runnable closing) {
        this.router = router;
        this.closing = closing;
    }

    @Override
    public Reply ask(String method, String path, Map<String, String> query, @Nullable Map<String, ?> body) {
        byte[] bytes = body == null ? new byte[0] : JsonText.compact(body).getBytes(StandardCharsets.UTF_8);
        Response response = router.answer(new Request(method, path, Map.of(), query, HERE, bytes));
        return HttpLine.reply(response.status(), response.body());
    }

    @Override
    public void close() {
        closing.run();
    }
}
