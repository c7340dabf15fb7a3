package dev.safar.language.finding;

import dev.safar.json.Position;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A rule that is broken, before it is known where: what the catalogue says about it, with the blanks filled.
///
/// @param rule its id
/// @param message which of the rule's messages
/// @param hint which of the rule's hints, or a hint of another kind; empty for the rule's only one, if it has one
/// @param blanks what stands in the blanks of both, by name
public record Trouble(String rule, String message, Optional<Term> hint, Map<String, Term> blanks) {
    /// Copies, by name.
    public Trouble {
        blanks = Collections.unmodifiableMap(new TreeMap<>(blanks));
    }

    /// {@return what there is to say about a rule}
    ///
    /// @param rule its id
    public static Trouble of(String rule) {
        return new Trouble(rule, "message", Optional.empty(), Map.of());
    }

    /// {@return the same with one more blank filled}
    ///
    /// @param blank its name
    /// @param term what stands there
    public Trouble with(String blank, Term term) {
        Map<String, Term> more = new TreeMap<>(blanks);
        more.put(blank, term);
        return new Trouble(rule, message, hint, more);
    }

    /// {@return the same with one more blank filled, in backticks}
    ///
    /// @param blank its name
    /// @param code what stands there
    public Trouble with(String blank, String code) {
        return with(blank, Term.code(code));
    }

    /// {@return the same with one more blank filled}
    ///
    /// @param blank its name
    /// @param number what stands there
    public Trouble with(String blank, long number) {
        return with(blank, Term.count(number));
    }

    /// {@return the same in another of the rule's messages}
    ///
    /// @param variant what stands behind the dot, as in `both` for `message.both`
    public Trouble saying(String variant) {
        return new Trouble(rule, "message." + variant, hint, blanks);
    }

    /// {@return the same with another of the rule's hints}
    ///
    /// @param variant what stands behind the dot, as in `turn` for `hint.turn`
    public Trouble hint(String variant) {
        return hint(new Said(rule + "/hint." + variant, blanks));
    }

    /// {@return the same with a hint of another kind}
    ///
    /// @param words nothing for no hint at all
    public Trouble hint(Term words) {
        return new Trouble(rule, message, Optional.of(words), blanks);
    }

    /// {@return the finding}
    ///
    /// @param file the file's name as the reader was given it
    /// @param at where in it
    public Finding in(String file, Position at) {
        return new Finding(Catalogue.get().rule(rule).severity(), file, at, rule,
                new Said(rule + "/" + message, blanks),
                remedy());
    }

    private Term remedy() {
        return hint.map(this::filled)
                .orElseGet(() -> Catalogue.get().find(rule + "/hint").isPresent()
                        ? new Said(rule + "/hint", blanks)
                        : Term.nothing());
    }

    /// A hint of the rule's own may speak of what its message speaks of, also where that became known later.
    private Term filled(Term term) {
        if (!(term instanceof Said said)) {
            return term;
        }
        Map<String, Term> all = new TreeMap<>(blanks);
        all.putAll(said.blanks());
        return new Said(said.key(), all);
    }
}
