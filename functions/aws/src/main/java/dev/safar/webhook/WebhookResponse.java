package dev.safar.webhook;

import dev.safar.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the sender hears. `docs/openapi.json` describes it.
///
/// @param status the HTTP status: 200, 202, 4xx or 503; never another
/// @param headers by their names; always `Content-Type` and `Cache-Control`
/// @param body one JSON object, without personal data
public record WebhookResponse(int status, Map<String, String> headers, String body) {
    /// The word of the only refusal that is our fault: send it again.
    public static final String NOT_STORED = "not-stored";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final String SOON = "5";

    /// Copies.
    public WebhookResponse {
        headers = Map.copyOf(headers);
    }

    static WebhookResponse taken(WebhookAnswer.Taken taken) {
        return of(ACCEPTED, Map.of(), receipt(taken.facts().size(), taken.rejections(), taken.notes()));
    }

    /// WooCommerce takes exactly 200 for an answer to its greeting.
    static WebhookResponse greeted() {
        return of(OK, Map.of(), receipt(0, List.of(), List.of("Listening")));
    }

    static WebhookResponse refused(WebhookAnswer.Refused refused) {
        Refusal why = refused.refusal();
        Map<String, String> headers = why == Refusal.METHOD_NOT_ALLOWED ? Map.of("Allow", "POST") : Map.of();
        return of(why.status(), headers, refusal(why.word(), refused.detail()));
    }

    static WebhookResponse notStored() {
        return of(UNAVAILABLE, Map.of("Retry-After", SOON),
                refusal(NOT_STORED, "Not everything could be stored; send it again, nothing will count twice"));
    }

    private static Map<String, @Nullable Object> receipt(int accepted, List<Rejected> rejections, List<String> notes) {
        List<Map<String, @Nullable Object>> rejected = new ArrayList<>();
        rejections.forEach(one -> rejected.add(rejection(one)));
        Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
        receipt.put("accepted", accepted);
        receipt.put("rejected", rejected);
        receipt.put("notes", notes);
        return receipt;
    }

    private static Map<String, @Nullable Object> rejection(Rejected one) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", one.name().toString());
        row.put("reason", one.reason());
        row.put("text", one.text());
        return row;
    }

    private static Map<String, @Nullable Object> refusal(String word, String detail) {
        Map<String, @Nullable Object> refusal = new LinkedHashMap<>();
        refusal.put("refused", word);
        refusal.put("detail", detail);
        return refusal;
    }

    private static WebhookResponse of(int status, Map<String, String> more, Map<String, @Nullable Object> body) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("Content-Type", "application/json");
        headers.put("Cache-Control", "no-store");
        return new WebhookResponse(status, headers, JsonText.compact(body));
    }
}
