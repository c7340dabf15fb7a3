package dev.safar.language.parse;

import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.json.Node;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.member.Traits;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `update`: tags and attributes that a journey writes on a member, and what `webhook` says. Rules `empty-update`, `bad-attribute` and `back-and-forth`.
final class UpdateParser {
    /// What JSONata reads without backticks.
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    private final Reader reader;

    UpdateParser(Reader reader) {
        this.reader = reader;
    }

    Step update(Fields step, String id, LocalText title) {
        String name = StepKind.UPDATE.word();
        return step.find(name, (node, field) -> reader.fields(node, field, Term.code(field)))
                .<Step>map(fields -> written(fields, id, title))
                .orElseGet(() -> new Step.Badge(id, title, ""));
    }

    /// Reads `webhook`: what a system of the shop is told.
    Step webhook(Fields step, String id, LocalText title) {
        String name = StepKind.WEBHOOK.word();
        return step.find(name, (node, field) -> reader.fields(node, field, Term.code(field)))
                .<Step>map(fields -> {
                    Step told = new Step.Webhook(id, title, reader.needId(fields, "event"),
                            fields.find("data", this::attributes).orElseGet(TreeMap::new));
                    reader.close(fields);
                    return told;
                })
                .orElseGet(() -> new Step.Badge(id, title, ""));
    }

    private Step written(Fields fields, String id, LocalText title) {
        NavigableSet<String> add = fields.find("addTags", this::tags).orElseGet(TreeSet::new);
        NavigableSet<String> remove = fields.find("removeTags", this::tags).orElseGet(TreeSet::new);
        NavigableMap<String, Object> set = fields.find("set", this::attributes).orElseGet(TreeMap::new);
        NavigableSet<String> unset = fields.find("unset", this::names).orElseGet(TreeSet::new);
        if (Stream.of("addTags", "removeTags", "set", "unset").flatMap(name -> fields.find(name).stream())
                .allMatch(UpdateParser::isEmpty)) {
            reader.findings().add(fields.node().at(), Trouble.of("empty-update"));
        }
        add.stream().filter(remove::contains).forEach(both -> twice(fields, List.of("addTags", "removeTags"), both));
        set.keySet().stream().filter(unset::contains).forEach(both -> twice(fields, List.of("set", "unset"), both));
        reader.close(fields);
        return new Step.Update(id, title, add, remove, set, unset);
    }

    private void twice(Fields fields, List<String> names, String both) {
        reader.findings().add(fields.second(names), Trouble.of("back-and-forth").with("found", both));
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Arr list -> list.items().isEmpty();
            case Node.Obj object -> object.fields().isEmpty();
            case Node.Scalar _ -> false;
        };
    }

    private Optional<NavigableSet<String>> tags(Node node, String name) {
        return reader.values().list(node, name).map(items -> {
            NavigableSet<String> tags = new TreeSet<>();
            items.forEach(item -> reader.values().id(item, name).ifPresent(tags::add));
            return tags;
        });
    }

    private Optional<NavigableSet<String>> names(Node node, String name) {
        return reader.values().list(node, name).map(items -> {
            NavigableSet<String> names = new TreeSet<>();
            items.forEach(item -> reader.values().text(item, name).filter(word -> isName(word, item))
                    .ifPresent(names::add));
            return names;
        });
    }

    private Optional<NavigableMap<String, Object>> attributes(Node node, String name) {
        return reader.values().object(node, name).map(object -> {
            NavigableMap<String, Object> attributes = new TreeMap<>();
            object.fields().forEach((attribute, field) -> {
                Object value = field.value() instanceof Node.Scalar scalar ? scalar.plain() : null;
                if (!(value instanceof String || value instanceof Long || value instanceof Boolean)
                        || String.valueOf(value).length() > Traits.LONGEST) {
                    reader.findings().add(field.value().at(), noValue(field.value(), value).with("name", attribute)
                            .with("most", Traits.LONGEST));
                } else if (isName(attribute, field.value())) {
                    attributes.put(attribute, value);
                }
            });
            return attributes;
        });
    }

    private static Trouble noValue(Node node, @Nullable Object value) {
        Trouble trouble = Trouble.of("bad-attribute").saying("value");
        return switch (value) {
            case String text -> trouble.saying("long").with("found", text.length());
            case Number _ -> trouble.with("found", Shown.of(node));
            case null, default -> trouble.with("found", Shown.kind(node));
        };
    }

    private boolean isName(String word, Node at) {
        boolean fits = NAME.matcher(word).matches();
        if (!fits) {
            reader.findings().add(at.at(), Trouble.of("bad-attribute").with("found", Shown.text(word)));
        }
        return fits;
    }
}
