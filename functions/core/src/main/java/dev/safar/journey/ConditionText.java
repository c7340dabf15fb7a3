package dev.safar.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What can be told of a condition by reading its text: the `$variables` it uses and the steps it reads.
///
/// @param variables in order, without the dollar sign
/// @param stepsRead the ids behind `steps.`
/// @param readsAnyStep whether `steps` stands without a name behind it
record ConditionText(List<Name> variables, Set<String> stepsRead, boolean readsAnyStep) {
    /// A name and where it begins.
    record Name(String text, int offset) {}

    static ConditionText scan(String text) {
        return new Scanner(text).scan();
    }

    private static final class Scanner {
        private final String text;
        private final List<Name> variables = new ArrayList<>();
        private final Set<String> stepsRead = new LinkedHashSet<>();
        private boolean readsAnyStep;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        ConditionText scan() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"' || c == '\'') {
                    quoted(c);
                } else if (c == '$') {
                    int start = at++;
                    variables.add(new Name(word(), start));
                } else if (Character.isJavaIdentifierStart(c) || c == '`') {
                    name();
                } else {
                    at++;
                }
            }
            return new ConditionText(List.copyOf(variables), Set.copyOf(stepsRead), readsAnyStep);
        }

        private void name() {
            boolean inner = at > 0 && text.charAt(at - 1) == '.';
            if (!fieldName().equals("steps") || inner) {
                return;
            }
            if (at + 1 < text.length() && text.charAt(at) == '.' && startsName(text.charAt(at + 1))) {
                at++;
                stepsRead.add(fieldName());
            } else {
                readsAnyStep = true;
            }
        }

        private static boolean startsName(char c) {
            return c == '`' || (Character.isJavaIdentifierStart(c) && c != '$');
        }

        private String fieldName() {
            return text.charAt(at) == '`' ? quoted('`') : word();
        }

        private String quoted(char quote) {
            int start = ++at;
            while (at < text.length() && text.charAt(at) != quote) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            int end = Math.min(at, text.length());
            at = end + 1;
            return text.substring(start, end);
        }

        private String word() {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at)) && text.charAt(at) != '$') {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
