package dev.safar.language.finding;

import dev.safar.message.Digits;
import dev.safar.message.Direction;
import dev.safar.message.Language;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A part of what a finding says, in each language that findings speak. Equal terms say the same.
public sealed interface Term permits Term.Code, Term.Plain, Term.Count, Term.Listed, Term.Sequence, Said {
    /// {@return what says nothing}
    static Term nothing() {
        return new Plain("");
    }

    /// {@return the words}
    ///
    /// @param language English or Persian; any other gets English
    String in(Language language);

    /// {@return whether there is nothing to say}
    default boolean isNothing() {
        return this.equals(nothing());
    }

    /// {@return something that a person wrote, or writes, in a file: short, in one line and in backticks}
    ///
    /// @param text as it stands in the file
    static Term code(String text) {
        return new Code(Quoted.safe(text));
    }

    /// {@return words that are in no catalogue, or hold backticks themselves: in one line, without backticks around them}
    ///
    /// @param text any
    static Term plain(String text) {
        return new Plain(Quoted.visible(text));
    }

    /// {@return words of the catalogue}
    ///
    /// @param key as in `words/kind.object`
    static Said said(String key) {
        return Said.of(key);
    }

    /// {@return a whole number}
    ///
    /// @param number any
    static Term count(long number) {
        return new Count(number);
    }

    /// {@return names with commas between them, or a word for none}
    ///
    /// @param names in order
    static Term codes(Collection<String> names) {
        return names.isEmpty() ? said("words/none") : new Listed(names.stream().map(Term::code).toList());
    }

    /// {@return sentences one after the other}
    ///
    /// @param sentences what is nothing is left out
    static Term sequence(Term... sentences) {
        List<Term> some = List.of(sentences).stream().filter(sentence -> !sentence.isNothing()).toList();
        return some.isEmpty() ? nothing() : some.size() == 1 ? some.getFirst() : new Sequence(some);
    }

    /// A name in backticks; within Persian in an isolate of its own, so that it does not turn the sentence round (Unicode Standard Annex 9).
    ///
    /// @param text safe to show
    record Code(String text) implements Term {
        @Override
        public String in(Language language) {
            return Quoted.isolated("`" + text + "`", language);
        }
    }

    /// A text as it is, isolated likewise.
    ///
    /// @param text safe to show
    record Plain(String text) implements Term {
        @Override
        public String in(Language language) {
            return text.isEmpty() ? text : Quoted.isolated(text, language);
        }
    }

    /// A number in the language's digits.
    ///
    /// @param number any
    record Count(long number) implements Term {
        @Override
        public String in(Language language) {
            return Digits.in(language, number);
        }
    }

    /// Several names.
    ///
    /// @param items at least one
    record Listed(List<Term> items) implements Term {
        @Override
        public String in(Language language) {
            return items.stream().map(item -> item.in(language))
                    .collect(Collectors.joining(language.direction() == Direction.RTL ? "، " : ", "));
        }
    }

    /// Several sentences.
    ///
    /// @param sentences at least two
    record Sequence(List<Term> sentences) implements Term {
        @Override
        public String in(Language language) {
            return sentences.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(". "));
        }
    }
}
