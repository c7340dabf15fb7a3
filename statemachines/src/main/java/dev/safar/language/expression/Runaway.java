package dev.safar.language.expression;

import dev.safar.journey.Legible;
import dev.safar.language.condition.Complaint;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Rules `long-range`, `self-call` and `doubled-text`: the ends of a range are known numbers or counts, no function calls itself, and no text is joined to
/// itself. An evaluation that runs away is cut off, and the condition false; better that nobody writes one.
final class Runaway {
    private static final int LONGEST = 10_000;
    private static final Set<String> LOOKED_AT = Set.of("", "$");
    private static final Set<String> COUNTS = Set.of("count", "length");

    private final List<Complaint> complaints = new ArrayList<>();

    private Runaway() {
    }

    static List<Complaint> complaints(Expression expression) {
        Runaway runaway = new Runaway();
        runaway.look(expression);
        return runaway.complaints;
    }

    private void look(Expression expression) {
        if (expression instanceof Expression.Pair pair && pair.sign().equals("..")) {
            range(pair);
        } else if (expression instanceof Expression.Pair pair && pair.sign().equals("&")) {
            joined(pair);
        } else if (expression instanceof Expression.Bound bound && bound.value() instanceof Expression.Lambda lambda
                && !lambda.parameters().contains(bound.variable())) {
            recursion(bound);
        }
        expression.parts().forEach(this::look);
    }

    private void range(Expression.Pair pair) {
        Stream.of(pair.left(), pair.right()).filter(end -> most(end).orElse(LONGEST + 1) > LONGEST).findFirst()
                .ifPresent(end -> complaints
                        .add(new Complaint(end.offset(), Trouble.of("long-range").with("most", LONGEST))));
    }

    /// {@return the most that it can be, as far as that is written}
    private static OptionalDouble most(Expression end) {
        return switch (end) {
            case Expression.Literal literal -> literal.kind() == Legible.Kind.NUMBER
                    ? OptionalDouble.of(Math.abs(Double.parseDouble(literal.text())))
                    : OptionalDouble.empty();
            case Expression.Negative negative -> most(negative.of());
            case Expression.Block block when block.parts().size() == 1 -> most(block.parts().getFirst());
            case Expression.Call call when call.function() instanceof Expression.Variable function
                    && COUNTS.contains(function.name()) ->
                OptionalDouble.of(0);
            case Expression.Pair pair when pair.sign().equals("+") || pair.sign().equals("-") -> {
                OptionalDouble left = most(pair.left());
                OptionalDouble right = most(pair.right());
                yield left.isPresent() && right.isPresent()
                        ? OptionalDouble.of(left.getAsDouble() + right.getAsDouble())
                        : OptionalDouble.empty();
            }
            case Expression.Nothing _,Expression.Name _,Expression.Variable _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Call _,Expression.Pair _,Expression.Choice _,Expression.Block _,Expression.Listed _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                OptionalDouble.empty();
        };
    }

    private void joined(Expression.Pair pair) {
        List<Expression> left = texts(pair.left()).toList();
        texts(pair.right()).filter(left::contains).findFirst().ifPresent(again -> complaints
                .add(new Complaint(pair.right().offset(), Trouble.of("doubled-text").with("found", "$" + again))));
    }

    /// {@return the variables that are joined, wherever they stand: without places, so that two are equal. A function of the language is none: two halves of a text may be
    ///         cut by one}
    private static Stream<Expression> texts(Expression part) {
        return joints(part).filter(one -> one instanceof Expression.Variable variable
                && !LOOKED_AT.contains(variable.name()) && Signature.of(variable.name()).isEmpty())
                .map(one -> new Expression.Name(0, ((Expression.Variable) one).name()));
    }

    /// What stands in the text itself: two fields of one item are two texts.
    private static Stream<Expression> joints(Expression part) {
        return switch (part) {
            case Expression.Pair pair when pair.sign().equals("&") ->
                Stream.concat(joints(pair.left()), joints(pair.right()));
            case Expression.Block block -> block.parts().stream().flatMap(Runaway::joints);
            case Expression.Choice choice -> choice.parts().stream().flatMap(Runaway::joints);
            case Expression.Literal _,Expression.Nothing _,Expression.Name _,Expression.Variable _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Call _,Expression.Pair _,Expression.Listed _,Expression.Negative _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                Stream.of(part);
        };
    }

    private void recursion(Expression.Bound bound) {
        all(bound.value()).filter(part -> part instanceof Expression.Variable variable
                && variable.name().equals(bound.variable())).findFirst()
                .ifPresent(again -> complaints.add(new Complaint(again.offset(),
                        Trouble.of("self-call").with("found", "$" + bound.variable()))));
    }

    private static Stream<Expression> all(Expression expression) {
        return Stream.concat(Stream.of(expression), expression.parts().stream().flatMap(Runaway::all));
    }
}
