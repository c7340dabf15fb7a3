package dev.safar.door;

import dev.safar.json.Fields;
import dev.safar.json.Match;
import dev.safar.json.Node;
import dev.safar.json.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The outer part of an envelope, read from either of its two forms.
///
/// @param id the sender's id of this envelope
/// @param type as written
/// @param source where it came from
/// @param occurredAt when it happened
/// @param timeField what the form calls `occurredAt`
/// @param identities whose it is; empty where the envelope does not say
/// @param data what happened; messages name its fields from here on
/// @param top the whole, for places in messages
record Envelope(String id, String type, String source, Instant occurredAt, String timeField,
        Optional<Fields> identities,
        Fields data, Fields top) {
    static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Shape<String> A_SOURCE = Shape.parsed(
            "a source name (at most 64 letters, digits, dots, underscores and hyphens), as in shopify", "none",
            text -> SOURCE.matcher(text).matches() ? Match.fits(text) : Match.misfit("other text"));
    private static final Shape<String> TYPE = Shape.text(128);
    private static final Shape<String> VERSION = Shape.oneOf(List.of(CloudEvents.VERSION));
    private static final Shape<String> CONTENT = Shape.oneOf(List.of(CloudEvents.CONTENT_TYPE));

    /// Reads either form: what has a `specversion` is a CloudEvent.
    static Envelope of(Node.Obj root, Inspection inspection) {
        Fields top = Fields.of(root, "", inspection::flaw);
        Envelope envelope = root.fields().containsKey("specversion") ? cloudEvent(top) : own(top);
        top.done();
        return envelope;
    }

    private static Envelope own(Fields top) {
        return header(top, "occurredAt", top.optionalObject("identities"), top.object("data"));
    }

    private static Envelope cloudEvent(Fields top) {
        top.required("specversion", VERSION);
        top.optional("datacontenttype", CONTENT);
        Fields data = top.object("data");
        Envelope envelope = header(top, "time", data.optionalObject("identities"), data.object("data"));
        data.done();
        return envelope;
    }

    private static Envelope header(Fields top, String timeField, Optional<Fields> identities, Fields data) {
        return new Envelope(top.required("id", Lengths.ID), top.required("type", TYPE),
                top.required("source", A_SOURCE), top.required(timeField, Timestamps.SHAPE), timeField,
                identities.map(fields -> fields.named("identities")), data.named(""), top);
    }
}
