package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.language.condition.ReadPath;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;

/// Rule `unknown-path`: what a condition reads is there; a misspelt name is undefined for ever, and the condition false. The names of steps have a rule of
/// their own.
final class KnownPaths implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Question.in(draft).forEach(question -> question.scan().paths().forEach(
                path -> Reached.of(path, question.names()).filter(reached -> !reached.isWhole(path))
                        .filter(reached -> reached.names() > 1 || !path.root().text().equals("steps"))
                        .ifPresent(reached -> complain(question, path, reached, findings))));
    }

    private static void complain(Question question, ReadPath path, Reached reached, Findings findings) {
        ReadPath.Name strange = path.names().get(reached.names());
        Trouble trouble = Trouble.of("unknown-path").with("name", strange.text()).with("before", path.names()
                .subList(0, reached.names()).stream().map(ReadPath.Name::text).reduce((a, b) -> a + "." + b)
                .orElse(""));
        List<String> known = names(reached.readable());
        findings.add(question.at(strange.offset()), known.isEmpty()
                ? trouble.hint("nothing")
                : trouble.hint(Hints.questionOrList(strange.text(), known)));
    }

    private static List<String> names(Legible readable) {
        return switch (readable) {
            case Legible.Fields fields -> List.copyOf(fields.fields().keySet());
            case Legible.Many many -> names(many.item());
            case Legible.Value _,Legible.Anything _ -> List.of();
        };
    }
}
