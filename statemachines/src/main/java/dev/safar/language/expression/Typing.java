package dev.safar.language.expression;

import dev.safar.journey.Legible;
import dev.safar.language.condition.Complaint;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walks through a condition and tells of what kind each part is. What is wrong is complained of once; what rests on it may be anything.
final class Typing {
    /// What names are looked up in.
    ///
    /// @param kind what is looked at
    /// @param shown how a person wrote it; empty for all that can be read
    private record Here(Legible kind, String shown) {}

    private static final Set<String> CALCULATE = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> COMPARE = Set.of("=", "!=", "<", "<=", ">", ">=", "in");

    private final Here root;
    private final Variables variables = new Variables();
    private final List<Complaint> complaints = new ArrayList<>();

    Typing(Legible.Fields names) {
        root = new Here(names, "");
    }

    List<Complaint> complaints() {
        return complaints;
    }

    Legible of(Expression expression) {
        return of(expression, root);
    }

    private Legible of(Expression expression, Here here) {
        return switch (expression) {
            case Expression.Literal literal -> Kinds.of(literal.kind());
            case Expression.Nothing _ -> Kinds.ANYTHING;
            case Expression.Name name -> field(name, here);
            case Expression.Variable variable -> variable(variable, here);
            case Expression.Within within -> within(within, of(within.of(), here));
            case Expression.Selected selected -> selected(selected, here);
            case Expression.Arranged arranged -> arranged(arranged, here);
            case Expression.Call call -> call(call, here);
            case Expression.Pair pair -> pair(pair, here);
            case Expression.Choice choice -> choice(choice, here);
            case Expression.Block block -> block(block, here);
            case Expression.Listed listed -> listed(listed, here);
            case Expression.Negative negative -> number(negative.of(), of(negative.of(), here), "-");
            case Expression.Bound bound -> bound(bound, of(bound.value(), here));
            case Expression.Lambda lambda -> function(lambda, List.of(), here);
            case Expression.Hole _ -> Kinds.ANYTHING;
            case Expression.Each each -> each(each, of(each.of(), here));
            case Expression.Other other -> {
                other.parts().forEach(part -> of(part, here));
                yield Kinds.ANYTHING;
            }
        };
    }

    private void complain(int offset, Trouble trouble) {
        complaints.add(new Complaint(offset, trouble));
    }

    /// Names at the root, and names of steps, have rules of their own.
    private Legible field(Expression.Name name, Here here) {
        return switch (here.kind()) {
            case Legible.Anything anything -> anything;
            case Legible.Many many -> Kinds.many(field(name, new Here(many.item(), here.shown())));
            case Legible.Fields fields when fields.fields().containsKey(name.name()) ->
                fields.fields().getOrDefault(name.name(), Kinds.ANYTHING);
            case Legible.Fields fields -> {
                if (!here.equals(root) && !here.shown().equals("steps")) {
                    unknown(name, here, List.copyOf(fields.fields().keySet()));
                }
                yield Kinds.ANYTHING;
            }
            case Legible.Value _ -> {
                unknown(name, here, List.of());
                yield Kinds.ANYTHING;
            }
        };
    }

    private void unknown(Expression.Name name, Here here, List<String> known) {
        Trouble trouble = Trouble.of("unknown-path").with("name", name.name()).with("before", here.shown());
        boolean above = root.kind() instanceof Legible.Fields all && all.fields().containsKey(name.name());
        complain(name.offset(), above
                ? trouble.hint(Hints.meant("$$." + name.name()))
                : known.isEmpty() ? trouble.hint("nothing") : trouble.hint(Hints.questionOrList(name.name(), known)));
    }

    private Legible variable(Expression.Variable variable, Here here) {
        return switch (variable.name()) {
            case "" -> here.kind();
            case "$" -> root.kind();
            default -> variables.find(variable.name()).orElse(Kinds.ANYTHING);
        };
    }

    /// Behind a variable that is given each item, names are looked up in what holds the list.
    private Legible each(Expression.Each each, Legible of) {
        variables.give(each.variable(), each.places() ? Kinds.NUMBER : Kinds.item(of));
        return each.places() ? of : new Legible.Many(Kinds.ANYTHING);
    }

    /// @param given what it is given, in order; what is not said may be anything
    private Legible function(Expression.Lambda lambda, List<Legible> given, Here here) {
        variables.open();
        for (int i = 0; i < lambda.parameters().size(); i++) {
            variables.give(lambda.parameters().get(i), i < given.size() ? given.get(i) : Kinds.ANYTHING);
        }
        of(lambda.body(), here);
        variables.close();
        return Kinds.ANYTHING;
    }

    private Legible within(Expression.Within within, Legible of) {
        boolean all = within.of() instanceof Expression.Variable variable && variable.name().equals("$");
        Here item = all ? root : new Here(Kinds.item(of), within.of().toString());
        Legible found = of(within.step(), item);
        return of instanceof Legible.Many ? Kinds.many(found) : found;
    }

    private Legible selected(Expression.Selected selected, Here here) {
        Legible of = of(selected.of(), here);
        Legible item = Kinds.item(of);
        Optional<Legible> by = selected.by().map(asked -> of(asked, new Here(item, selected.of().toString())));
        selected.by().filter(Expression.Literal.class::isInstance).map(Expression.Literal.class::cast)
                .filter(literal -> literal.kind() == Legible.Kind.TEXT)
                .ifPresent(literal -> complain(literal.offset(), Trouble.of("no-question")
                        .with("found", literal.toString())
                        .with("right", Term.plain(selected.of() + ".`" + literal.text() + "`")).hint("select")));
        boolean one = by.filter(kind -> Kinds.sort(kind).equals("n")).isPresent();
        return one ? item : of;
    }

    /// What is picked out of a list may be one item alone, and then it is what one item is.
    private static Legible alone(Expression part, Legible kind) {
        return kind instanceof Legible.Many && isPicked(part) ? Kinds.ANYTHING : kind;
    }

    private static boolean isPicked(Expression part) {
        return part instanceof Expression.Selected
                || (part instanceof Expression.Within within && (isPicked(within.of()) || isPicked(within.step())));
    }

    private Legible arranged(Expression.Arranged arranged, Here here) {
        Legible of = of(arranged.of(), here);
        arranged.by().forEach(part -> of(part, new Here(Kinds.item(of), arranged.of().toString())));
        return of;
    }

    private Legible call(Expression.Call call, Here here) {
        if (call.function() instanceof Expression.Call partial && partial.isPartial()) {
            return call(partial.given(call.arguments()), here);
        }
        Optional<Signature> signature = call.function() instanceof Expression.Variable function
                && variables.find(function.name()).isEmpty() ? Signature.of(function.name()) : Optional.empty();
        List<Legible> kinds = new ArrayList<>();
        call.arguments().forEach(argument -> kinds.add(alone(argument,
                argument instanceof Expression.Lambda lambda && kinds.size() == 1 && signature.isPresent()
                        ? function(lambda, Calls.handed(((Expression.Variable) call.function()).name(),
                                kinds.getFirst()), here)
                        : of(argument, here))));
        signature.flatMap(takes -> Calls.complaint(call, takes, kinds, here.kind())).ifPresent(complaints::add);
        return call.isPartial() ? Kinds.ANYTHING : signature.map(Signature::answer).orElse(Kinds.ANYTHING);
    }

    private Legible pair(Expression.Pair pair, Here here) {
        Legible left = alone(pair.left(), of(pair.left(), here));
        Legible right = alone(pair.right(), of(pair.right(), here));
        if (CALCULATE.contains(pair.sign())) {
            number(pair.left(), left, pair.sign());
            number(pair.right(), right, pair.sign());
            boolean unknown = left instanceof Legible.Anything && right instanceof Legible.Anything;
            return unknown ? left : Kinds.NUMBER;
        }
        if (COMPARE.contains(pair.sign())) {
            complaints.addAll(new Compared(pair).complaints(left, right));
            return Kinds.BOOLEAN;
        }
        return switch (pair.sign()) {
            case "and", "or" -> {
                asked(pair.left());
                asked(pair.right());
                yield Kinds.BOOLEAN;
            }
            case "&" -> Kinds.TEXT;
            case ".." -> new Legible.Many(Kinds.NUMBER);
            default -> Kinds.ANYTHING;
        };
    }

    /// A text or a number that stands alone is always true, or always false.
    private void asked(Expression part) {
        if (part instanceof Expression.Literal literal && literal.kind() != Legible.Kind.BOOLEAN) {
            complain(part.offset(),
                    Trouble.of("no-question").with("found", literal.toString()).hint("compare"));
        }
    }

    private Legible number(Expression part, Legible kind, String sign) {
        if (!Kinds.isNumber(kind)) {
            Trouble trouble = Trouble.of("wrong-arithmetic").with("name", part.toString())
                    .with("kind", Kinds.words(kind)).with("sign", sign);
            complain(part.offset(), switch (kind) {
                case Legible.Value value -> switch (value.kind()) {
                    case INSTANT -> trouble.hint("instant");
                    case TEXT, SLUG -> trouble.hint("text");
                    case DATE, NUMBER, BOOLEAN -> trouble;
                };
                case Legible.Many _ -> trouble.hint("list");
                case Legible.Fields _,Legible.Anything _ -> trouble;
            });
        }
        return Kinds.NUMBER;
    }

    private Legible choice(Expression.Choice choice, Here here) {
        if (!choice.asksForItself()) {
            of(choice.condition(), here);
        }
        Legible then = of(choice.then(), here);
        Optional<Legible> otherwise = choice.otherwise().map(other -> of(other, here));
        if (choice.asksForItself()) {
            otherwise.ifPresent(other -> bindsOtherwise(choice, then, other));
        }
        return otherwise.isEmpty() || otherwise.get().equals(then) ? then : Kinds.ANYTHING;
    }

    /// In `a ?? 0 > 3` the comparison belongs to what stands in, and in `3 < a ?? 0` it is what something stands in for.
    private void bindsOtherwise(Expression.Choice choice, Legible then, Legible otherwise) {
        boolean behind = choice.otherwise()
                .filter(other -> other instanceof Expression.Pair || other instanceof Expression.Choice).isPresent()
                && Kinds.sort(otherwise).equals("b") && !Set.of("b", "x").contains(Kinds.sort(then));
        boolean before = choice.then() instanceof Expression.Pair && Kinds.sort(then).equals("b")
                && !Set.of("b", "x").contains(Kinds.sort(otherwise));
        if (behind || before) {
            Expression wrong = behind ? choice.then() : choice.otherwise().orElseThrow();
            complain(wrong.offset(), Trouble.of("no-question").with("found", wrong.toString()).hint("instead"));
        }
    }

    private Legible block(Expression.Block block, Here here) {
        Legible last = Kinds.ANYTHING;
        variables.open();
        for (Expression part : block.parts()) {
            last = of(part, here);
        }
        variables.close();
        return last;
    }

    private Legible listed(Expression.Listed listed, Here here) {
        List<Legible> items = listed.items().stream().map(item -> Kinds.item(of(item, here))).distinct().toList();
        return new Legible.Many(items.size() == 1 ? items.getFirst() : Kinds.ANYTHING);
    }

    private Legible bound(Expression.Bound bound, Legible kind) {
        variables.give(bound.variable(), kind);
        return kind;
    }
}
