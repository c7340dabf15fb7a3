package dev.safar.message;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/// All templates, by id and language. Immutable and safe for many threads.
public final class TemplateBook {
    private final NavigableMap<String, NavigableMap<Language, Template>> byId;

    private TemplateBook(NavigableMap<String, NavigableMap<Language, Template>> byId) {
        this.byId = byId;
    }

    /// Gathers templates.
    ///
    /// @param templates in any order
    /// @return a book of them
    /// @throws IllegalArgumentException if two have the same id and language
    public static TemplateBook of(Collection<Template> templates) {
        NavigableMap<String, NavigableMap<Language, Template>> byId = new TreeMap<>();
        for (Template template : templates) {
            NavigableMap<Language, Template> languages = byId.computeIfAbsent(template.id(), _ -> new TreeMap<>());
            if (languages.putIfAbsent(template.language(), template) != null) {
                throw new IllegalArgumentException(
                        "Template `" + template + "` must be in the book once, but is twice");
            }
        }
        return new TemplateBook(byId);
    }

    /// {@return the ids of all templates, in alphabetical order}
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeMap<>(byId).navigableKeySet());
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
        NavigableMap<Language, Template> languages = byId.get(id);
        return languages == null ? Collections.emptyNavigableMap() : languages;
    }
}
