package dev.safar.webhook.source;

import dev.safar.webhook.Dialect;
import dev.safar.webhook.Source;
import dev.safar.webhook.WebhookAnswer.Refused;
import dev.safar.webhook.WebhookRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A shop whose secrets are asked for with each request, so that they can change while it runs. For many threads.
public final class RotatingSource implements Source {
    private final SourceKind kind;
    private final Supplier<List<String>> secrets;
    private volatile @Nullable Now now;

    /// Wires a shop. Nothing is asked yet.
    ///
    /// @param kind which kind of shop
    /// @param secrets one or two, of the form that the kind has
    public RotatingSource(SourceKind kind, Supplier<List<String>> secrets) {
        this.kind = kind;
        this.secrets = secrets;
    }

    private record Now(List<String> secrets, Source source) {}

    private Source current() {
        List<String> asked = secrets.get();
        Now known = now;
        if (known == null || !known.secrets().equals(asked)) {
            known = new Now(asked, source(asked));
            now = known;
        }
        return known.source();
    }

    /// @throws IllegalStateException if a secret is not of the kind's form; the message never holds it
    private Source source(List<String> asked) {
        try {
            return kind.source(asked);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A secret of a shop of the kind " + kind.word()
                    + " that lies elsewhere cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public String signatureHeader() {
        return current().signatureHeader();
    }

    @Override
    public List<String> otherHeaders() {
        return current().otherHeaders();
    }

    @Override
    public Optional<Refused> verify(WebhookRequest request) {
        return current().verify(request);
    }

    @Override
    public Dialect dialect() {
        return current().dialect();
    }

    @Override
    public boolean isGreeting(WebhookRequest request) {
        return current().isGreeting(request);
    }
}
