package dev.safar.asl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Notes the variables that a branch assigns though a flow around it assigns them too: Step Functions refuses these ("Passing data
/// between states with variables", scope), since what a branch assigns ends with it.
final class VariableNames {
    private final List<Finding> findings;

    VariableNames(List<Finding> findings) {
        this.findings = findings;
    }

    /// Checks a flow and those inside it.
    ///
    /// @param path where the flow stands; empty for the machine
    /// @param outer what the flows around it assign
    void check(Flow flow, String path, Set<String> outer) {
        Set<String> all = new HashSet<>(outer);
        for (State state : flow.states().values()) {
            String at = (path.isEmpty() ? "" : path + ".") + "States." + state.outline().name();
            for (String name : assigned(state)) {
                if (outer.contains(name)) {
                    findings.add(new Finding(at, "assigns `$" + name + "`, which a flow around it assigns too; "
                            + "what a branch assigns is not seen outside, so give it another name"));
                }
                all.add(name);
            }
        }
        for (State state : flow.states().values()) {
            String at = (path.isEmpty() ? "" : path + ".") + "States." + state.outline().name();
            inside(state, at, all);
        }
    }

    private void inside(State state, String at, Set<String> all) {
        switch (state) {
            case MapState map -> check(map.work(), at + ".ItemProcessor", all);
            case ParallelState parallel -> {
                int i = 0;
                for (Flow branch : parallel.branches()) {
                    check(branch, at + ".Branches[" + i++ + "]", all);
                }
            }
            case PassState _,TaskState _,ChoiceState _,WaitState _,SucceedState _,FailState _ -> {
            }
        }
    }

    private static Set<String> assigned(State state) {
        List<Map<String, Template>> assigns = new ArrayList<>(List.of(state.outline().assign()));
        state.outline().catchers().forEach(catcher -> assigns.add(catcher.assign()));
        if (state instanceof ChoiceState choice) {
            choice.rules().forEach(rule -> assigns.add(rule.assign()));
        }
        Set<String> names = new HashSet<>();
        assigns.forEach(assign -> names.addAll(assign.keySet()));
        return names;
    }
}
