package dev.safar.local.serve;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs envelopes as a shop does (Standard Webhooks).
///
/// @param port where the server listens
/// @param secret the shop's, `whsec_...`
record Signed(int port, String secret) {
    private static final String PREFIX = "whsec_";

    HttpRequest request(String id, String body) {
        String time = Long.toString(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/shop"))
                .header("Content-Type", "application/json").header("webhook-id", id).header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + signature(id + "." + time + "." + body))
                .POST(BodyPublishers.ofString(body)).build();
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String consent(String who, Instant at) {
        return """
                {"id":"consent-%s","type":"consent.given","source":"my-shop","occurredAt":"%s",
                 "identities":{"customerId":"%s","email":"%s@shop.example"},"data":{}}""".formatted(who, at, who, who);
    }

    static String purchase(String who, String order, Instant at) {
        return """
                {"id":"purchase-%s","type":"purchase.completed","source":"my-shop","occurredAt":"%s",
                 "identities":{"customerId":"%s","email":"%s@shop.example"},
                 "data":{"order":"%s","total":{"amount":1390,"currency":"EUR"}}}"""
                .formatted(order, at, who, who, order);
    }

    static String custom(String who, String id, String type, Instant at) {
        return """
                {"id":"%s","type":"custom.%s","source":"my-shop","occurredAt":"%s",
                 "identities":{"customerId":"%s"},"data":{}}""".formatted(id, type, at, who);
    }
}
