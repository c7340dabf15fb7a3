package dev.safar.language.compile;

import dev.safar.json.JsonText;
import dev.safar.json.Position;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of a state machine, and whether it is short enough.
public final class MachineText {
    /// The longest machine, in bytes of its compact text: one item of the registry holds 400 KB, and some room is needed beside it. Step Functions
    /// itself would take 1 MiB.
    public static final int LONGEST = 380_000;

    private MachineText() {
    }

    /// Writes a machine as it is committed under `asl/`.
    ///
    /// @param machine plain JSON values
    /// @return pretty JSON with a newline at the end; the same machine always gives the same text
    public static String of(Map<String, @Nullable Object> machine) {
        return JsonText.pretty(machine) + "\n";
    }

    /// Rule `machine-size`: a machine fits where it is kept.
    ///
    /// @param file the journey's file
    /// @param machine plain JSON values
    /// @return a finding if it does not
    public static Optional<Finding> tooLong(String file, Map<String, @Nullable Object> machine) {
        int bytes = JsonText.compact(machine).getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        Trouble.of("machine-size").with("most", LONGEST).with("found", bytes).in(file, Position.START));
    }
}
