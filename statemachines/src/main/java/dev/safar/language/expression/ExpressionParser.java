package dev.safar.language.expression;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.journey.Legible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a tree of a condition's words, by the precedences of JSONata 2.0 (`parser.js`). It refuses nothing, since JSONata's own parser has accepted the
/// text before; where it does not know a form, it tells no kind.
final class ExpressionParser {
    private static final ConditionToken END = new ConditionToken(Kind.SIGN, "", 0, 0, false);
    private static final int PREFIX = 70;
    private static final Map<String, Integer> STRENGTH = Map.ofEntries(Map.entry(".", 75), Map.entry("[", 80),
            Map.entry("(", 80), Map.entry("{", 70), Map.entry("@", 80), Map.entry("#", 80), Map.entry("^", 40),
            Map.entry("*", 60), Map.entry("/", 60), Map.entry("%", 60), Map.entry("+", 50), Map.entry("-", 50),
            Map.entry("&", 50), Map.entry("=", 40), Map.entry("!=", 40), Map.entry("<", 40), Map.entry("<=", 40),
            Map.entry(">", 40), Map.entry(">=", 40), Map.entry("in", 40), Map.entry("~>", 40), Map.entry("?:", 40),
            Map.entry("??", 40), Map.entry("and", 30), Map.entry("or", 25), Map.entry("..", 20), Map.entry("?", 20),
            Map.entry(":=", 10));
    private static final Set<String> FUNCTION = Set.of("function", "λ");

    private final List<ConditionToken> tokens;
    private int at;

    private ExpressionParser(List<ConditionToken> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(List<ConditionToken> tokens) {
        return new ExpressionParser(tokens).expression(0);
    }

    private Expression expression(int strength) {
        Expression left = first(next());
        while (strength < strength(peek())) {
            left = further(left, next());
        }
        return left;
    }

    private static int strength(ConditionToken token) {
        boolean operator = token.kind() == Kind.SIGN || (token.kind() == Kind.NAME && !token.endsValue());
        return operator ? strength(token.text()) : 0;
    }

    private static int strength(String operator) {
        return STRENGTH.getOrDefault(operator, 0);
    }

    private Expression first(ConditionToken token) {
        return switch (token.kind()) {
            case STRING -> new Expression.Literal(token.offset(), Legible.Kind.TEXT, token.text());
            case NUMBER -> new Expression.Literal(token.offset(), Legible.Kind.NUMBER, token.text());
            case VARIABLE -> new Expression.Variable(token.offset(), token.text());
            case QUOTED_NAME -> new Expression.Name(token.offset(), token.text());
            case PATTERN -> new Expression.Other(token.offset(), List.of());
            case NAME -> word(token);
            case SIGN -> sign(token);
        };
    }

    private Expression word(ConditionToken token) {
        if (FUNCTION.contains(token.text()) && peek().is("(")) {
            List<String> parameters = parameters();
            until("{");
            Expression body = expression(0);
            take("}");
            return new Expression.Lambda(token.offset(), parameters, body);
        }
        return switch (token.text()) {
            case "true", "false" -> new Expression.Literal(token.offset(), Legible.Kind.BOOLEAN, token.text());
            case "null" -> new Expression.Nothing(token.offset());
            default -> new Expression.Name(token.offset(), token.text());
        };
    }

    private Expression sign(ConditionToken token) {
        return switch (token.text()) {
            case "(" -> new Expression.Block(token.offset(), several(";", ")"));
            case "[" -> new Expression.Listed(token.offset(), several(",", "]"));
            case "{" -> new Expression.Other(token.offset(), pairs());
            case "-" -> new Expression.Negative(token.offset(), expression(PREFIX));
            case "?" -> new Expression.Hole(token.offset());
            case "*", "**", "%" -> new Expression.Other(token.offset(), List.of());
            default -> unknown(token);
        };
    }

    /// A text in a path is the name of a field.
    private static Expression named(Expression part) {
        return part instanceof Expression.Literal literal && literal.kind() == Legible.Kind.TEXT
                ? new Expression.Name(literal.offset(), literal.text())
                : part;
    }

    private Expression further(Expression left, ConditionToken sign) {
        return switch (sign.text()) {
            case "." -> new Expression.Within(named(left), named(expression(strength("."))));
            case "[" -> new Expression.Selected(left, several(",", "]").stream().findFirst());
            case "(" -> new Expression.Call(left, several(",", ")"));
            case "{" -> grouped(left);
            case "^" -> new Expression.Arranged(left, terms());
            case "@", "#" -> new Expression.Each(left, next().text(), sign.is("#"));
            case "?" -> choice(left);
            // All that stands behind it belongs to it.
            case "?:", "??" -> new Expression.Choice(left, left, Optional.of(expression(0)));
            case "~>" -> chained(left, expression(strength("~>")));
            case ":=" -> bound(left, expression(strength(":=") - 1));
            default -> new Expression.Pair(left, sign.text(), expression(strength(sign.text())));
        };
    }

    /// What is grouped is read by names of its items, and gives fields of names that nobody knows.
    private Expression grouped(Expression left) {
        pairs();
        return new Expression.Other(left.offset(), List.of(left));
    }

    private Expression choice(Expression condition) {
        Expression then = expression(0);
        return new Expression.Choice(condition, then, take(":") ? Optional.of(expression(0)) : Optional.empty());
    }

    private static Expression bound(Expression left, Expression value) {
        return left instanceof Expression.Variable variable
                ? new Expression.Bound(left.offset(), variable.name(), value)
                : new Expression.Other(left.offset(), List.of(left, value));
    }

    /// What stands before `~>` is the first argument.
    private static Expression chained(Expression left, Expression right) {
        return switch (right) {
            case Expression.Call call when call.isPartial() -> new Expression.Call(call, List.of(left));
            case Expression.Call call -> {
                List<Expression> arguments = new ArrayList<>(List.of(left));
                arguments.addAll(call.arguments());
                yield new Expression.Call(call.function(), arguments);
            }
            case Expression.Variable function -> new Expression.Call(function, List.of(left));
            case Expression.Literal _,Expression.Nothing _,Expression.Name _,Expression.Within _,Expression.Selected _,Expression.Arranged _,Expression.Pair _,Expression.Choice _,Expression.Block _,Expression.Listed _,Expression.Negative _,Expression.Bound _,Expression.Lambda _,Expression.Hole _,Expression.Each _,Expression.Other _ ->
                new Expression.Other(left.offset(), List.of(left, right));
        };
    }

    private List<Expression> terms() {
        take("(");
        List<Expression> terms = new ArrayList<>();
        do {
            if (!take("<")) {
                take(">");
            }
            terms.add(expression(0));
        } while (take(","));
        take(")");
        return terms;
    }

    private List<Expression> pairs() {
        List<Expression> parts = new ArrayList<>();
        while (isOpen("}")) {
            parts.add(expression(0));
            boolean _ = take(":") || take(",");
        }
        take("}");
        return parts;
    }

    private List<Expression> several(String between, String closing) {
        List<Expression> parts = new ArrayList<>();
        while (isOpen(closing)) {
            parts.add(expression(0));
            take(between);
        }
        take(closing);
        return parts;
    }

    private boolean isOpen(String closing) {
        return at < tokens.size() && !peek().is(closing);
    }

    /// What follows an unknown form is unknown too.
    private Expression unknown(ConditionToken token) {
        at = tokens.size();
        return new Expression.Other(token.offset(), List.of());
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        while (isOpen(")")) {
            ConditionToken token = next();
            if (token.kind() == Kind.VARIABLE) {
                parameters.add(token.text());
            }
        }
        return parameters;
    }

    private void until(String sign) {
        boolean found = false;
        while (!found && at < tokens.size()) {
            found = next().is(sign);
        }
    }

    private boolean take(String sign) {
        boolean there = peek().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    private ConditionToken next() {
        ConditionToken token = peek();
        at++;
        return token;
    }

    private ConditionToken peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }
}
