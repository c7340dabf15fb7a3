package dev.safar.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One text in one language, for every channel. [TemplateReader] makes it; it is immutable, compiled once, and safe for many threads.
public final class Template {
    private final String id;
    private final Language language;
    private final String subject;
    private final String sms;
    private final String body;
    private final SortedMap<String, String> fallbacks;
    private final SortedSet<String> required;
    private final com.samskivert.mustache.Template compiledSubject;
    private final com.samskivert.mustache.Template compiledSms;
    private final com.samskivert.mustache.Template compiledBody;
    private final String contentHash;
    private final Direction direction;

    /// Takes checked parts: every variable in the texts has a fallback that is not empty, or is required.
    Template(String id, Language language, String subject, String sms, String body, Map<String, String> fallbacks,
            Set<String> required) {
        this.id = id;
        this.language = language;
        this.subject = subject;
        this.sms = sms;
        this.body = body;
        this.fallbacks = Collections.unmodifiableSortedMap(new TreeMap<>(fallbacks));
        this.required = Collections.unmodifiableSortedSet(new TreeSet<>(required));
        this.compiledSubject = PlainMustache.compile(subject);
        this.compiledSms = PlainMustache.compile(sms);
        this.compiledBody = PlainMustache.compile(body);
        this.contentHash = ContentHash.of(parts());
        this.direction = language.direction();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(id, language.tag(), subject, sms, body));
        fallbacks.forEach((name, fallback) -> Collections.addAll(parts, name, fallback));
        // No fallback is empty, so this is none.
        required.forEach(name -> Collections.addAll(parts, name, ""));
        return parts;
    }

    /// {@return the name that journeys call it by, such as `still-one-of-us`}
    public String id() {
        return id;
    }

    /// {@return the language it is written in}
    public Language language() {
        return language;
    }

    /// {@return the subject of the mail as it was written, with its variables}
    public String subject() {
        return subject;
    }

    /// {@return the short message as it was written, with its variables}
    public String sms() {
        return sms;
    }

    /// {@return the text of the mail as it was written, with its variables; lines end in `\n`, the last has no end}
    public String body() {
        return body;
    }

    /// {@return what stands for a value the shop does not know, by the variable's name in alphabetical order}
    public SortedMap<String, String> fallbacks() {
        return fallbacks;
    }

    /// {@return the variables without which nothing must be sent, in alphabetical order}
    public SortedSet<String> required() {
        return required;
    }

    /// {@return whether the texts name a variable}
    ///
    /// @param variable which
    public boolean uses(Variable variable) {
        return fallbacks.containsKey(variable.word()) || required.contains(variable.word());
    }

    /// {@return whether what is read on a channel names a variable; the subject of a mail is a title}
    ///
    /// @param variable which
    /// @param channel which of the texts
    public boolean uses(Variable variable, Channel channel) {
        String text = switch (channel) {
            case EMAIL -> body;
            case SMS -> sms;
        };
        return Tags.scan(new Piece(text, 1, 1)).tags().stream().anyMatch(tag -> tag.name().equals(variable.word()));
    }

    /// Says which required values are not there.
    ///
    /// @param values by [Variable#word()]
    /// @return those that are absent, null, empty, blank, or a name with a web address in it, in alphabetical order; where there is one, nothing can be rendered
    public List<String> missing(Map<String, ? extends @Nullable String> values) {
        return required.stream().filter(name -> clean(name, values).isEmpty()).toList();
    }

    /// Names what is said: SHA-256 over id, language, texts, fallbacks and what is required (not the notes), so that a version of a journey can name the texts it
    /// was published with.
    ///
    /// @return 64 hexadecimal digits in lower case
    public String contentHash() {
        return contentHash;
    }

    /// Writes the text for one member. Values are data: a `{{` inside one stays as it is, line breaks and other control characters become spaces,
    /// controls of the writing direction are removed, and in a right-to-left text each value but a web address is isolated (U+2068, U+2069), so
    /// that a Latin name cannot reorder a Persian sentence. What she is called is never a link: a name with a web address in it counts as absent.
    ///
    /// @param channel which of the texts
    /// @param values by [Variable#word()]; what is absent, null, empty or blank takes the fallback, what is not used is ignored
    /// @return the text with its language and direction
    /// @throws IllegalArgumentException if a required value is [missing][#missing(Map)]
    public Rendered render(Channel channel, Map<String, ? extends @Nullable String> values) {
        List<String> missing = missing(values);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Text `" + this + "` must not be sent without " + missing);
        }
        Map<String, String> safe = safe(values);
        return switch (channel) {
            case EMAIL -> rendered(Optional.of(compiledSubject.execute(safe)), compiledBody.execute(safe));
            case SMS -> rendered(Optional.empty(), compiledSms.execute(safe));
        };
    }

    private Rendered rendered(Optional<String> subjectLine, String text) {
        return new Rendered(language, direction, subjectLine, text);
    }

    private Map<String, String> safe(Map<String, ? extends @Nullable String> values) {
        Map<String, String> safe = new HashMap<>();
        fallbacks.forEach((name, fallback) -> {
            String value = clean(name, values);
            safe.put(name, SafeValue.within(direction, value.isEmpty() ? fallback : value));
        });
        required.forEach(
                name -> safe.put(name, SafeValue.within(language.direction(), clean(name, values))));
        return safe;
    }

    private static String clean(String name, Map<String, ? extends @Nullable String> values) {
        String value = values.get(name);
        return Variable.ofWord(name).filter(Variable::isHerOwn).isPresent()
                ? SafeValue.cleanName(value)
                : SafeValue.clean(value);
    }

    @Override
    public String toString() {
        return id + "." + language;
    }
}
