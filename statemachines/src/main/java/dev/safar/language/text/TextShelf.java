package dev.safar.language.text;

import dev.safar.json.Position;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Overheard;
import dev.safar.language.finding.Trouble;
import dev.safar.message.Language;
import dev.safar.message.Template;
import dev.safar.message.TemplateBook;
import dev.safar.message.TemplateFault;
import dev.safar.message.TemplateReader;
import dev.safar.message.TemplateReading;
import dev.safar.message.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All texts of a shop, read. Immutable.
public final class TextShelf {
    private static final String ENDING = ".txt";

    private final SortedMap<String, SortedMap<Language, Text>> texts = new TreeMap<>();
    private final SortedSet<Language> languages = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private TextShelf() {
    }

    /// One text in one language.
    ///
    /// @param file where it stands
    /// @param template what can be sent, or empty where the text has a fault
    public record Text(String file, Optional<Template> template) {}

    /// Reads files.
    ///
    /// @param files text by file name, which ends in `LANGUAGE/NAME.txt`; other files are passed over
    /// @return the shelf; look at its findings
    public static TextShelf read(Map<String, String> files) {
        return read(files, Set.of());
    }

    /// Reads files, some of which are there and cannot be read: whoever sends these misses none.
    ///
    /// @param files text by file name
    /// @param unread the names of the files that cannot be read
    /// @return the shelf; look at its findings
    public static TextShelf read(Map<String, String> files, Set<String> unread) {
        TextShelf shelf = new TextShelf();
        new TreeMap<>(files).forEach((file, text) -> shelf.take(file, Optional.of(text)));
        unread.forEach(file -> shelf.take(file, Optional.empty()));
        return shelf;
    }

    /// Makes a book of texts that were read before and found sound: no rule is asked again, and each is read when it is needed.
    ///
    /// @param files text by file name; other files are passed over
    /// @return a book that throws an [IllegalStateException] where a text is not sound after all
    public static TemplateBook known(Map<String, String> files) {
        Map<String, Map<String, String>> byId = new TreeMap<>();
        files.forEach((file, text) -> Title.of(file)
                .ifPresent(title -> byId.computeIfAbsent(title.id(), _ -> new TreeMap<>()).put(title.tag(), text)));
        return TemplateBook.of(byId.keySet(),
                id -> byId.getOrDefault(id, Map.of()).entrySet().stream()
                        .map(text -> sound(id, text.getKey(), text.getValue())).toList());
    }

    private static Template sound(String id, String tag, String text) {
        return Language.parse(tag).map(language -> TemplateReader.read(id, language, text))
                .filter(TemplateReading.Read.class::isInstance).map(TemplateReading.Read.class::cast)
                .map(TemplateReading.Read::template).orElseThrow(() -> new IllegalStateException(
                        "Expected text '" + id + "' in '" + tag + "' to be sound, as it was found before"));
    }

    /// What a file is called by.
    private record Title(String id, String tag) {
        static Optional<Title> of(String file) {
            int slash = file.lastIndexOf('/');
            String name = file.substring(slash + 1);
            return slash < 0 || !name.endsWith(ENDING)
                    ? Optional.empty()
                    : Optional.of(new Title(name.substring(0, name.length() - ENDING.length()),
                            file.substring(file.lastIndexOf('/', slash - 1) + 1, slash)));
        }
    }

    private void take(String file, Optional<String> text) {
        Title.of(file).ifPresent(title -> Language.parse(title.tag()).ifPresentOrElse(
                language -> put(file, title.id(), language, text),
                () -> findings.add(Trouble.of("text-folder").with("found", title.tag()).in(file, Position.START))));
    }

    private void put(String file, String id, Language language, Optional<String> text) {
        languages.add(language);
        text.ifPresent(some -> findings.addAll(PlainText.check(file, some)));
        texts.computeIfAbsent(id, _ -> new TreeMap<>()).put(language,
                new Text(file, text.flatMap(some -> template(file, id, language, some))));
    }

    private Optional<Template> template(String file, String id, Language language, String text) {
        return switch (TemplateReader.read(id, language, text)) {
            case TemplateReading.Read read -> {
                ShortMessage.check(file, text, read.template()).ifPresent(findings::add);
                yield Optional.of(read.template());
            }
            case TemplateReading.Faulty faulty -> {
                faulty.faults().forEach(fault -> findings.add(trouble(fault).in(file, at(fault))));
                yield Optional.empty();
            }
        };
    }

    private static Trouble trouble(TemplateFault fault) {
        return switch (fault.kind()) {
            case UNKNOWN_VARIABLE -> Trouble.of("text-variable").with("name", "{{" + fault.name() + "}}")
                    .hint(Hints.questionOrList(fault.name(), Variable.words()));
            case NO_FALLBACK -> Trouble.of("text-fallback").with("name", fault.name());
            case FORM -> Trouble.of("text-fault").with("problem", Overheard.of(fault.problem())).with("remedy",
                    Overheard.of(fault.remedy()));
        };
    }

    private static Position at(TemplateFault fault) {
        return new Position(fault.line(), fault.column());
    }

    /// {@return what is wrong with any of them, sorted by file and place}
    public List<Finding> findings() {
        return findings.stream().sorted().toList();
    }

    /// {@return the names of all texts, those with faults too}
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
    }

    /// {@return every language that some text is in}
    public SortedSet<Language> languages() {
        return Collections.unmodifiableSortedSet(languages);
    }

    /// {@return a text in every language it is there in}
    ///
    /// @param id its name
    public SortedMap<Language, Text> of(String id) {
        return Collections.unmodifiableSortedMap(texts.getOrDefault(id, Collections.emptySortedMap()));
    }

    /// {@return a text in every language in which it can be sent}
    ///
    /// @param id its name
    public List<Template> templates(String id) {
        return of(id).values().stream().flatMap(text -> text.template().stream()).toList();
    }

    /// {@return what can be sent}
    public TemplateBook book() {
        return TemplateBook.of(texts.keySet().stream().flatMap(id -> templates(id).stream()).toList());
    }
}
