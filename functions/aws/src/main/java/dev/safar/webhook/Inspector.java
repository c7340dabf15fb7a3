package dev.safar.webhook;

import dev.safar.json.Limits;
import dev.safar.webhook.WebhookAnswer.Refused;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks a request over from outside before its body is read: method, size, type, headers, signature; the cheapest first.
final class Inspector {
    private static final Pattern JSON = Pattern.compile("(?i)\\s*application/([a-z0-9.+-]+\\+)?json\\s*(;.*)?");
    private static final String ENCODING = "content-encoding";
    private static final String TYPE = "content-type";

    private final int mostBytes;

    Inspector(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    Optional<Refused> method(WebhookRequest request) {
        return request.method().equals("POST")
                ? Optional.empty()
                : refused(Refusal.METHOD_NOT_ALLOWED, "Expected the method to be POST");
    }

    /// What no door reads, whatever it is: servers refuse it before they know whose door it is.
    Optional<Refused> size(WebhookRequest request) {
        return size(request, mostBytes);
    }

    Optional<Refused> look(WebhookRequest request, Source source) {
        return envelope(request, source.dialect()).or(() -> encoding(request.headers()))
                .or(() -> type(request.headers()))
                .or(() -> headers(request.headers(), source)).or(() -> source.verify(request));
    }

    private Optional<Refused> envelope(WebhookRequest request, Dialect dialect) {
        return switch (dialect) {
            case Dialect.Envelopes() -> size(request, Math.min(mostBytes, Limits.EVENT.bytes()));
            case Dialect.Foreign _ -> Optional.empty();
        };
    }

    private static Optional<Refused> size(WebhookRequest request, int most) {
        return request.body().length <= most
                ? Optional.empty()
                : refused(Refusal.TOO_LARGE, "Expected a body of at most " + most + " bytes, but found more");
    }

    private static Optional<Refused> encoding(Headers headers) {
        boolean plain = headers.all(ENCODING).stream().allMatch(value -> value.strip().equalsIgnoreCase("identity"));
        return plain
                ? Optional.empty()
                : refused(Refusal.UNSUPPORTED_ENCODING, "Expected a body without Content-Encoding");
    }

    private static Optional<Refused> type(Headers headers) {
        List<String> types = headers.all(TYPE);
        boolean json = types.size() <= 1 && types.stream().allMatch(value -> JSON.matcher(value).matches());
        return json
                ? Optional.empty()
                : refused(Refusal.UNSUPPORTED_TYPE, "Expected Content-Type to be application/json");
    }

    private static Optional<Refused> headers(Headers headers, Source source) {
        return Stream.concat(Stream.of(source.signatureHeader()), source.otherHeaders().stream())
                .map(name -> once(headers, name, source)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refused> once(Headers headers, String name, Source source) {
        return switch (headers.all(name).size()) {
            case 0 -> refused(
                    name.equals(source.signatureHeader()) ? Refusal.MISSING_SIGNATURE : Refusal.MISSING_HEADER,
                    "Expected the header " + name);
            case 1 -> Optional.empty();
            default -> refused(Refusal.DUPLICATED_HEADER, "Expected the header " + name + " once");
        };
    }

    private static Optional<Refused> refused(Refusal refusal, String detail) {
        return Optional.of(new Refused(refusal, detail));
    }
}
