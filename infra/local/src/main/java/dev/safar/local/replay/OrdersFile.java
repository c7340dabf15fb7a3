package dev.safar.local.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.money.Currency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a file of orders: CSV in UTF-8 with a header that names at least `event_id`, `type`, `member_id`, `occurred_at` and `amount_cents`, in any
/// order. `currency` may say what an order was paid in, and `refund_of` which purchase a refund gives back, by its `event_id`: without it the money counts, but
/// no points are taken back. A line that cannot be read is reported and the rest is read.
public final class OrdersFile {
    /// The columns that must be there.
    static final List<String> COLUMNS = List.of("event_id", "type", "member_id", "occurred_at", "amount_cents");
    /// The columns that may be there.
    private static final List<String> OPTIONAL = List.of(OrderLineReader.CURRENCY, OrderLineReader.REFUND_OF);

    private final OrderLineReader lines;
    private final ObjLongConsumer<MemberEvent> events;
    private final Consumer<BadLine> bad;
    private final Map<String, Long> otherTypes = new TreeMap<>();
    private List<String> otherColumns = List.of();

    private OrdersFile(OrderLineReader lines, ObjLongConsumer<MemberEvent> events, Consumer<BadLine> bad) {
        this.lines = lines;
        this.events = events;
        this.bad = bad;
    }

    /// Reads a file.
    ///
    /// @param file where it is
    /// @param currency what its amounts are counted in
    /// @return what was read
    /// @throws UnusableFile if there is no such file, it is not CSV in UTF-8, or a column is missing
    public static Orders read(Path file, Currency currency) throws UnusableFile {
        List<MemberEvent> events = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        Map<FactKey, Long> lines = new HashMap<>();
        List<Orders.Repeated> repeated = new ArrayList<>();
        OrdersFile reading = new OrdersFile(new OrderLineReader(currency, OrderLineReader.SOURCE), (event, line) -> {
            events.add(event);
            FactKey key = event.provenance().key();
            @Nullable
            Long first = lines.putIfAbsent(key, line);
            if (first != null) {
                repeated.add(new Orders.Repeated(line, first, Quoted.bare(key.id())));
            }
        }, bad::add);
        reading.all(file);
        return reading.orders(events, bad, repeated);
    }

    /// Reads a file line by line, however long it is.
    ///
    /// @param file where it is
    /// @param currency what its amounts are counted in
    /// @param source where its facts come from, as their names say it
    /// @param events takes each fact with the number of its line, in the order of the lines
    /// @param bad takes each line that cannot be read
    /// @return what was ignored
    /// @throws UnusableFile as for [#read(Path, Currency)]
    public static Ignored each(Path file, Currency currency, String source,
            ObjLongConsumer<MemberEvent> events,
            Consumer<BadLine> bad) throws UnusableFile {
        OrdersFile reading = new OrdersFile(new OrderLineReader(currency, source), events, bad);
        reading.all(file);
        return new Ignored(Map.copyOf(reading.otherTypes), reading.otherColumns);
    }

    private void all(Path file) throws UnusableFile {
        CsvRows.each(file, COLUMNS, "order", header -> otherColumns = header.stream()
                .filter(column -> !COLUMNS.contains(column) && !OPTIONAL.contains(column)).toList(),
                this::take);
    }

    private void take(NamedCsvRecord row) {
        switch (lines.read(row)) {
            case OrderLineReader.Line.Fact fact -> events.accept(fact.event(), row.getStartingLineNumber());
            case OrderLineReader.Line.Other other -> otherTypes.merge(Quoted.bare(other.type()), 1L, Long::sum);
            case OrderLineReader.Line.Bad wrong -> bad.accept(new BadLine(row.getStartingLineNumber(), wrong.reason()));
        }
    }

    private Orders orders(List<MemberEvent> events, List<BadLine> bad, List<Orders.Repeated> repeated) {
        // Equal instants are told apart by the fact's name, so the order of lines means nothing.
        List<MemberEvent> inOrder = events.stream().sorted(Comparator.comparing(event -> event.provenance().stamp()))
                .toList();
        return new Orders(inOrder, List.copyOf(bad), otherTypes, otherColumns, List.copyOf(repeated),
                isSorted(events));
    }

    private static boolean isSorted(List<MemberEvent> events) {
        for (int i = 0; i + 1 < events.size(); i++) {
            if (events.get(i).provenance().occurredAt().isAfter(events.get(i + 1).provenance().occurredAt())) {
                return false;
            }
        }
        return true;
    }
}
