package dev.safar.language.expression;

import dev.safar.journey.ConditionScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of single values when a condition is asked, and which answers follow from it. Only comparisons of one value with something written are
/// understood, and `and`, `or` and `$not` around them; of anything else nothing follows.
public final class Known {
    /// What never changes once it is known.
    private static final Pattern LASTING = Pattern.compile("entry\\..*|steps\\.[^.]+\\.event\\..*");

    private final List<Fact> facts;

    private Known(List<Fact> facts) {
        this.facts = List.copyOf(facts);
    }

    /// {@return nothing}
    public static Known nothing() {
        return new Known(List.of());
    }

    /// {@return this, and that a condition gave true}
    ///
    /// @param text that JSONata accepts
    public Known holding(String text) {
        return with(claims(parse(text), true));
    }

    /// {@return this, and that a condition did not give true}
    ///
    /// @param text that JSONata accepts
    public Known failing(String text) {
        return with(claims(parse(text), false));
    }

    /// {@return this, and the bounds of a number, if it is there}
    ///
    /// @param path which number
    /// @param least the smallest that it can be
    /// @param most the largest
    public Known between(String path, double least, double most) {
        return with(Stream.of(new Fact(path, ">=", List.of(least), Fact.Sure.IF_THERE),
                new Fact(path, "<=", List.of(most), Fact.Sure.IF_THERE)));
    }

    /// {@return this, and that a value is never there}
    ///
    /// @param path which value
    public Known without(String path) {
        return with(Stream.of(new Fact(path, "in", List.of(), Fact.Sure.IF_THERE)));
    }

    /// {@return this, and all that something else knows}
    ///
    /// @param other what more is known
    public Known and(Known other) {
        return with(other.facts.stream());
    }

    /// {@return the same under another name}
    ///
    /// @param from how the paths begin, as in `event`
    /// @param to how they shall begin
    public Known renamed(String from, String to) {
        return new Known(facts.stream().map(fact -> fact.path().startsWith(from + ".")
                ? new Fact(to + fact.path().substring(from.length()), fact.sign(), fact.written(), fact.sure())
                : fact).toList());
    }

    /// {@return what of it is still known after any time}
    public Known lasting() {
        return new Known(facts.stream().filter(fact -> LASTING.matcher(fact.path()).matches()).toList());
    }

    /// {@return whether something else cannot be true where this is}
    ///
    /// @param other what is known of the same values
    public boolean excludes(Known other) {
        Known both = and(other);
        return both.facts.stream().map(Fact::path).distinct()
                .anyMatch(path -> both.possible(path, Stream.of()).isEmpty());
    }

    /// {@return what of it is not known of the steps of a journey, whose names another may have, too}
    public Known withoutSteps() {
        return new Known(facts.stream().filter(fact -> !fact.path().startsWith("steps.")).toList());
    }

    /// {@return the one text that a value must be, if that is known}
    ///
    /// @param path which value
    public Optional<String> word(String path) {
        return facts.stream().filter(fact -> fact.path().equals(path) && fact.sure() == Fact.Sure.HOLDS)
                .filter(fact -> fact.sign().equals("=") && fact.written().getFirst() instanceof String)
                .map(fact -> (String) fact.written().getFirst()).findFirst();
    }

    private Known with(Stream<Fact> more) {
        return new Known(Stream.concat(facts.stream(), more).toList());
    }

    /// Foretells an answer.
    ///
    /// @param text that JSONata accepts
    /// @return true where it can only be true, false where it never is; empty where both may be, or nothing is known
    public Optional<Boolean> answer(String text) {
        Expression asked = parse(text);
        if (with(claims(asked, true)).someIs(asked, Set::isEmpty)) {
            return someIs(asked, Set::isEmpty) ? Optional.empty() : Optional.of(false);
        }
        boolean always = nothing().with(claims(asked, false))
                .someIs(asked, values -> Set.of(Fact.NOTHING).containsAll(values));
        return always ? Optional.of(true) : answer(asked);
    }

    /// {@return whether one of the values that are asked about can be nothing more than that}
    private boolean someIs(Expression asked, Predicate<Set<Object>> nothingMore) {
        return Stream.concat(claims(asked, true), claims(asked, false)).map(Fact::path).distinct()
                .anyMatch(path -> nothingMore.test(possible(path, Stream.of())));
    }

    /// {@return samples of what one value can still be}
    private Set<Object> possible(String path, Stream<Object> more) {
        List<Fact> same = facts.stream().filter(fact -> fact.path().equals(path)).toList();
        return Stream.of(same.stream().flatMap(Fact::samples), more, Stream.of(Fact.NOTHING, Fact.OTHER))
                .flatMap(samples -> samples).filter(value -> same.stream().allMatch(fact -> fact.allows(value)))
                .collect(Collectors.toSet());
    }

    private Optional<Boolean> answer(Expression asked) {
        return switch (asked) {
            case Expression.Block block when block.parts().size() == 1 -> answer(block.parts().getFirst());
            case Expression.Pair pair when pair.sign().equals("and") || pair.sign().equals("or") -> {
                boolean or = pair.sign().equals("or");
                List<Optional<Boolean>> both = List.of(answer(pair.left()), answer(pair.right()));
                yield both.contains(Optional.of(or))
                        ? Optional.of(or)
                        : both.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(!or);
            }
            case Expression.Pair pair -> Fact.of(pair, Fact.Sure.HOLDS).flatMap(this::answer);
            // Of nothing the opposite is nothing, too.
            case Expression.Call call when isNot(call) ->
                answer(call.arguments().getFirst()).filter(holds -> holds).map(holds -> !holds);
            case Expression.Literal _,Expression.Nothing _,Expression.Name _,Expression.Variable _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Call _,Expression.Choice _,Expression.Block _,Expression.Listed _,Expression.Negative _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                Optional.empty();
        };
    }

    private Optional<Boolean> answer(Fact asked) {
        List<Boolean> answers = possible(asked.path(), asked.samples()).stream().map(asked::holds).distinct().toList();
        return answers.size() == 1 ? Optional.of(answers.getFirst()) : Optional.empty();
    }

    /// {@return what follows from a condition that gave true, or that did not}
    private static Stream<Fact> claims(Expression asked, boolean holds) {
        return switch (asked) {
            case Expression.Block block when block.parts().size() == 1 -> claims(block.parts().getFirst(), holds);
            case Expression.Pair pair when pair.sign().equals(holds ? "and" : "or") ->
                Stream.concat(claims(pair.left(), holds), claims(pair.right(), holds));
            case Expression.Pair pair ->
                Fact.of(pair, holds ? Fact.Sure.HOLDS : Fact.Sure.FAILS).stream();
            case Expression.Call call when isNot(call) && holds -> claims(call.arguments().getFirst(), false);
            case Expression.Literal _,Expression.Nothing _,Expression.Name _,Expression.Variable _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Call _,Expression.Choice _,Expression.Block _,Expression.Listed _,Expression.Negative _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                Stream.empty();
        };
    }

    private static boolean isNot(Expression.Call call) {
        return call.function().toString().equals("$not") && call.arguments().size() == 1;
    }

    private static Expression parse(String text) {
        return ExpressionParser.parse(ConditionScanner.scan(text));
    }
}
