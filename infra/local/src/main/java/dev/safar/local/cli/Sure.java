package dev.safar.local.cli;

import java.io.Console;
import java.util.Optional;

/// Asks a person whether she means it.
@FunctionalInterface
public interface Sure {
    /// Where nobody can be asked, nobody said yes.
    Sure TERMINAL = question -> Optional.ofNullable(System.console()).filter(Console::isTerminal)
            .map(console -> "yes".equals(console.readLine("%s Type yes to go on: ", question))).orElse(false);

    /// {@return whether she said yes}
    ///
    /// @param question a sentence
    boolean isMeant(String question);
}
