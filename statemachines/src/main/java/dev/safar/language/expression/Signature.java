package dev.safar.language.expression;

import dev.safar.journey.Legible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a function takes, and gives: JSONata's own short hand of it (jsonata 2.0.6, `signature.js`), as in `<s-nn?:s>`.
///
/// @param parameters in order
/// @param gives the sort of its answer, as in `n` or `a<s>`; empty where it depends
record Signature(List<Parameter> parameters, String gives) {
    /// One thing that it takes.
    ///
    /// @param sorts each sort that will do: `s` a text, `n` a number, `b` a boolean, `a` a list, `o` fields, `f` a function, `x` and `j` anything
    /// @param items the sort of a list's items; empty for any
    /// @param optional whether it may be missing
    /// @param looked whether what is looked at stands in for it
    record Parameter(String sorts, String items, boolean optional, boolean looked) {}

    private static final Pattern PARAMETER = Pattern.compile("(?:\\(([a-z]+)\\)|([a-z])(?:<([a-z])[^>]*>+)?)([-?+]*)");
    private static final Map<String, String> WRITTEN = Map.ofEntries(Map.entry("sum", "a<n>:n"),
            Map.entry("count", "a:n"), Map.entry("max", "a<n>:n"), Map.entry("min", "a<n>:n"),
            Map.entry("average", "a<n>:n"), Map.entry("string", "x-b?:s"), Map.entry("substring", "s-nn?:s"),
            Map.entry("substringBefore", "s-s:s"), Map.entry("substringAfter", "s-s:s"),
            Map.entry("lowercase", "s-:s"), Map.entry("uppercase", "s-:s"), Map.entry("length", "s-:n"),
            Map.entry("trim", "s-:s"), Map.entry("pad", "s-ns?:s"), Map.entry("match", "s-fn?:x"),
            Map.entry("contains", "s-(sf):b"), Map.entry("replace", "s-(sf)(sf)n?:s"),
            Map.entry("split", "s-(sf)n?:a<s>"), Map.entry("join", "a<s>s?:s"), Map.entry("formatNumber", "n-so?:s"),
            Map.entry("formatBase", "n-n?:s"), Map.entry("formatInteger", "n-s:s"), Map.entry("parseInteger", "s-s:n"),
            Map.entry("number", "(nsb)-:n"), Map.entry("floor", "n-:n"), Map.entry("ceil", "n-:n"),
            Map.entry("round", "n-n?:n"), Map.entry("abs", "n-:n"), Map.entry("sqrt", "n-:n"),
            Map.entry("power", "n-n:n"), Map.entry("boolean", "x-:b"), Map.entry("not", "x-:b"),
            Map.entry("map", "af:x"), Map.entry("zip", "a+:x"), Map.entry("filter", "af:x"),
            Map.entry("single", "af?:x"), Map.entry("reduce", "afj?:x"), Map.entry("sift", "o-f?:x"),
            Map.entry("keys", "x-:a<s>"), Map.entry("lookup", "x-s:x"), Map.entry("append", "xx:x"),
            Map.entry("exists", "x:b"), Map.entry("spread", "x-:x"), Map.entry("merge", "a<o>:x"),
            Map.entry("reverse", "a:x"), Map.entry("each", "o-f:x"), Map.entry("error", "s?:x"),
            Map.entry("assert", "bs?:x"), Map.entry("type", "x:s"), Map.entry("sort", "af?:x"),
            Map.entry("distinct", "x:x"), Map.entry("base64encode", "s-:s"), Map.entry("base64decode", "s-:s"),
            Map.entry("encodeUrlComponent", "s-:s"), Map.entry("encodeUrl", "s-:s"),
            Map.entry("decodeUrlComponent", "s-:s"), Map.entry("decodeUrl", "s-:s"), Map.entry("toMillis", "s-s?:n"),
            Map.entry("fromMillis", "n-s?s?:s"), Map.entry("clone", "x-:x"));

    /// {@return what the function takes and gives, where JSONata has it}
    ///
    /// @param function without its dollar sign
    static Optional<Signature> of(String function) {
        return Optional.ofNullable(WRITTEN.get(function)).map(Signature::parse);
    }

    private static Signature parse(String written) {
        String[] halves = written.split(":", 2);
        return new Signature(PARAMETER.matcher(halves[0]).results().map(found -> new Parameter(
                found.group(1) == null ? found.group(2) : found.group(1), found.group(3) == null ? "" : found.group(3),
                found.group(4).contains("?"), found.group(4).contains("-")))
                .toList(), halves[1]);
    }

    /// {@return how many it must be given}
    long least() {
        return parameters.stream().filter(parameter -> !parameter.optional()).count();
    }

    /// {@return of what kind its answer is}
    Legible answer() {
        return switch (gives) {
            case "n" -> Kinds.NUMBER;
            case "s" -> Kinds.TEXT;
            case "b" -> Kinds.BOOLEAN;
            case "a<s>" -> new Legible.Many(Kinds.TEXT);
            default -> Kinds.ANYTHING;
        };
    }
}
