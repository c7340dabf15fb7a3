package dev.safar.message;

/// One mistake in a template, in words for the person who wrote it.
///
/// @param line counted from 1
/// @param column counted from 1, in UTF-16 units
/// @param problem what is wrong, one sentence; names stand in backticks
/// @param remedy how to mend it, one sentence
public record TemplateFault(int line, int column, String problem, String remedy) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + problem + ". " + remedy;
    }
}
