package dev.safar.asl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows several branches at the same time; its result is the list of their outputs, in the order of the branches.
///
/// @param outline what every state has
/// @param branches one or more
/// @param arguments what each branch gets; null for the state's input
record ParallelState(Outline outline, List<Flow> branches, @Nullable Template arguments) implements State {
    static final Set<String> FIELDS = Set.of("Next", "End", "Output", "Assign", "Branches", "Arguments", "Retry",
            "Catch");

    static ParallelState read(Outline outline, FieldReader fields, Language language) {
        List<Flow> branches = new ArrayList<>();
        fields.objects("Branches").forEach(branch -> branches.add(FlowReader.nested(branch, language)));
        if (branches.isEmpty()) {
            fields.find("Branches", "must be an array of one branch or more");
        }
        return new ParallelState(outline, List.copyOf(branches), fields.template("Arguments", "Arguments"));
    }

    @Override
    public void perform(Visit visit) {
        Object input = arguments == null ? visit.input() : arguments.value(visit.scope());
        visit.record("ParallelStateStarted");
        List<Fan.Work> work = new ArrayList<>();
        branches.forEach(branch -> work.add(new Fan.Work(branch, input, null)));
        new Fan(visit, work, Fan.Limits.NONE).start();
    }
}
