package dev.safar.asl;

import com.dashjoin.jsonata.JException;
import java.util.Map;
import java.util.regex.Pattern;

/// Words what went wrong inside an expression as JSONata's reference implementation does, and AWS with it: the library's own messages name
/// an "Object" where a function is meant, leave gaps in their templates, or are those of the Java platform.
final class Reason {
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{4}");
    /// The letters of a signature, as JSONata names arrays of them.
    private static final Map<String, String> PLURALS = Map.of("a", "arrays", "b", "booleans", "f", "functions", "n",
            "numbers", "o",
            "objects", "s", "strings");

    private Reason() {
    }

    static String of(Throwable thrown) {
        return switch (thrown) {
            case JException e when !CODE.matcher(e.getError()).matches() -> e.getError();
            case JException e -> e.getError() + ": " + message(e);
            case StackOverflowError _ -> "U1001: Stack overflow error: Check for non-terminating recursive function.";
            case NumberFormatException e -> "D3030: Unable to cast value to a number: " + afterColon(e);
            case ClassCastException _ -> "A value is of another type than the function or operator takes.";
            default -> String.valueOf(thrown.getMessage());
        };
    }

    private static String message(JException e) {
        return switch (e.getError()) {
            case "T0410" -> "Argument " + e.getCurrent() + " of function \"" + e.getExpected()
                    + "\" does not match function signature";
            case "T0412" -> "An argument must be an array of "
                    + PLURALS.getOrDefault(String.valueOf(e.getExpected()), "another type");
            case "D1002" -> "Cannot negate a non-numeric value";
            case "D3137", "D3141" -> String.valueOf(e.getMessage());
            default -> String.valueOf(e.getMessage()).replace("operator {{token}}", "an operator")
                    .replaceAll("\\bObject\\b(?! structure)", "function");
        };
    }

    /// `For input string: "abc"`
    private static String afterColon(NumberFormatException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf(": ") + 1).strip();
    }
}
