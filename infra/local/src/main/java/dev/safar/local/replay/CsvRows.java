package dev.safar.local.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads files of CSV in UTF-8 with a header, row by row.
final class CsvRows {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {
    }

    /// Reads a file.
    ///
    /// @param file where it is
    /// @param columns that must be there
    /// @param what a row is, as in `order`
    /// @param header takes the columns that there are, before any row
    /// @param rows takes each
    /// @throws UnusableFile if there is no such file, it is not CSV in UTF-8, a column is missing, or there is no row
    static void each(Path file, List<String> columns, String what, Consumer<List<String>> header,
            Consumer<NamedCsvRecord> rows) throws UnusableFile {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(strictly(file))) {
            Iterator<NamedCsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new UnusableFile("Expected a header and at least one " + what + ", but found none; the header is "
                        + String.join(",", columns));
            }
            NamedCsvRecord first = records.next();
            check(first.getHeader(), columns);
            header.accept(first.getHeader());
            rows.accept(first);
            records.forEachRemaining(rows);
        } catch (IOException e) {
            throw new UnusableFile("Cannot read " + file + ": " + UnusableFile.reason(e));
        } catch (UncheckedIOException e) {
            throw new UnusableFile("Cannot read " + file + ": " + UnusableFile.reason(e));
        } catch (CsvParseException e) {
            throw new UnusableFile("Cannot read " + file + " as CSV: " + e.getMessage());
        }
    }

    /// The library's own way of opening a file puts a sign of its own where bytes are not UTF-8, and two members become one.
    private static Reader strictly(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static void check(List<String> header, List<String> columns) throws UnusableFile {
        List<String> missing = columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    "Expected the columns " + String.join(",", columns) + ", but found no " + String.join(", ", missing)
                            + "; the header is " + String.join(",", header));
        }
    }

    /// A comma too many moves every field behind it, and a quote that is not closed takes whole lines in: neither may pass for a row.
    ///
    /// @return what is wrong with its shape; empty where nothing is
    static Optional<String> misshapen(NamedCsvRecord row) {
        int columns = row.getHeader().size();
        long taken = row.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
        if (taken > 0) {
            return Optional.of("Expected every quote to close in its own line, but found one that takes in the " + taken
                    + " lines behind it");
        }
        return row.getFieldCount() == columns
                ? Optional.empty()
                : Optional.of("Expected " + columns + " fields as in the header, but found " + row.getFieldCount()
                        + "; a number is written without a thousands separator, and a text with a comma in quotes");
    }

    /// {@return what stands in a column; empty text where nothing does}
    static String field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }
}
