package dev.safar.local.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a whole number.
final class Counts implements ITypeConverter<Integer> {
    /// How many rows a desk tells at most.
    static final int MOST_ROWS = 1000;

    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("expected a whole number, but found '" + text + "'");
        }
    }
}
