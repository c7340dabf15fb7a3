package dev.safar.language.text;

import dev.safar.json.Position;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Trouble;
import dev.safar.message.Template;
import java.util.List;
import java.util.Optional;

/// Rule `long-sms`, a warning: a short message is one, or two chained ones where its letters need more room (3GPP TS 23.038 and 23.040). Its variables
/// count as they are written; values may make it longer.
final class ShortMessage {
    private static final int PLAIN = 160;
    private static final int OTHER = 134;
    /// The part of the 7-bit alphabet that every phone and provider has.
    private static final String PLAIN_TEXT = "[A-Za-z0-9 @$_!\"#%&'()*+,./:;<=>?-]*";
    private static final String VARIABLE = "\\{\\{[^}]*}}";
    private static final String LINE = "sms:";

    private ShortMessage() {
    }

    static Optional<Finding> check(String file, String text, Template template) {
        String sms = template.sms();
        int most = sms.replaceAll(VARIABLE, "").matches(PLAIN_TEXT) ? PLAIN : OTHER;
        return sms.length() < most
                ? Optional.empty()
                : Optional.of(
                        Trouble.of("long-sms").with("most", most).with("found", sms.length()).in(file, place(text)));
    }

    private static Position place(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(LINE)) {
                return new Position(i + 1, 1);
            }
        }
        return Position.START;
    }
}
