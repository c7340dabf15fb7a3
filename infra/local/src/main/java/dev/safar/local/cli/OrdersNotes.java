package dev.safar.local.cli;

import dev.safar.local.replay.BadLine;
import dev.safar.local.replay.Orders;
import dev.safar.local.replay.Roll;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Says on stderr what of a file of orders or members was not used, and why.
final class OrdersNotes {
    private static final int MOST_LINES = 20;

    private OrdersNotes() {
    }

    static void print(Orders orders, PrintWriter err) {
        bad(orders.bad(), err);
        if (!orders.otherTypes().isEmpty()) {
            err.println("Ignored lines of other types: "
                    + orders.otherTypes().entrySet().stream().map(type -> type.getKey() + " (" + type.getValue() + ")")
                            .collect(Collectors.joining(", ")));
        }
        columns(orders.otherColumns(), err);
        repeated(orders.repeated(), err);
        if (!orders.sorted()) {
            err.println("The file is not in the order of occurred_at; it is replayed in that order.");
        }
    }

    static void print(Roll roll, PrintWriter err) {
        bad(roll.bad(), err);
        columns(roll.otherColumns(), err);
    }

    private static void bad(List<BadLine> bad, PrintWriter err) {
        bad.stream().limit(MOST_LINES).forEach(line -> err.println("Left out " + line));
        if (bad.size() > MOST_LINES) {
            err.println("... and " + (bad.size() - MOST_LINES) + " more lines that cannot be read");
        }
    }

    private static void repeated(List<Orders.Repeated> repeated, PrintWriter err) {
        if (!repeated.isEmpty()) {
            err.println("Lines with the type and event_id of a line before them: " + repeated.size()
                    + ". Of each event_id one line counts, whatever the order of the file: "
                    + repeated.stream().limit(MOST_LINES)
                            .map(line -> line.id() + " (line " + line.line() + ", first on line " + line.first() + ")")
                            .collect(Collectors.joining(", "))
                    + (repeated.size() > MOST_LINES ? ", ..." : ""));
        }
    }

    private static void columns(List<String> columns, PrintWriter err) {
        if (!columns.isEmpty()) {
            err.println("Ignored columns: " + String.join(", ", columns));
        }
    }
}
