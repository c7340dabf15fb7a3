package dev.safar.message;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a value about a member fit to stand inside a sentence. Values come from order forms, so they are data: they may not start a new line
/// (in a mail's subject that would start a header), nor turn the text around them.
public final class SafeValue {
    /// Line and paragraph separators are not controls by category, but break lines all the same.
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    /// Marks, embeddings, overrides and isolates (Unicode Standard Annex 9, section 2), and what else nobody sees: behind it a spreadsheet would find a formula,
    /// and two names would look like one. As they stand between the brackets of a regular expression.
    public static final String UNSEEN_SIGNS = "\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}";
    private static final Pattern UNSEEN = Pattern.compile("[" + UNSEEN_SIGNS + "]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+");
    /// What mail programs make a link of: an address, that of a mailbox, or a domain by itself. One letter after a dot is an initial.
    private static final Pattern LINKED = Pattern.compile("://|@|[\\p{L}\\p{N}]\\.[A-Za-z]{2,}");
    /// An initial that a name follows without a space: `J.Smith`. With one, no mail program makes a link of it.
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu})\\.(?=\\p{Lu}\\p{Ll})");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private SafeValue() {
    }

    /// Cleans a value: each run of control characters becomes one space, bidirectional controls and other signs that nobody sees go, and so do spaces around it. Joiners stay:
    /// Persian words need them.
    ///
    /// @param value any text, or null where there is none
    /// @return the clean value; empty for an absent one and for one that shows nothing
    public static String clean(@Nullable String value) {
        if (value == null) {
            return "";
        }
        if (isPlain(value)) {
            return value.strip(); // most values; they need no looking over by expressions
        }
        String oneLine = BREAKS.matcher(UNSEEN.matcher(value).replaceAll("")).replaceAll(" ").strip();
        return oneLine.codePoints().anyMatch(SafeValue::isVisible) ? oneLine : "";
    }

    /// Cleans what somebody called herself. Where an address of the web or of a mailbox is in it, or a domain, it is no name: whoever registers others under it would have the shop send
    /// his link to them.
    ///
    /// @param value any text, or null where there is none
    /// @return as [#clean(String)], with a space behind an initial; empty for one with an address, too
    static String cleanName(@Nullable String value) {
        String clean = INITIAL.matcher(clean(value)).replaceAll("$1. ");
        return LINKED.matcher(Normalizer.normalize(clean, Normalizer.Form.NFKC)).find() ? "" : clean;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    /// Keeps a value from reordering the sentence around it: in a right-to-left text it stands in an isolate whose direction is that of its first
    /// letter. A web address is left bare, because mail programs take an invisible mark after it for a part of it; it is left-to-right
    /// throughout, so it holds together by itself.
    static String within(Direction direction, String clean) {
        return switch (direction) {
            case LTR -> clean;
            case RTL -> ADDRESS.matcher(clean).matches()
                    ? clean
                    : FIRST_STRONG_ISOLATE + clean + POP_DIRECTIONAL_ISOLATE;
        };
    }
}
