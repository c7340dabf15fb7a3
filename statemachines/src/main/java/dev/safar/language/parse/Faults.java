package dev.safar.language.parse;

import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.json.Position;
import dev.safar.language.finding.Overheard;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.nio.charset.StandardCharsets;

/// Rules `empty-file`, `byte-order-mark`, `long-file`, `name-twice`, `trailing-comma` and `no-json`: says why a text is no JSON.
final class Faults {
    private static final String TWICE = " stands twice in one object";
    private static final int NAME = "The name ".length();

    private Faults() {
    }

    /// {@return where it is to be mended}
    static Position at(String text, Parsed.Fault fault) {
        return switch (of(text, fault).rule()) {
            case "trailing-comma" -> new TextLines(text).needlessComma(fault.at()).orElse(fault.at());
            case "empty-file" -> Position.START;
            default -> fault.at();
        };
    }

    static Trouble of(String text, Parsed.Fault fault) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Limits.FILE.bytes()) {
            return Trouble.of("long-file").with("most", Limits.FILE.bytes()).with("found", bytes);
        }
        if (text.isBlank()) {
            return Trouble.of("empty-file");
        }
        if (text.startsWith("\uFEFF")) {
            return Trouble.of("byte-order-mark");
        }
        String reason = fault.reason();
        if (reason.contains(TWICE)) {
            return Trouble.of("name-twice").with("name", Term.plain(reason.substring(NAME, reason.indexOf(TWICE))));
        }
        return new TextLines(text).needlessComma(fault.at()).isPresent()
                ? Trouble.of("trailing-comma")
                : Trouble.of("no-json").with("reason", Overheard.of(reason));
    }
}
