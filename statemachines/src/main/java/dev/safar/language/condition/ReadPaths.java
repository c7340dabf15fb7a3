package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds what a condition reads from the names it is given. What stands inside a selection or a mapping belongs to what is selected.
final class ReadPaths {
    private static final Set<String> ROOTS = Set.of("member", "entry", "event", "steps");

    private ReadPaths() {
    }

    static List<ReadPath> in(List<ConditionToken> tokens) {
        List<ReadPath> paths = new ArrayList<>();
        int inside = 0;
        ConditionToken before = new ConditionToken(ConditionToken.Kind.SIGN, "", 0, 0, false);
        for (int i = 0; i < tokens.size(); i++) {
            ConditionToken token = tokens.get(i);
            if (RootNames.opens(token)) {
                inside += inside > 0 || RootNames.leavesRoot(tokens, i) ? 1 : 0;
            } else if (RootNames.closes(token)) {
                inside = Math.max(0, inside - 1);
            } else if (inside == 0 && token.isName() && !before.is(".") && ROOTS.contains(token.text())) {
                paths.add(from(tokens, i));
            }
            before = token;
        }
        return List.copyOf(paths);
    }

    private static ReadPath from(List<ConditionToken> tokens, int first) {
        List<ReadPath.Name> names = new ArrayList<>(List.of(name(tokens.get(first))));
        int end = first + 1;
        while (end + 1 < tokens.size() && tokens.get(end).is(".") && tokens.get(end + 1).isName()) {
            names.add(name(tokens.get(end + 1)));
            end += 2;
            end = behindSelection(tokens, end);
        }
        return new ReadPath(names, first, end);
    }

    /// Where the path goes on behind what is selected, as in `lines[0].sku`; a selection at its end is none of its names.
    private static int behindSelection(List<ConditionToken> tokens, int end) {
        int depth = 0;
        for (int i = end; i < tokens.size() && (i > end || tokens.get(i).is("[")); i++) {
            depth += RootNames.opens(tokens.get(i)) ? 1 : RootNames.closes(tokens.get(i)) ? -1 : 0;
            if (depth == 0) {
                boolean goesOn = i + 2 < tokens.size() && tokens.get(i + 1).is(".") && tokens.get(i + 2).isName();
                return goesOn ? i + 1 : end;
            }
        }
        return end;
    }

    private static ReadPath.Name name(ConditionToken token) {
        return new ReadPath.Name(token.text(), token.offset());
    }
}
