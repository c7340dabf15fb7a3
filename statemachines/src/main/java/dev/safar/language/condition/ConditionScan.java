package dev.safar.language.condition;

import dev.safar.journey.ConditionScanner;
import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a condition's text for what a parser of JSONata lets pass but a journey must not hold.
public final class ConditionScan {
    private static final Set<String> ROOTS = Set.of("member", "entry", "event", "steps");
    /// What is looked at, `$`, and all that can be read, `$$`.
    private static final Set<String> CONTEXTS = Set.of("", "$");

    private final List<ConditionToken> tokens;

    private ConditionScan(List<ConditionToken> tokens) {
        this.tokens = tokens;
    }

    /// Cuts the text into words.
    ///
    /// @param text JSONata, whether right or wrong
    /// @return what can be asked about it
    public static ConditionScan of(String text) {
        return new ConditionScan(ConditionScanner.scan(text));
    }

    /// Looks for work that would not end. The bounds of an evaluation do not hold the functions of the language themselves.
    ///
    /// @return complaints of the rules `forbidden-function`, `deep-condition`, `risky-pattern`, `wide-pad` and `long-range`
    public List<Complaint> risks() {
        return Stream
                .of(ForbiddenFunctions.complaints(tokens), Depth.complaints(tokens), RiskyPattern.complaints(tokens),
                        WideWork.complaints(tokens))
                .flatMap(List::stream).toList();
    }

    /// Looks for names that are not there.
    ///
    /// @param readable the names that the condition may read, out of `member`, `entry`, `event` and `steps`
    /// @return complaints of the rules `dollar-name`, `unknown-name`, `unknown-function` and `hyphen-in-name`
    public List<Complaint> names(Set<String> readable) {
        List<Complaint> complaints = new ArrayList<>(HyphenatedSteps.complaints(tokens));
        complaints.addAll(RootNames.complaints(tokens, readable));
        complaints.addAll(FunctionNames.complaints(tokens));
        return List.copyOf(complaints);
    }

    /// Lists what it reads from the names it is given.
    ///
    /// @return in the text's order; what stands inside a selection or a mapping is left out
    public List<ReadPath> paths() {
        return ReadPaths.in(tokens);
    }

    /// Lists what it compares with something written.
    ///
    /// @return in the text's order of what is read
    public List<Comparison> comparisons() {
        return Comparisons.in(tokens);
    }

    /// {@return whether it reads nothing, so that it is always true or always false}
    public boolean isConstant() {
        return FunctionNames.complaints(tokens).isEmpty() && RootNames.complaints(tokens, ROOTS).isEmpty()
                && tokens.stream().noneMatch(token -> token.isName() && ROOTS.contains(token.text()))
                && tokens.stream().noneMatch(token -> token.kind() == Kind.VARIABLE && CONTEXTS.contains(token.text()));
    }

    /// Lists the steps it reads: `steps.x`, and `event.step = 'x'`.
    ///
    /// @return in the text's order; a hyphenated name without backticks is left to [#names(Set)]
    public List<StepMention> steps() {
        return StepMentions.in(tokens);
    }
}
