package dev.safar.language.expression;

import dev.safar.journey.Legible;
import dev.safar.language.condition.Complaint;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be told of a call of one of the language's own functions.
final class Calls {
    /// Functions that hand each item of a list on to a function: alone, or two of them.
    private static final Set<String> ONE_BY_ONE = Set.of("map", "filter", "single");
    private static final String PAIR_BY_PAIR = "sort";

    private Calls() {
    }

    /// {@return what a function is given that stands as the second argument, as far as that is known}
    ///
    /// @param function which hands on, without its dollar sign
    /// @param list the kind of its first argument
    static List<Legible> handed(String function, Legible list) {
        Legible item = Kinds.item(list);
        return ONE_BY_ONE.contains(function)
                ? List.of(item, Kinds.NUMBER, list)
                : function.equals(PAIR_BY_PAIR) ? List.of(item, item) : List.of();
    }

    /// What is looked at may stand in for a first argument that is missing.
    ///
    /// @param kinds of the arguments, in order
    /// @param looked the kind of what is looked at
    static Optional<Complaint> complaint(Expression.Call call, Signature takes, List<Legible> kinds, Legible looked) {
        Optional<Complaint> given = Arguments.complaint(call, takes, kinds).or(() -> counted(call, kinds));
        boolean open = takes.parameters().getFirst().looked() && kinds.size() < takes.parameters().size();
        return given.filter(_ -> !open || Arguments.complaint(call, takes,
                Stream.concat(Stream.of(looked), kinds.stream()).toList()).isPresent());
    }

    /// What is no list counts as one.
    private static Optional<Complaint> counted(Expression.Call call, List<Legible> kinds) {
        if (!call.function().toString().equals("$count") || kinds.size() != 1
                || !isPath(call.arguments().getFirst())) {
            return Optional.empty();
        }
        Expression path = call.arguments().getFirst();
        Trouble trouble = Trouble.of("wrong-argument").with("function", "$count").with("name", path.toString())
                .with("kind", Kinds.words(kinds.getFirst())).with("expected", Kinds.words("a"));
        return switch (kinds.getFirst()) {
            case Legible.Fields fields when fields.fields().containsKey("count") -> Optional.of(new Complaint(
                    path.offset(), trouble.hint(Term.said("wrong-argument/hint.count").with("right",
                            Term.code(path + ".count")))));
            case Legible.Fields _ -> Optional.of(new Complaint(path.offset(), trouble.hint("one")));
            case Legible.Value value when value.kind() == Legible.Kind.NUMBER -> Optional.of(new Complaint(
                    path.offset(), trouble.hint(Term.said("wrong-argument/hint.number").with("right",
                            Term.code(path.toString())))));
            case Legible.Value _,Legible.Many _,Legible.Anything _ -> Optional.empty();
        };
    }

    /// What is picked out of a list may be there or not, and is counted for that.
    private static boolean isPath(Expression part) {
        return part instanceof Expression.Name
                || (part instanceof Expression.Within within && isPath(within.of()) && isPath(within.step()));
    }
}
