package dev.safar.language.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What readers say that know no catalogue, and the libraries behind them (of JSON, of conditions, of texts): English sentences, found again among `overheard` in the catalogue, so that
/// they are said in both languages.
public final class Overheard {
    private static final String KEYS = "words/overheard.";
    private static final List<Overheard> ALL = Catalogue.get().words().entrySet().stream()
            .filter(words -> words.getKey().startsWith(KEYS))
            .map(words -> new Overheard(words.getKey(), words.getValue().in("en", ""))).toList();

    private final String key;
    private final Pattern form;
    private final List<String> blanks;

    private Overheard(String key, String sentence) {
        this.key = key;
        this.blanks = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        int last = 0;
        for (MatchResult blank : Said.BLANK.matcher(sentence).results().toList()) {
            form.append(Pattern.quote(sentence.substring(last, blank.start()))).append("(.+?)");
            blanks.add(blank.group(1));
            last = blank.end();
        }
        this.form = Pattern.compile(form.append(Pattern.quote(sentence.substring(last))).toString(), Pattern.DOTALL);
    }

    /// {@return a sentence in every language in which the catalogue has it; one that it does not know stays as it is}
    ///
    /// @param english the sentence, with or without a full stop
    public static Term of(String english) {
        String sentence = english.replaceFirst("\\.$", "");
        return ALL.stream().flatMap(one -> one.heard(sentence).stream()).findFirst()
                .orElseGet(() -> Term.plain(sentence));
    }

    private Optional<Term> heard(String sentence) {
        Matcher matcher = form.matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, Term> filled = new TreeMap<>();
        for (int i = 0; i < blanks.size(); i++) {
            filled.put(blanks.get(i), Term.plain(matcher.group(i + 1)));
        }
        return Optional.of(new Said(key, filled));
    }
}
