package dev.safar.webhook;

import dev.safar.secret.UnreadableSecretException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// The door with a queue behind it: says 2xx only after everything in a request is durable (protocol, rule 19). The same for Lambda and for one machine.
public final class WebhookEndpoint {
    private static final Logger LOG = System.getLogger(WebhookEndpoint.class.getName());

    private final StorefrontWebhook webhook;
    private final Durable durable;

    /// Puts the two together.
    ///
    /// @param webhook reads requests
    /// @param durable takes what they hold
    public WebhookEndpoint(StorefrontWebhook webhook, Durable durable) {
        this.webhook = webhook;
        this.durable = durable;
    }

    /// Answers one request.
    ///
    /// @param request as it came
    /// @return what the sender hears; 503 where not everything could be stored, or the shop's secrets cannot be read, so that the platform sends again
    public WebhookResponse answer(WebhookRequest request) {
        try {
            return stored(webhook.read(request));
        } catch (UnreadableSecretException | IllegalStateException e) {
            // Both are ours, name what to mend, and hold no secret.
            LOG.log(Level.ERROR, e.getMessage());
            return WebhookResponse.notStored();
        }
    }

    private WebhookResponse stored(WebhookAnswer answer) {
        return switch (answer) {
            case WebhookAnswer.Greeted() -> WebhookResponse.greeted();
            case WebhookAnswer.Refused refused -> WebhookResponse.refused(refused);
            case WebhookAnswer.Taken taken -> isStored(taken)
                    ? WebhookResponse.taken(taken)
                    : WebhookResponse.notStored();
        };
    }

    /// Whatever goes wrong while storing, the sender is asked to come again: a stack trace helps nobody out there. The log is told the kind of
    /// failure alone, since nobody knows whose data its message quotes.
    private boolean isStored(WebhookAnswer.Taken taken) {
        if (taken.facts().isEmpty() && taken.rejections().isEmpty()) {
            return true;
        }
        try {
            return durable.put(taken.facts(), taken.rejections());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Storing what a webhook brought failed with a " + e.getClass().getName()
                    + "; the sender is asked to send it again");
            return false;
        }
    }
}
