package dev.safar.local.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.safar.event.MemberEvent;
import dev.safar.money.Currency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads a file of orders: CSV in UTF-8 with a header that names at least `event_id`, `type`, `member_id`, `occurred_at` and `amount_cents`, in any
/// order. A line that cannot be read is reported and the rest is read.
public final class OrdersFile {
    /// The columns that must be there.
    static final List<String> COLUMNS = List.of("event_id", "type", "member_id", "occurred_at", "amount_cents");
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final OrderLineReader lines;
    private final List<MemberEvent> events = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<String, Long> otherTypes = new TreeMap<>();
    private List<String> otherColumns = List.of();

    private OrdersFile(Currency currency) {
        this.lines = new OrderLineReader(currency);
    }

    /// Reads a file.
    ///
    /// @param file where it is
    /// @param currency what its amounts are counted in
    /// @return what was read
    /// @throws UnusableFile if there is no such file, it is not CSV in UTF-8, or a column is missing
    public static Orders read(Path file, Currency currency) throws UnusableFile {
        OrdersFile reading = new OrdersFile(currency);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(strictly(file))) {
            reading.all(csv.iterator());
        } catch (IOException e) {
            throw new UnusableFile("Cannot read " + file + ": " + UnusableFile.reason(e));
        } catch (UncheckedIOException e) {
            throw new UnusableFile("Cannot read " + file + ": " + UnusableFile.reason(e));
        } catch (CsvParseException e) {
            throw new UnusableFile("Cannot read " + file + " as CSV: " + e.getMessage());
        }
        return reading.orders();
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

    private void all(Iterator<NamedCsvRecord> records) throws UnusableFile {
        if (!records.hasNext()) {
            throw new UnusableFile("Expected a header and at least one order, but found none; the header is "
                    + String.join(",", COLUMNS));
        }
        NamedCsvRecord first = records.next();
        header(first.getHeader());
        take(first);
        records.forEachRemaining(this::take);
    }

    private void header(List<String> header) throws UnusableFile {
        List<String> missing = COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    "Expected the columns " + String.join(",", COLUMNS) + ", but found no " + String.join(", ", missing)
                            + "; the header is " + String.join(",", header));
        }
        otherColumns = header.stream().filter(column -> !COLUMNS.contains(column)).toList();
    }

    private void take(NamedCsvRecord row) {
        switch (lines.read(row)) {
            case OrderLineReader.Line.Fact fact -> events.add(fact.event());
            case OrderLineReader.Line.Other other -> otherTypes.merge(other.type(), 1L, Long::sum);
            case OrderLineReader.Line.Bad wrong -> bad.add(new BadLine(row.getStartingLineNumber(), wrong.reason()));
        }
    }

    private Orders orders() {
        Comparator<MemberEvent> byInstant = Comparator.comparing(event -> event.provenance().occurredAt());
        List<MemberEvent> inOrder = events.stream().sorted(byInstant).toList();
        return new Orders(inOrder, List.copyOf(bad), otherTypes, otherColumns, inOrder.equals(events));
    }
}
