package dev.safar.local.serve;

import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.event.MemberEvent;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.live.LiveStack;
import dev.safar.local.live.LocalClock;
import dev.safar.local.queue.Courtesy;
import dev.safar.local.queue.Queue;
import dev.safar.webhook.Rejected;
import dev.safar.webhook.Source;
import dev.safar.webhook.StorefrontWebhook;
import dev.safar.webhook.WebhookEndpoint;
import dev.safar.webhook.WebhookRequest;
import dev.safar.webhook.WebhookResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `POST /webhooks/{source}`: the door of the webhooks with the queue behind it. 202 only after everything in the request is on the disk.
final class Webhooks {
    private final WebhookEndpoint endpoint;
    private final LocalClock clock;

    private Webhooks(WebhookEndpoint endpoint, LocalClock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /// @throws Unusable if a source's name cannot stand in an address, or a secret is not of its kind's form
    static List<Route> routes(Config config, LiveStack stack, Queue queue, LocalClock clock,
            Courtesy courtesy) {
        Door door = new Door(config.market());
        StorefrontWebhook webhook = new StorefrontWebhook(door, sources(config), StorefrontWebhook.MOST_BYTES,
                stack.log());
        Webhooks webhooks = new Webhooks(
                new WebhookEndpoint(webhook, (facts, rejections) -> put(facts, rejections, stack, queue),
                        stack.log()),
                clock);
        return List.of(
                new Route(Optional.empty(), "/webhooks/{source}", Route.Audience.WORLD,
                        request -> courtesy.serve(() -> webhooks.answer(request))));
    }

    private static Map<String, Source> sources(Config config) {
        Map<String, Source> sources = new LinkedHashMap<>();
        config.sources().forEach((name, wire) -> {
            if (!StorefrontWebhook.isName(name)) {
                throw new Unusable("safar.json: `sources` names '" + name
                        + "', but a source's name stands in its address: 1 to 64 letters, digits, dots, underscores and hyphens, as in `shop-2`");
            }
            try {
                sources.put(name, wire.kind().source(wire.secrets()));
            } catch (IllegalArgumentException e) {
                throw new Unusable("safar.json: `sources." + name + ".secrets`: " + e.getMessage());
            }
        });
        return sources;
    }

    private static boolean put(List<MemberEvent> facts, List<Rejected> rejections, LiveStack stack, Queue queue) {
        queue.send(facts.stream().map(EnvelopeWriter::write).toList());
        return rejections.stream()
                .allMatch(rejected -> stack.reject(rejected.about(), rejected.reason(), rejected.text()));
    }

    private Response answer(Request request) {
        WebhookResponse answer = endpoint.answer(new WebhookRequest(request.method(), request.parameter("source"),
                request.headers(), request.body(), clock.world(), clock.instant()));
        return new Response(answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
