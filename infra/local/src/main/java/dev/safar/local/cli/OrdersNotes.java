package dev.safar.local.cli;

import dev.safar.local.replay.Orders;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/// Says on stderr what of a file of orders was not used, and why.
final class OrdersNotes {
    private static final int MOST_LINES = 20;

    private OrdersNotes() {
    }

    static void print(Orders orders, PrintWriter err) {
        orders.bad().stream().limit(MOST_LINES).forEach(bad -> err.println("Left out " + bad));
        if (orders.bad().size() > MOST_LINES) {
            err.println("... and " + (orders.bad().size() - MOST_LINES) + " more lines that cannot be read");
        }
        if (!orders.otherTypes().isEmpty()) {
            err.println("Ignored lines of other types: "
                    + orders.otherTypes().entrySet().stream().map(type -> type.getKey() + " (" + type.getValue() + ")")
                            .collect(Collectors.joining(", ")));
        }
        if (!orders.otherColumns().isEmpty()) {
            err.println("Ignored columns: " + String.join(", ", orders.otherColumns()));
        }
        if (!orders.sorted()) {
            err.println("The file is not in the order of occurred_at; it is replayed in that order.");
        }
    }
}
