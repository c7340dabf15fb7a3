package dev.safar.local.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Numbers that were typed.
final class Bounds {
    private Bounds() {
    }

    /// Refuses a number that is not from 1 to the most.
    ///
    /// @throws ParameterException if it is not
    static void check(CommandSpec spec, String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new ParameterException(spec.commandLine(),
                    "Expected " + option + " to be 1 to " + most + ", but found " + number);
        }
    }
}
