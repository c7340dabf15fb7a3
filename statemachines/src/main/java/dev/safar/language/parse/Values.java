package dev.safar.language.parse;

import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.json.Node;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads single values. A value that is none leaves a finding at its place and an empty result.
final class Values {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final int MOST_WEIGHT = 10_000;

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    Optional<String> text(Node node, String name) {
        if (!(node instanceof Node.Scalar scalar && scalar.plain() instanceof String text)) {
            return wrongType(node, name, "a text");
        }
        if (text.isBlank()) {
            findings.error(node.at(), "empty-text", "Expected `" + name + "` to say something, but found "
                    + Shown.text(text), "");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// Lower-case words with hyphens: ids never clash with the capitalised states of the frame, and stay bare inside JSONata's quotes.
    Optional<String> id(Node node, String name) {
        Optional<String> text = text(node, name);
        if (text.isPresent() && !ID.matcher(text.get()).matches()) {
            findings.error(node.at(), "bad-id",
                    "Expected `" + name + "` to be lower-case letters, digits and hyphens, a letter first, at most 60,"
                            + " but found " + Shown.of(node),
                    Slug.hint(text.get()));
            return Optional.empty();
        }
        return text;
    }

    Optional<Duration> duration(Node node, String name) {
        if (!(node instanceof Node.Scalar scalar && scalar.plain() instanceof String text)) {
            return wrongType(node, name, "a duration as in `14 days`");
        }
        return switch (Durations.parse(text)) {
            case DurationReading.Read read -> Optional.of(read.length());
            case DurationReading.Refused refused -> {
                findings.error(node.at(), "bad-duration", "Expected `" + name + "` to be " + refused.expected()
                        + ", but found " + Shown.text(text), refused.hint());
                yield Optional.empty();
            }
        };
    }

    Optional<Integer> percent(Node node, String name) {
        Matcher matcher = PERCENT.matcher(node instanceof Node.Scalar scalar ? String.valueOf(scalar.plain()) : "");
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= 100) {
            return Optional.of(Integer.parseInt(matcher.group(1)));
        }
        findings.error(node.at(), "bad-percent", "Expected `" + name
                + "` to be a whole number of percent from `0%` to `100%`, but found " + Shown.of(node),
                node instanceof Node.Scalar scalar && scalar.plain() instanceof Long ? "Write it as in `10%`" : "");
        return Optional.empty();
    }

    Optional<Integer> weight(Node node, String name) {
        return whole(node, name, MOST_WEIGHT, "bad-weight");
    }

    Optional<Integer> award(Node node, String name) {
        return whole(node, name, Step.Points.MOST, "bad-award");
    }

    private Optional<Integer> whole(Node node, String name, int most, String rule) {
        if (node instanceof Node.Scalar scalar && scalar.plain() instanceof Long number && number >= 1
                && number <= most) {
            return Optional.of(Math.toIntExact(number));
        }
        findings.error(node.at(), rule, "Expected `" + name + "` to be a whole number from 1 to " + most
                + ", but found "
                + (node instanceof Node.Scalar scalar && scalar.plain() instanceof Number
                        ? Shown.of(node)
                        : node.kind()),
                "");
        return Optional.empty();
    }

    Optional<String> oneOf(Node node, String name, List<String> words) {
        Optional<String> text = text(node, name);
        if (text.isPresent() && !words.contains(text.get())) {
            findings.error(node.at(), "unknown-word", "Expected `" + name + "` to be one of " + Hints.list(words)
                    + ", but found " + Shown.of(node), Hints.question(text.get(), words));
            return Optional.empty();
        }
        return text;
    }

    Optional<List<Node>> list(Node node, String name) {
        if (!(node instanceof Node.Arr array)) {
            return wrongType(node, name, "an array");
        }
        return Optional.of(array.items());
    }

    Optional<Node.Obj> object(Node node, String name) {
        return node instanceof Node.Obj object ? Optional.of(object) : wrongType(node, name, "an object");
    }

    Optional<LocalText> localText(Node node, String name) {
        if (!(node instanceof Node.Obj object)) {
            return wrongType(node, name, "texts by language, as in `{\"en\": \"...\"}`");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields().forEach((language, field) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                findings.error(field.at(), "bad-language", "Expected a language as in `en` or `fa`, but found "
                        + Shown.text(language), "");
            }
            text(field.value(), name + "." + language).ifPresent(text -> texts.put(language, text));
        });
        return Optional.of(new LocalText(texts));
    }

    private <T> Optional<T> wrongType(Node node, String name, String expected) {
        findings.error(node.at(), "wrong-type",
                "Expected `" + name + "` to be " + expected + ", but found " + node.kind(), "");
        return Optional.empty();
    }
}
