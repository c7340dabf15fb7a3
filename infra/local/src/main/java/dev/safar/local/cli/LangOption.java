package dev.safar.local.cli;

import dev.safar.local.story.Words;
import picocli.CommandLine.Option;

/// In which language a command speaks.
final class LangOption {
    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = WordsConverter.class,
            description = "The language we speak, en or fa; messages stay in the members' own. Default: ${DEFAULT-VALUE}.")
    private Words words;

    /// {@return its words}
    Words words() {
        return words;
    }
}
