package dev.safar.webhook;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Finding;
import dev.safar.door.Reason;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.webhook.WebhookAnswer.Greeted;
import dev.safar.webhook.WebhookAnswer.Refused;
import dev.safar.webhook.WebhookAnswer.Taken;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns one request into facts, rejections, or a refusal. The same request gives the same answer, and it stores nothing; [WebhookEndpoint] does.
public final class StorefrontWebhook {
    /// The greatest body that is read unless said otherwise: 1 MiB. Real orders have a few KiB.
    public static final int MOST_BYTES = 1024 * 1024;
    private static final String BUG = "Safar failed at this body, which is a bug of Safar: report it, and send the body again once that is mended";
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 256 * 1024;
    private static final int LONGEST_NUMBER = 40;
    private static final int HASH_DIGITS = 32;
    /// Sources of facts of our own: of referrals, of letters, and of what SES tells.
    private static final Set<String> OURS = Set.of("safar", "safar-mail", "ses");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Door door;
    private final Map<String, Source> sources;
    private final Inspector inspector;
    private final Limits limits;
    private final Log log;

    /// Opens the doors of a shop.
    ///
    /// @param door reads what the bodies mean
    /// @param sources by the name in the path, which is also the source of a platform's facts: 1 to 64 letters, digits, `.`, `_`, `-`
    /// @param mostBytes the greatest body that is read
    /// @param log is told where Safar fails at a body
    /// @throws IllegalArgumentException if a name is not of that form
    public StorefrontWebhook(Door door, Map<String, Source> sources, int mostBytes, Log log) {
        sources.keySet().forEach(StorefrontWebhook::checkName);
        this.door = door;
        this.sources = new TreeMap<>(sources);
        this.inspector = new Inspector(mostBytes);
        this.log = log;
        this.limits = new Limits(mostBytes, DEEPEST, LONGEST_TEXT, LONGEST_NUMBER);
    }

    private static void checkName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("Invalid source name '" + name
                    + "', expected 1 to 64 letters, digits, dots, underscores and hyphens, and none of safar, safar-mail and ses");
        }
    }

    /// {@return whether a source may have this name}
    ///
    /// @param name 1 to 64 letters, digits, `.`, `_`, `-`; the first a letter or a digit; not `safar`, `safar-mail` or `ses`, which are our own
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !OURS.contains(name);
    }

    /// {@return whether facts from there are our own: of referrals, of letters, and of what SES tells; nobody else may tell them}
    ///
    /// @param source as an envelope names it
    public static boolean isOurs(String source) {
        return OURS.contains(source);
    }

    /// Reads one request.
    ///
    /// @param request as it came
    /// @return what it is; never an exception, whatever was sent
    public WebhookAnswer read(WebhookRequest request) {
        return inspector.size(request).<WebhookAnswer>map(refused -> refused).orElseGet(() -> find(request));
    }

    private WebhookAnswer find(WebhookRequest request) {
        @Nullable
        Source source = sources.get(request.source());
        if (source == null) {
            return new Refused(Refusal.UNKNOWN_SOURCE, "No shop is wired here; the path ends in one of "
                    + String.join(", ", sources.keySet()));
        }
        return inspector.method(request).<WebhookAnswer>map(refused -> refused).orElseGet(() -> read(request, source));
    }

    private WebhookAnswer read(WebhookRequest request, Source source) {
        if (source.isGreeting(request)) {
            return new Greeted();
        }
        return inspector.look(request, source).<WebhookAnswer>map(refused -> refused)
                .orElseGet(() -> open(request, source));
    }

    /// A body at which we fail would fail again however often it is sent, and a platform that sees many failures stops calling: so it becomes a row that people
    /// see. The log is told the kind of failure and its place; its message may quote anybody.
    private WebhookAnswer open(WebhookRequest request, Source source) {
        try {
            return switch (source.dialect()) {
                case Dialect.Envelopes() -> envelope(request);
                case Dialect.Foreign(Translator translator) -> foreign(request, translator);
            };
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("webhook", request.source(), e));
            return new Catch(door, request.takenAt(), name(request)).rejected(Rejected.UNREADABLE, BUG).taken();
        }
    }

    private WebhookAnswer envelope(WebhookRequest request) {
        return switch (door.read(request.body(), request.takenAt())) {
            case Assessment.Accepted(MemberEvent event, var _) when isOfAnother(source(event), request) ->
                new Catch(door, request.takenAt(), name(request)).rejected(Rejected.OTHER_SOURCE,
                        "Expected `source` to be " + request.source()
                                + " or another name of this shop's own, but found "
                                + source(event) + ", which is the name of another sender")
                        .taken();
            case Assessment.Accepted(MemberEvent event, List<Finding> notes) ->
                new Taken(List.of(event), List.of(), notes.stream().map(Finding::toString).toList());
            case Assessment.Unacceptable no ->
                new Taken(List.of(), List.of(new Rejected(no.about(), no.reason().word(), no.explanation())),
                        List.of());
            case Assessment.Malformed(List<Finding> findings) -> new Refused(Refusal.MALFORMED_ENVELOPE,
                    findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        };
    }

    /// One shop may write under several names, but not under that of another sender, whose facts it would change.
    private boolean isOfAnother(String name, WebhookRequest request) {
        return !name.equals(request.source()) && (sources.containsKey(name) || OURS.contains(name));
    }

    private static String source(MemberEvent event) {
        return event.provenance().key().source();
    }

    private WebhookAnswer foreign(WebhookRequest request, Translator translator) {
        return switch (Json.read(request.body(), limits)) {
            case Parsed.Fault fault -> new Refused(Refusal.NOT_JSON, fault.toString());
            case Parsed.Value(Node.Obj body) -> answer(request,
                    translator.translate(new Delivery(request.source(), request.headers(), body)));
            case Parsed.Value(Node other) -> new Refused(Refusal.NOT_JSON,
                    "Expected the body to be an object, but found " + other.kind());
        };
    }

    private WebhookAnswer answer(WebhookRequest request, Translation translation) {
        Catch caught = new Catch(door, request.takenAt(), name(request));
        return switch (translation) {
            case Translation.Facts facts -> caught.all(facts).taken();
            case Translation.UnknownType(String text) -> caught.rejected(Reason.UNKNOWN_TYPE.word(), text).taken();
            case Translation.Unreadable(String text) -> caught.rejected(Rejected.UNREADABLE, text).taken();
            case Translation.Mismatch(String text) -> new Refused(Refusal.TOPIC_MISMATCH, text);
        };
    }

    /// The name of a body of which nothing better is known: sent again, it is the same.
    private static FactKey name(WebhookRequest request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.body());
            return new FactKey(request.source(), "body", HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
