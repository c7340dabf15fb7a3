package dev.safar.language.parse;

import dev.safar.json.Node;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.scenario.Scene;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads where and when scenarios play, and who is in them: `start`, `shop`, `member`. Rules `bad-date` and `bad-zone`.
final class SceneParser {
    /// The day 0 where none is said.
    private static final LocalDate USUAL_START = LocalDate.of(2026, 3, 21);
    private static final List<String> NAMES = List.of("title", "name", "surname");
    private static final List<String> IDENTITIES = List.of("customerId", "email", "phone");

    private final Reader reader;
    private final Values values;

    SceneParser(Reader reader) {
        this.reader = reader;
        this.values = reader.values();
    }

    Scene scene(Fields fields) {
        LocalDate start = fields.find("start", this::date).orElse(USUAL_START);
        return fields.find("shop", (node, name) -> shop(node, name, start))
                .orElseGet(() -> new Scene(start, ZoneOffset.UTC, Currency.EUR, Language.ENGLISH));
    }

    private Optional<Scene> shop(Node node, String name, LocalDate start) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            Scene scene = new Scene(start, fields.find("zone", this::zone).orElse(ZoneOffset.UTC),
                    fields.find("currency", this::currency).orElse(Currency.EUR),
                    fields.find("language", this::language).orElse(Language.ENGLISH));
            reader.close(fields);
            return scene;
        });
    }

    /// {@return what is said of her, as plain values}
    Optional<Map<String, @Nullable Object>> member(Node node, String name) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            NAMES.forEach(each -> fields.find(each, values::text));
            fields.find("language", this::language);
            fields.find("zone", this::zone);
            fields.find("birthday", this::birthday);
            fields.find("consent", this::topics);
            fields.find("identities", this::identities);
            reader.close(fields);
            Map<String, @Nullable Object> said = new LinkedHashMap<>(fields.node().plain());
            said.remove("note");
            return said;
        });
    }

    private Optional<List<String>> topics(Node node, String name) {
        return values.list(node, name)
                .map(items -> items.stream().flatMap(item -> values.text(item, name).stream()).toList());
    }

    private Optional<Fields> identities(Node node, String name) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            IDENTITIES.forEach(each -> fields.find(each, values::text));
            if (IDENTITIES.stream().noneMatch(fields::has)) {
                reader.findings().add(node.at(), Trouble.of("missing-field").with("owner", Term.code(name))
                        .with("name", IDENTITIES.getFirst()).hint(Hints.known(IDENTITIES)));
            }
            reader.close(fields);
            return fields;
        });
    }

    private Optional<LocalDate> date(Node node, String name) {
        return read(node, name, LocalDate::parse, "bad-date");
    }

    private Optional<String> birthday(Node node, String name) {
        return read(node, name, text -> text.startsWith("--")
                ? MonthDay.parse(text).toString()
                : LocalDate.parse(text).toString(), "bad-date");
    }

    private Optional<ZoneId> zone(Node node, String name) {
        return read(node, name, ZoneId::of, "bad-zone");
    }

    private <T> Optional<T> read(Node node, String name, Function<String, T> parse, String rule) {
        return values.text(node, name).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException _) {
                reader.findings().add(node.at(), Trouble.of(rule).with("name", name).with("found", Shown.of(node)));
                return Optional.empty();
            }
        });
    }

    private Optional<Currency> currency(Node node, String name) {
        return values.oneOf(node, name, Arrays.stream(Currency.values()).map(Currency::name).toList())
                .flatMap(Currency::find);
    }

    private Optional<Language> language(Node node, String name) {
        Optional<String> text = values.text(node, name);
        Optional<Language> language = text.flatMap(Language::parse);
        if (text.isPresent() && language.isEmpty()) {
            reader.findings().add(node.at(), Trouble.of("bad-language").with("found", Shown.of(node)));
        }
        return language;
    }
}
