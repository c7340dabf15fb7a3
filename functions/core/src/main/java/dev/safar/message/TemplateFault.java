package dev.safar.message;

/// One mistake in a template, in words for the person who wrote it.
///
/// @param line counted from 1
/// @param column counted from 1, in UTF-16 units
/// @param problem what is wrong, one sentence; names stand in backticks
/// @param remedy how to mend it, one sentence
/// @param kind what sort of mistake it is
/// @param name the variable it is about, without braces; empty where it is about none
public record TemplateFault(int line, int column, String problem, String remedy, Kind kind, String name) {
    /// The sorts of mistake.
    public enum Kind {
        /// The text is not in the form of a template.
        FORM,
        /// A text uses a variable that there is not.
        UNKNOWN_VARIABLE,
        /// A text uses a variable and has nothing to say where its value is not known.
        NO_FALLBACK
    }

    /// A mistake in the form.
    ///
    /// @param line counted from 1
    /// @param column counted from 1, in UTF-16 units
    /// @param problem what is wrong, one sentence; names stand in backticks
    /// @param remedy how to mend it, one sentence
    public TemplateFault(int line, int column, String problem, String remedy) {
        this(line, column, problem, remedy, Kind.FORM, "");
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + problem + ". " + remedy;
    }
}
