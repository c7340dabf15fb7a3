package dev.safar.aws;

import dev.safar.json.Fields;
import dev.safar.json.Flaw;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Match;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.json.Shape;
import dev.safar.webhook.Source;
import dev.safar.webhook.StorefrontWebhook;
import dev.safar.webhook.source.RotatingSource;
import dev.safar.webhook.source.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads who may send webhooks. What cannot be read is not shown: there are secrets in it.
final class SourcesReader {
    /// What the variable should hold.
    static final String EXPECTED = "JSON as {\"shop\": {\"kind\": \"shopify\", \"secrets\": [\"...\"]}}, with one or two secrets of the form that the kind has, or references to them, as in ssm:/safar/prod/webhooks/shop; "
            + "the kinds are standard, shopify, woocommerce and stripe, and a name has 1 to 64 letters, digits, dots, underscores and hyphens, and is none of safar, safar-mail and ses";
    private static final int MOST_SECRETS = 2;
    private static final Shape<List<String>> SECRETS = new Shape<>("one or two secrets", List.of(),
            node -> secrets(node).map(Match::<List<String>>fits).orElseGet(() -> Match.misfit(node.kind())));

    private final Environment environment;

    /// @param environment knows the secrets that lie elsewhere
    SourcesReader(Environment environment) {
        this.environment = environment;
    }

    Optional<Map<String, Source>> read(String text) {
        return Json.read(text, Limits.EVENT) instanceof Parsed.Value(Node.Obj all) && !all.fields().isEmpty()
                ? sources(all)
                : Optional.empty();
    }

    private Optional<Map<String, Source>> sources(Node.Obj all) {
        List<Flaw> flaws = new ArrayList<>();
        Fields fields = Fields.of(all, "", flaws::add);
        Map<String, Source> sources = new TreeMap<>();
        for (String name : all.fields().keySet()) {
            Fields one = fields.object(name);
            Optional<SourceKind> kind = SourceKind.find(one.required("kind", Shape.text(MOST_SECRETS * 10)));
            List<String> secrets = one.required("secrets", SECRETS);
            one.done();
            Optional<Source> source = flaws.isEmpty() && StorefrontWebhook.isName(name)
                    ? kind.flatMap(known -> wired(known, secrets))
                    : Optional.empty();
            if (source.isEmpty()) {
                return Optional.empty();
            }
            sources.put(name, source.get());
        }
        return Optional.of(sources);
    }

    /// Secrets that lie elsewhere are looked at with the first request, so that a function starts fast.
    private Optional<Source> wired(SourceKind kind, List<String> secrets) {
        try {
            return Environment.refers(secrets)
                    ? environment.secrets(secrets).map(asked -> new RotatingSource(kind, asked))
                    : Optional.of(kind.source(secrets));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> secrets(Node node) {
        return node.plain() instanceof List<?> list && !list.isEmpty() && list.size() <= MOST_SECRETS
                && list.stream().allMatch(one -> one instanceof String text && !text.isBlank())
                        ? Optional.of(list.stream().map(String.class::cast).toList())
                        : Optional.empty();
    }
}
