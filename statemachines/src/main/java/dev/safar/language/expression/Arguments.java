package dev.safar.language.expression;

import dev.safar.journey.Legible;
import dev.safar.language.condition.Complaint;
import dev.safar.language.expression.Signature.Parameter;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Rule `wrong-argument`: a function is given what it takes. Any other call fails, and the condition is false for ever.
final class Arguments {
    private Arguments() {
    }

    /// @param kinds of the arguments, in order
    static Optional<Complaint> complaint(Expression.Call call, Signature takes, List<Legible> kinds) {
        Trouble trouble = Trouble.of("wrong-argument").with("function", call.function().toString());
        if (kinds.size() < takes.least()) {
            return Optional.of(new Complaint(call.offset(),
                    trouble.saying("few").with("least", takes.least()).with("found", kinds.size())));
        }
        if (kinds.size() > takes.parameters().size() && !call.function().toString().equals("$zip")) {
            return Optional.of(new Complaint(call.arguments().get(takes.parameters().size()).offset(),
                    trouble.saying("many").with("most", takes.parameters().size()).with("found", kinds.size())));
        }
        return IntStream.range(0, Math.min(kinds.size(), takes.parameters().size()))
                .filter(i -> !fits(takes.parameters().get(i), kinds.get(i))).boxed().findFirst()
                .map(i -> {
                    Expression given = i < call.arguments().size() ? call.arguments().get(i) : call.function();
                    return new Complaint(given.offset(), wrong(trouble, takes.parameters().get(i), kinds.get(i))
                            .with("name", given.toString()));
                });
    }

    private static Trouble wrong(Trouble trouble, Parameter parameter, Legible kind) {
        return parameter.items().isEmpty()
                ? trouble.with("kind", Kinds.words(kind)).with("expected",
                        Kinds.words(parameter.sorts().substring(0, 1)))
                : trouble.saying("items").with("kind", Kinds.words(Kinds.item(kind))).with("expected",
                        Kinds.words(parameter.items()));
    }

    private static boolean fits(Parameter parameter, Legible kind) {
        String sort = Kinds.sort(kind);
        if (sort.equals("x") || parameter.sorts().equals("x") || parameter.sorts().equals("j")) {
            return true;
        }
        if (parameter.sorts().equals("a")) {
            String item = Kinds.sort(Kinds.item(kind));
            return item.equals("x") || parameter.items().isEmpty() || parameter.items().equals(item);
        }
        return parameter.sorts().contains(sort);
    }
}
