package dev.safar.language.expression;

import dev.safar.journey.Legible;
import dev.safar.language.finding.Term;
import java.util.List;

/// What can be said of a kind.
final class Kinds {
    static final Legible ANYTHING = new Legible.Anything();
    static final Legible TEXT = of(Legible.Kind.TEXT);
    static final Legible NUMBER = of(Legible.Kind.NUMBER);
    static final Legible BOOLEAN = of(Legible.Kind.BOOLEAN);

    private Kinds() {
    }

    static Legible of(Legible.Kind kind) {
        return new Legible.Value(kind, List.of());
    }

    /// {@return the letter by which signatures know it: dates and instants are texts; `x` for what may be anything}
    static String sort(Legible kind) {
        return switch (kind) {
            case Legible.Value value -> switch (value.kind()) {
                case TEXT, SLUG, INSTANT, DATE -> "s";
                case NUMBER -> "n";
                case BOOLEAN -> "b";
            };
            case Legible.Many _ -> "a";
            case Legible.Fields _ -> "o";
            case Legible.Anything _ -> "x";
        };
    }

    /// {@return its words, as in "a number"}
    static Term words(Legible kind) {
        return switch (kind) {
            case Legible.Value value -> switch (value.kind()) {
                case TEXT, SLUG -> Term.said("words/value.text");
                case NUMBER -> Term.said("words/value.number");
                case BOOLEAN -> Term.said("words/value.boolean");
                case INSTANT -> Term.said("words/value.instant");
                case DATE -> Term.said("words/value.date");
            };
            case Legible.Many _ -> Term.said("words/value.list");
            case Legible.Fields _ -> Term.said("words/value.fields");
            case Legible.Anything _ -> Term.nothing();
        };
    }

    /// {@return the words for a signature's letter}
    static Term words(String sort) {
        return Term.said("words/value." + switch (sort) {
            case "s" -> "text";
            case "n" -> "number";
            case "b" -> "boolean";
            case "a" -> "list";
            case "o" -> "fields";
            default -> "function";
        });
    }

    static boolean isNumber(Legible kind) {
        return sort(kind).equals("n") || kind instanceof Legible.Anything;
    }

    /// {@return each item of a list, or the one thing that it is}
    static Legible item(Legible kind) {
        return kind instanceof Legible.Many many ? many.item() : kind;
    }

    /// {@return a list of these; a list of lists is one list where JSONata steps through it}
    static Legible many(Legible item) {
        return item instanceof Legible.Anything ? item : new Legible.Many(item(item));
    }
}
