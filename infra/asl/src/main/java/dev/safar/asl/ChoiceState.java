package dev.safar.asl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes where the first true condition leads.
///
/// @param outline what every state has; its output and variables hold for `Default` alone
/// @param rules in order
/// @param otherwise the `Default` state, or null
/// @param fork the rules by text, where they all compare one value with texts; else null
record ChoiceState(Outline outline, List<Rule> rules, @Nullable String otherwise, @Nullable Fork fork)
        implements
            State {
    static final Set<String> FIELDS = Set.of("Choices", "Default", "Output", "Assign");
    private static final Set<String> RULE_FIELDS = Set.of("Condition", "Next", "Output", "Assign", "Comment");

    /// One entry of `Choices`.
    ///
    /// @param condition must give a boolean
    /// @param next where to go when it is true
    /// @param output the state's output then, or null for its input
    /// @param assign the variables it sets
    record Rule(Typed condition, String next, @Nullable Template output, Map<String, Template> assign) {}

    static ChoiceState read(Outline outline, FieldReader fields) {
        List<FieldReader> choices = fields.objects("Choices");
        if (choices.isEmpty()) {
            fields.find("Choices", "must be an array of one rule or more");
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            rules.add(rule(choices.get(i), "Choices[" + i + "]/"));
        }
        return new ChoiceState(outline, List.copyOf(rules), fields.text("Default"), Fork.of(rules));
    }

    private static Rule rule(FieldReader fields, String field) {
        fields.allowOnly(RULE_FIELDS);
        Typed condition = fields.typed("Condition", field + "Condition", "boolean");
        String next = fields.text("Next");
        if (!fields.has("Condition")) {
            fields.find("Condition", "is missing: a rule needs an expression that gives true or false");
        }
        if (!fields.has("Next")) {
            fields.find("Next", "is missing: name the state to go to");
        }
        return new Rule(condition == null ? new Typed(new Template.Constant(false), field) : condition,
                next == null ? "" : next, fields.template("Output", field + "Output"),
                fields.assign(field + "Assign"));
    }

    @Override
    public void perform(Visit visit) {
        Scope scope = visit.scope();
        Optional<Rule> first = candidates(scope).stream().filter(rule -> rule.condition().bool(scope)).findFirst();
        if (first.isPresent()) {
            Rule rule = first.get();
            visit.leave(scope, rule.output(), rule.assign(), visit.input(), rule.next());
            return;
        }
        if (otherwise == null) {
            throw StateFailure.of(Failure.NO_CHOICE, visit.inState(
                    "Failed to transition out of the state. The state does not point to a next state."));
        }
        visit.leave(scope, outline.output(), outline.assign(), visit.input(), otherwise);
    }

    private List<Rule> candidates(Scope scope) {
        return fork == null ? rules : fork.candidates(scope, rules);
    }
}
