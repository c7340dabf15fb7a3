package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.mail.MailPage;
import dev.safar.mail.MailPages;
import dev.safar.mail.WayOut.Leaver;
import dev.safar.receipt.Mailroom;
import dev.safar.webhook.GatewayForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way out of mail, behind `/u/{token}` of an API Gateway REST API (proxy integration): `GET` asks by a page with one button, and only `POST` ends her consent
/// (RFC 8058), since gateways look at every link. What it says is confirmed once it is on the queue.
public final class Unsubscribe implements RequestStreamHandler {
    private final Mailroom mailroom;
    private final InstantSource clock;
    private final Log log;

    /// Wires the function.
    ///
    /// @param mailroom takes withdrawals
    /// @param clock the time
    /// @param log is told what failed
    public Unsubscribe(Mailroom mailroom, InstantSource clock, Log log) {
        this.mailroom = mailroom;
        this.clock = clock;
        this.log = log;
    }

    /// Answers one request.
    ///
    /// @param in the gateway's event: `httpMethod`, `pathParameters.token`
    /// @param out takes the page
    /// @param context not used
    /// @throws IOException if the bytes cannot be read or written
    /// @throws IllegalArgumentException if the event is no JSON object, which a gateway never sends
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Map<?, ?> event = Payload.read(in);
        String token = event.get("pathParameters") instanceof Map<?, ?> path && path.get("token") instanceof String text
                ? text
                : "";
        MailPage page = mailroom.leaving(token).map(leaver -> page(event.get("httpMethod"), leaver))
                .orElseGet(MailPages::nowhere);
        Payload.write(out, response(page));
    }

    private MailPage page(@Nullable Object method, Leaver leaver) {
        if (!"POST".equals(method)) {
            return MailPages.question(leaver.language(), leaver.topic());
        }
        return isKept(leaver)
                ? MailPages.done(leaver.language(), leaver.topic())
                : MailPages.later(leaver.language());
    }

    private boolean isKept(Leaver leaver) {
        try {
            return mailroom.withdraw(leaver, clock.instant());
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("unsubscribe", leaver.member().value(), e));
            return false;
        }
    }

    private static Map<String, @Nullable Object> response(MailPage page) {
        Map<String, String> headers = new HashMap<>(page.headers());
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        return GatewayForm.response(page.status(), headers, page.html());
    }
}
