package dev.safar.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes plain values (as [Node#plain()] gives them) as JSON. The same value always gives the same text.
public final class JsonText {
    /// From here on a double no longer tells whole numbers apart, so it is written as it is.
    private static final double EXACT = 9_007_199_254_740_992d;
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {
    }

    /// Writes in one line, names in the map's own order.
    ///
    /// @param plain a value of maps, lists, strings, numbers, booleans and null; a whole double is written without a fraction
    /// @return the text
    /// @throws IllegalArgumentException for a value of any other type, or a number that is not finite
    public static String compact(@Nullable Object plain) {
        return write(plain, false, false);
    }

    /// {@return the text of [#compact(Object)] in UTF-8}
    ///
    /// @param plain as for [#compact(Object)]
    /// @throws IllegalArgumentException as for [#compact(Object)]
    public static byte[] bytes(@Nullable Object plain) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(FACTORY._getBufferRecycler())) {
            try (JsonGenerator generator = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
                write(generator, plain, false);
            }
            return bytes.getClearAndRelease();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /// Writes in one line, names sorted by their UTF-16 units: the form that is hashed.
    ///
    /// @param plain as for [#compact(Object)]
    /// @return the text
    public static String canonical(@Nullable Object plain) {
        return write(plain, true, false);
    }

    /// Writes two spaces a level, names in the map's own order, no newline at the end.
    ///
    /// @param plain as for [#compact(Object)]
    /// @return the text
    public static String pretty(@Nullable Object plain) {
        return write(plain, false, true);
    }

    private static String write(@Nullable Object plain, boolean sorted, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (pretty) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("").withArrayEmptySeparator(""));
                printer.indentArraysWith(indenter);
                printer.indentObjectsWith(indenter);
                generator.setPrettyPrinter(printer);
            }
            write(generator, plain, sorted);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to a string in memory failed", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value, boolean sorted) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case String string -> generator.writeString(string);
            case Boolean bool -> generator.writeBoolean(bool);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case BigInteger number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            case Double number -> writeDouble(generator, number);
            case Map<?, ?> map -> writeObject(generator, sorted ? new TreeMap<>(map) : map, sorted);
            case Iterable<?> items -> {
                generator.writeStartArray();
                for (Object item : items) {
                    write(generator, item, sorted);
                }
                generator.writeEndArray();
            }
            default -> throw new IllegalArgumentException(
                    "JSON has no form for a value of type " + value.getClass().getName());
        }
    }

    private static void writeObject(JsonGenerator generator, Map<?, ?> map, boolean sorted) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName((String) entry.getKey());
            write(generator, entry.getValue(), sorted);
        }
        generator.writeEndObject();
    }

    private static void writeDouble(JsonGenerator generator, double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no form for the number " + number);
        }
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            generator.writeNumber((long) number);
        } else {
            generator.writeNumber(number);
        }
    }
}
