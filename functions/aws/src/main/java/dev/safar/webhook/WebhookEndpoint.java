package dev.safar.webhook;

import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.secret.UnreadableSecretException;

/// The door with a queue behind it: says 2xx only after everything in a request is durable (protocol, rule 19). The same for Lambda and for one machine.
public final class WebhookEndpoint {
    private final StorefrontWebhook webhook;
    private final Durable durable;
    private final Log log;

    /// Puts the two together.
    ///
    /// @param webhook reads requests
    /// @param durable takes what they hold
    /// @param log is told why a request was not answered with 2xx though it may be good
    public WebhookEndpoint(StorefrontWebhook webhook, Durable durable, Log log) {
        this.webhook = webhook;
        this.durable = durable;
        this.log = log;
    }

    /// Answers one request.
    ///
    /// @param request as it came
    /// @return what the sender hears; 503 where not everything could be stored, or the shop's secrets cannot be read, so that the platform sends again
    public WebhookResponse answer(WebhookRequest request) {
        try {
            return stored(request, webhook.read(request));
        } catch (UnreadableSecretException | IllegalStateException e) {
            log.tell(new Line.Failed("webhook", request.source(), e));
            return WebhookResponse.notStored();
        }
    }

    private WebhookResponse stored(WebhookRequest request, WebhookAnswer answer) {
        return switch (answer) {
            case WebhookAnswer.Greeted() -> WebhookResponse.greeted();
            case WebhookAnswer.Refused refused -> WebhookResponse.refused(refused);
            case WebhookAnswer.Taken taken -> isStored(request, taken)
                    ? WebhookResponse.taken(taken)
                    : WebhookResponse.notStored();
        };
    }

    /// Whatever goes wrong while storing, the sender is asked to come again: a stack trace helps nobody out there. The log is told the kind of
    /// failure alone, since nobody knows whose data its message quotes.
    private boolean isStored(WebhookRequest request, WebhookAnswer.Taken taken) {
        if (taken.facts().isEmpty() && taken.rejections().isEmpty()) {
            return true;
        }
        try {
            return durable.put(taken.facts(), taken.rejections());
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("webhook", request.source(), e));
            return false;
        }
    }
}
