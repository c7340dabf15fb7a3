package dev.safar.message;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// All templates, by id and language. Immutable and safe for many threads.
public final class TemplateBook {
    private final SortedSet<String> ids;
    private final Function<String, NavigableMap<Language, Template>> reader;
    private final Map<String, NavigableMap<Language, Template>> read = new ConcurrentHashMap<>();

    private TemplateBook(SortedSet<String> ids, Function<String, NavigableMap<Language, Template>> reader) {
        this.ids = ids;
        this.reader = reader;
    }

    /// Gathers templates.
    ///
    /// @param templates in any order
    /// @return a book of them
    /// @throws IllegalArgumentException if two have the same id and language
    public static TemplateBook of(Collection<Template> templates) {
        Map<String, NavigableMap<Language, Template>> byId = new TreeMap<>();
        for (Template template : templates) {
            put(byId.computeIfAbsent(template.id(), _ -> new TreeMap<>()), template);
        }
        TemplateBook book = new TemplateBook(new TreeSet<>(byId.keySet()), _ -> new TreeMap<>());
        book.read.putAll(byId);
        return book;
    }

    /// Makes a book of which each page is read when somebody asks for it first: a function sends few of a shop's texts, and should not wait for the others.
    ///
    /// @param ids of all templates
    /// @param reader reads one of them in all its languages; it is asked once for each, and what it throws is thrown on
    /// @return the book
    public static TemplateBook of(Collection<String> ids, Function<String, Collection<Template>> reader) {
        return new TemplateBook(new TreeSet<>(ids), id -> {
            NavigableMap<Language, Template> languages = new TreeMap<>();
            reader.apply(id).forEach(template -> put(languages, template));
            return languages;
        });
    }

    private static void put(NavigableMap<Language, Template> languages, Template template) {
        if (languages.putIfAbsent(template.language(), template) != null) {
            throw new IllegalArgumentException("Template `" + template + "` must be in the book once, but is twice");
        }
    }

    /// {@return the ids of all templates, in alphabetical order}
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(ids);
    }

    /// Lists the languages that a template is written in.
    ///
    /// @param id the template
    /// @return its languages in the order of their tags; empty for an id that is not in the book
    public List<Language> languages(String id) {
        return List.copyOf(languagesOf(id).keySet());
    }

    /// Finds the text for a member: in her language, else in a wider one (`fa` for `fa-IR`), else in the shop's own or a wider one, else in the
    /// first language there is, by tag. A text in the wrong language is better than silence that nobody notices.
    ///
    /// @param id the template
    /// @param preferred the member's language
    /// @param shops the shop's default language
    /// @return the text, or empty only where the id is not in the book
    public Optional<Template> find(String id, Language preferred, Language shops) {
        NavigableMap<Language, Template> languages = languagesOf(id);
        return widening(languages, preferred).or(() -> widening(languages, shops))
                .or(() -> languages.values().stream().findFirst());
    }

    private static Optional<Template> widening(NavigableMap<Language, Template> languages, Language asked) {
        Optional<Language> language = Optional.of(asked);
        while (language.isPresent()) {
            Optional<Template> found = language.map(languages::get);
            if (found.isPresent()) {
                return found;
            }
            language = language.flatMap(Language::wider);
        }
        return Optional.empty();
    }

    /// Names what a template says in all its languages, so that a change in any of them makes a new version of the journeys that use it.
    ///
    /// @param id the template
    /// @return SHA-256 as 64 hexadecimal digits in lower case, or empty where the id is not in the book
    public Optional<String> contentHash(String id) {
        List<String> hashes = languagesOf(id).values().stream().map(Template::contentHash).toList();
        return hashes.isEmpty() ? Optional.empty() : Optional.of(ContentHash.of(hashes));
    }

    private NavigableMap<Language, Template> languagesOf(String id) {
        return ids.contains(id) ? read.computeIfAbsent(id, reader) : Collections.emptyNavigableMap();
    }
}
