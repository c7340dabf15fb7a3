package dev.safar.language.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Something that is known of one value: how it compares with what is written.
///
/// @param path which value, as in `entry.total`
/// @param sign one of `=`, `!=`, `<`, `<=`, `>`, `>=`, `in`
/// @param written numbers, texts and booleans; several behind `in` alone
/// @param sure how it is known
record Fact(String path, String sign, List<Object> written, Sure sure) {
    /// How something is known.
    enum Sure {
        /// The comparison gave true, so the value is there.
        HOLDS,
        /// It did not, perhaps because nothing is there.
        FAILS,
        /// It would hold of any value that is there.
        IF_THERE
    }

    /// Stands for no value at all.
    static final Object NOTHING = new Object();
    /// Stands for a value of another kind than all that is written, such as `null` or a list.
    static final Object OTHER = new Object();

    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=", "in");
    private static final Map<String, String> TURNED = Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=");
    private static final Set<String> ROOTS = Set.of("member", "entry", "event", "steps");

    /// {@return whether a value is still possible}
    boolean allows(Object value) {
        boolean holds = holds(value);
        return switch (sure) {
            case HOLDS -> holds;
            case FAILS -> !holds;
            case IF_THERE -> holds || NOTHING.equals(value);
        };
    }

    /// {@return whether the comparison gives true for a value}
    boolean holds(Object value) {
        if (NOTHING.equals(value)) {
            return false;
        }
        return switch (sign) {
            case "=", "in" -> written.contains(value);
            case "!=" -> !written.contains(value);
            default -> compare(value, written.getFirst()).filter(this::isRightWay).isPresent();
        };
    }

    private boolean isRightWay(int order) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Optional<Integer> compare(Object value, Object other) {
        return switch (value) {
            case Double number when other instanceof Double bound -> Optional.of(number.compareTo(bound));
            case String text when other instanceof String bound -> Optional.of(text.compareTo(bound));
            default -> Optional.empty();
        };
    }

    /// {@return the sign that says the same with both sides exchanged}
    static String turned(String sign) {
        return TURNED.getOrDefault(sign, sign);
    }

    /// {@return what a comparison says, where it is one of something read with something written}
    static Optional<Fact> of(Expression.Pair pair, Sure sure) {
        if (!SIGNS.contains(pair.sign())) {
            return Optional.empty();
        }
        boolean turned = !pair.sign().equals("in") && path(pair.left()).isEmpty();
        Optional<String> path = path(turned ? pair.right() : pair.left());
        List<Object> written = written(turned ? pair.left() : pair.right(), pair.sign());
        String sign = turned ? turned(pair.sign()) : pair.sign();
        return path.filter(_ -> !written.isEmpty()).map(name -> new Fact(name, sign, written, sure));
    }

    /// {@return the names from the root on; empty for what is selected or calculated}
    private static Optional<String> path(Expression part) {
        return switch (part) {
            case Expression.Name name when ROOTS.contains(name.name()) -> Optional.of(name.name());
            case Expression.Within within when within.step() instanceof Expression.Name name ->
                path(within.of()).map(before -> before + "." + name.name());
            case Expression.Block block when block.parts().size() == 1 -> path(block.parts().getFirst());
            case Expression.Literal _,Expression.Nothing _,Expression.Name _,Expression.Variable _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Call _,Expression.Pair _,Expression.Choice _,Expression.Block _,Expression.Listed _,Expression.Negative _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                Optional.empty();
        };
    }

    private static List<Object> written(Expression part, String sign) {
        if (sign.equals("in")) {
            List<Expression> items = part instanceof Expression.Listed listed ? listed.items() : List.of();
            List<Object> values = items.stream().flatMap(item -> value(item).stream()).toList();
            return values.size() == items.size() ? values : List.of();
        }
        return value(part).stream().toList();
    }

    private static Optional<Object> value(Expression part) {
        return switch (part) {
            case Expression.Literal literal -> Optional.of(switch (literal.kind()) {
                case NUMBER -> Double.valueOf(literal.text());
                case BOOLEAN -> Boolean.valueOf(literal.text());
                case TEXT, SLUG, DATE, INSTANT -> literal.text();
            });
            case Expression.Negative negative -> value(negative.of()).filter(Double.class::isInstance)
                    .map(number -> -(Double) number);
            case Expression.Nothing _,Expression.Name _,Expression.Variable _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Call _,Expression.Pair _,Expression.Choice _,Expression.Block _,Expression.Listed _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                Optional.empty();
        };
    }

    /// {@return values of which one stands for each that could be told apart by it, among others}
    Stream<Object> samples() {
        return written.stream().flatMap(value -> switch (value) {
            case Double number -> Stream.of(number, Math.nextDown(number), Math.nextUp(number));
            case String text -> Stream.of(text, text + '\0', "");
            default -> Stream.of(true, false);
        });
    }
}
