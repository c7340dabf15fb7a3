package dev.safar.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says in a person's words what the tokenizer found wrong.
final class Wording {
    /// Jackson writes "(for Object starting at [Source: REDACTED (...); line: 2, column: 14])".
    private static final Pattern OPENED = Pattern
            .compile("\\(for \\w+ starting at \\[.*line: ([0-9]+), column: ([0-9]+)]\\)");

    /// Jackson ends with how its own switches could let the text pass.
    private static final Pattern SWITCH = Pattern.compile(": (?:enable `|maybe a \\(non-standard\\) comment).*");

    private Wording() {
    }

    /// A bare word is not quoted, since it may be somebody's name that lost its quotes.
    static String of(JsonProcessingException e) {
        String original = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return constraint(original);
        }
        if (original.startsWith("Duplicate field")) {
            return "The name " + duplicate(original) + " stands twice in one object; keep one";
        }
        if (original.startsWith("Unexpected end-of-input")) {
            return "The text ends in the middle of a value; a closing brace, bracket or quote is missing";
        }
        if (original.startsWith("Unrecognized token")) {
            return "This is not JSON: a bare word stands where a value is expected; text stands between double quotes";
        }
        int more = original.indexOf('\n');
        String line = SWITCH.matcher(more < 0 ? original : original.substring(0, more)).replaceFirst("");
        return "This is not JSON: " + OPENED.matcher(line).replaceFirst("for what opens at line $1, column $2");
    }

    /// Jackson writes "Duplicate field 'name'".
    private static String duplicate(String original) {
        String name = original.substring(original.indexOf('\'') + 1,
                Math.max(original.lastIndexOf('\''), original.indexOf('\'') + 1));
        return Spelling.quoted(name);
    }

    private static String constraint(String original) {
        String lower = original.toLowerCase(Locale.ROOT);
        if (lower.contains("nesting depth")) {
            return "Arrays and objects stand too deep inside each other" + limit(original);
        }
        if (lower.contains("number")) {
            return "A number has too many digits" + limit(original);
        }
        return "A string or a name is too long" + limit(original);
    }

    /// Jackson writes "... exceeds the maximum allowed (32, from ...)".
    private static String limit(String original) {
        int open = original.lastIndexOf("allowed (");
        int comma = original.indexOf(',', Math.max(0, open));
        return open < 0 || comma < 0
                ? ""
                : "; at most " + original.substring(open + "allowed (".length(), comma) + " is allowed";
    }
}
