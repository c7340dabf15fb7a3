package dev.safar.language.parse;

import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.journey.Terms;
import dev.safar.json.Node;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.message.FrequencyCap;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads single values. A value that is none leaves a finding at its place and an empty result.
final class Values {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");
    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    /// A language as texts name it, in two or three letters.
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /// Lengths that nothing can do without.
    private static final Set<String> NEEDED = Set.of("within", "atMost", "validFor", "deadline", "silentFor");
    private static final int MOST_WEIGHT = 10_000;

    private final Findings findings;
    private final Set<Node> items = Collections.newSetFromMap(new IdentityHashMap<>());

    Values(Findings findings) {
        this.findings = findings;
    }

    Optional<String> text(Node node, String name) {
        if (!(node instanceof Node.Scalar scalar && scalar.plain() instanceof String text)) {
            return wrongType(node, name, "text");
        }
        if (text.isBlank()) {
            findings.add(node.at(),
                    Trouble.of("empty-text").with("name", name).with("found", Shown.text(text)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// Lower-case words with hyphens: ids never clash with the capitalised states of the frame, and stay bare inside JSONata's quotes.
    Optional<String> id(Node node, String name) {
        Optional<String> text = text(node, name);
        if (text.isPresent() && !ID.matcher(text.get()).matches()) {
            findings.add(node.at(), Trouble.of("bad-id").with("name", name).with("found", Shown.of(node))
                    .hint(Slug.hint(text.get())));
            return Optional.empty();
        }
        return text;
    }

    Optional<Duration> duration(Node node, String name) {
        if (!(node instanceof Node.Scalar scalar && scalar.plain() instanceof String text)) {
            return wrongType(node, name, "duration");
        }
        return switch (Durations.parse(text)) {
            case DurationReading.Read read -> Optional.of(read.length());
            case DurationReading.Refused refused -> {
                Trouble trouble = Trouble.of("bad-duration").with("name", name).with("expected", refused.what())
                        .with("found", Shown.text(text));
                findings.add(node.at(), Durations.isZero(text) && NEEDED.contains(name)
                        ? trouble.hint("needed")
                        : trouble.hint(refused.remedy()));
                yield Optional.empty();
            }
        };
    }

    Optional<Duration> durationOrZero(Node node, String name) {
        return node instanceof Node.Scalar scalar && scalar.plain() instanceof String text && Durations.isZero(text)
                ? Optional.of(Duration.ZERO)
                : duration(node, name);
    }

    Optional<LocalTime> hour(Node node, String name) {
        String text = node instanceof Node.Scalar scalar ? String.valueOf(scalar.plain()) : "";
        if (HOUR.matcher(text).matches()) {
            return Optional.of(LocalTime.parse(text));
        }
        findings.add(node.at(), Trouble.of("bad-hour").with("name", name).with("found", Shown.of(node)));
        return Optional.empty();
    }

    Optional<Boolean> flag(Node node, String name) {
        return node instanceof Node.Scalar scalar && scalar.plain() instanceof Boolean flag
                ? Optional.of(flag)
                : wrongType(node, name, "flag");
    }

    Optional<Integer> percent(Node node, String name) {
        Matcher matcher = PERCENT.matcher(node instanceof Node.Scalar scalar ? String.valueOf(scalar.plain()) : "");
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= 100) {
            return Optional.of(Integer.parseInt(matcher.group(1)));
        }
        Trouble trouble = Trouble.of("bad-percent").with("name", name).with("found", Shown.of(node));
        boolean bare = node instanceof Node.Scalar scalar && String.valueOf(scalar.plain()).matches("[0-9]+");
        findings.add(node.at(), bare ? trouble.hint("sign") : trouble);
        return Optional.empty();
    }

    Optional<Integer> weight(Node node, String name) {
        return whole(node, name, MOST_WEIGHT, "bad-weight");
    }

    Optional<Integer> award(Node node, String name) {
        return whole(node, name, Step.Points.MOST, "bad-award");
    }

    Optional<Integer> priority(Node node, String name) {
        return whole(node, name, Terms.MOST, "bad-priority");
    }

    Optional<Integer> most(Node node, String name) {
        return whole(node, name, FrequencyCap.MOST, "bad-cap");
    }

    private Optional<Integer> whole(Node node, String name, int most, String rule) {
        if (node instanceof Node.Scalar scalar && scalar.plain() instanceof Long number && number >= 1
                && number <= most) {
            return Optional.of(Math.toIntExact(number));
        }
        boolean number = node instanceof Node.Scalar scalar && scalar.plain() instanceof Number;
        findings.add(node.at(), Trouble.of(rule).with("name", name).with("most", most)
                .with("found", number ? Shown.of(node) : Shown.kind(node)));
        return Optional.empty();
    }

    Optional<String> oneOf(Node node, String name, List<String> words) {
        Optional<String> text = text(node, name);
        if (text.isPresent() && !words.contains(text.get())) {
            findings.add(node.at(), Trouble.of("unknown-word").with("name", name).with("words", Term.codes(words))
                    .with("found", Shown.of(node)).hint(Hints.question(text.get(), words)));
            return Optional.empty();
        }
        return text;
    }

    Optional<List<Node>> list(Node node, String name) {
        if (!(node instanceof Node.Arr array)) {
            return wrongType(node, name, "array");
        }
        items.addAll(array.items());
        return Optional.of(array.items());
    }

    Optional<Node.Obj> object(Node node, String name) {
        return node instanceof Node.Obj object ? Optional.of(object) : wrongType(node, name, "object");
    }

    Optional<LocalText> localText(Node node, String name) {
        if (!(node instanceof Node.Obj object)) {
            return wrongType(node, name, "texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields().forEach((language, field) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                findings.add(field.at(), Trouble.of("bad-language").with("found", Shown.text(language)));
            }
            text(field.value(), name + "." + language).filter(_ -> LANGUAGE.matcher(language).matches())
                    .ifPresent(text -> texts.put(language, text));
        });
        return Optional.of(new LocalText(texts));
    }

    /// The same, for a text that somebody must read.
    Optional<LocalText> someText(Node node, String name) {
        if (node instanceof Node.Obj object && object.fields().isEmpty()) {
            findings.add(node.at(), Trouble.of("empty-text").with("name", name).with("found", "{}"));
        }
        return localText(node, name);
    }

    private <T> Optional<T> wrongType(Node node, String name, String expected) {
        Trouble trouble = Trouble.of("wrong-type").with("name", name);
        findings.add(node.at(), (items.contains(node) ? trouble.saying("item") : trouble)
                .with("expected", Term.said("words/type." + expected)).with("found", Shown.kind(node)));
        return Optional.empty();
    }
}
