package dev.safar.language.parse;

import dev.safar.json.Node;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.OtherDays;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        LocalDate start = fields.find("start", this::start).orElse(USUAL_START);
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

    /// Reads what is said of her.
    ///
    /// @param start the day 0, on which she is born already
    Optional<Node.Obj> member(Node node, String name, LocalDate start) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            NAMES.forEach(each -> fields.find(each, values::text));
            fields.find("language", this::language);
            fields.find("zone", this::zone);
            fields.find("birthday", (day, field) -> birthday(day, field, start));
            fields.find("consent", this::topics);
            fields.find("identities", this::identities);
            reader.close(fields);
            return fields.node();
        });
    }

    private Optional<List<String>> topics(Node node, String name) {
        return values.list(node, name)
                .map(items -> items.stream().flatMap(item -> values.id(item, name).stream()).toList());
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

    private Optional<LocalDate> start(Node node, String name) {
        return read(node, name, LocalDate::parse, "bad-date").filter(day -> {
            if (!Scene.covers(day)) {
                reader.findings().add(node.at(), Trouble.of("bad-date").saying("far").with("name", name)
                        .with("first", Scene.FIRST.toString()).with("last", Scene.LAST.toString())
                        .with("found", Shown.of(node)).hint(OtherDays.question(day.toString())));
            }
            return Scene.covers(day);
        });
    }

    private Optional<String> birthday(Node node, String name, LocalDate start) {
        return read(node, name, text -> {
            if (text.startsWith("--")) {
                return MonthDay.parse(text).toString();
            }
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(start)) {
                reader.findings().add(node.at(), Trouble.of("bad-date").saying("unborn").with("name", name)
                        .with("start", start.toString()).with("found", text));
            }
            OtherDays.gregorian(text).ifPresent(right -> reader.findings().add(node.at(), Trouble.of("bad-date")
                    .saying("persian").with("name", name).with("found", text).hint(Hints.meant(right))));
            return day.toString();
        }, "bad-date");
    }

    /// An offset or `Z` is no zone: it knows no summer, and nobody lives in it.
    private Optional<ZoneId> zone(Node node, String name) {
        return read(node, name, text -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new DateTimeException("no zone");
            }
            return ZoneId.of(text);
        }, "bad-zone");
    }

    private <T> Optional<T> read(Node node, String name, Function<String, T> parse, String rule) {
        return values.text(node, name).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException _) {
                reader.findings().add(node.at(), Trouble.of(rule).with("name", name).with("found", Shown.of(node))
                        .hint(OtherDays.question(text)));
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
        Optional<Language> language = text.filter(tag -> Values.LANGUAGE.matcher(tag).matches())
                .flatMap(Language::parse);
        if (text.isPresent() && language.isEmpty()) {
            reader.findings().add(node.at(), Trouble.of("bad-language").with("found", Shown.of(node)));
        }
        return language;
    }
}
