package dev.safar.local.outbox;

import dev.safar.event.Personal;
import dev.safar.json.Fields;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Match;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.json.Shape;
import dev.safar.member.MemberId;
import dev.safar.message.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of the outbox as one line of JSON, and back.
final class SentText {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Limits LIMITS = new Limits(LARGEST, 20, LARGEST, 40);
    private static final Shape<String> TEXT = any();
    private static final Shape<Long> COUNT = Shape.whole("a count", 1, Integer.MAX_VALUE);

    private SentText() {
    }

    static String write(Sent sent) {
        return JsonText.compact(plain(sent));
    }

    /// The row as plain JSON values, as it is stored.
    static Map<String, @Nullable Object> plain(Sent sent) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("effect", sent.effect());
        row.put("member", sent.member().value());
        row.put("at", sent.at().toString());
        row.put("journey", sent.journey());
        row.put("channel", sent.channel());
        row.put("template", sent.template());
        sent.address().ifPresent(address -> row.put("address", address.value()));
        row.put("language", sent.language().tag());
        sent.subject().ifPresent(subject -> row.put("subject", subject));
        row.put("text", sent.text());
        sent.html().ifPresent(html -> row.put("html", html));
        row.put("links", String.join(" ", sent.links()));
        row.put("tries", sent.tries());
        row.put("answered", sent.answered().word());
        sent.detail().ifPresent(detail -> row.put("detail", detail));
        sent.deferral().ifPresent(deferral -> {
            row.put("deferredSince", deferral.since().toString());
            row.put("deferredTimes", deferral.times());
        });
        return row;
    }

    /// Reads a row of ours.
    ///
    /// @throws IllegalStateException if it is damaged; the message holds no values
    static Sent read(String text) {
        if (!(Json.read(text, LIMITS) instanceof Parsed.Value(Node.Obj object))) {
            throw new IllegalStateException("A row of the outbox is no JSON object");
        }
        Fields row = Fields.of(object, "", flaw -> {
            throw new IllegalStateException("A row of the outbox is damaged: " + flaw.message());
        });
        return new Sent(row.required("effect", TEXT), new MemberId(row.required("member", TEXT)),
                Instant.parse(row.required("at", TEXT)), row.required("journey", TEXT), row.required("channel", TEXT),
                row.required("template", TEXT), row.optional("address", TEXT).map(Personal::of),
                new Language(row.required("language", TEXT)), row.optional("subject", TEXT),
                row.required("text", TEXT), row.optional("html", TEXT), words(row.required("links", TEXT)),
                row.required("tries", COUNT).intValue(),
                Answered.of(row.required("answered", TEXT)), row.optional("detail", TEXT),
                row.optional("deferredSince", TEXT).map(since -> new Deferral(Instant.parse(since),
                        row.required("deferredTimes", COUNT).intValue())));
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    private static Shape<String> any() {
        return new Shape<>("text", "", node -> node instanceof Node.Scalar(_, String text)
                ? Match.fits(text)
                : Match.misfit(node.kind()));
    }
}
