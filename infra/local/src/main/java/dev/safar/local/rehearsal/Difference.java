package dev.safar.local.rehearsal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.stream.Stream;

/// How what happened differs from what was expected, line by line.
public final class Difference {
    private Difference() {
    }

    /// {@return every line: `  ` as expected, `- ` expected and did not happen, `+ ` happened and was not expected}
    ///
    /// @param expected what should have followed
    /// @param happened what followed
    public static List<String> of(List<String> expected, List<String> happened) {
        return DiffUtils.diff(expected, happened, true).getDeltas().stream().flatMap(Difference::lines).toList();
    }

    private static Stream<String> lines(AbstractDelta<String> delta) {
        if (delta.getType() == DeltaType.EQUAL) {
            return delta.getSource().getLines().stream().map(line -> "  " + line);
        }
        return Stream.concat(delta.getSource().getLines().stream().map(line -> "- " + line),
                delta.getTarget().getLines().stream().map(line -> "+ " + line));
    }
}
