package dev.safar.loyalty;

import dev.safar.event.MemberEvent;
import dev.safar.member.Order;
import dev.safar.member.Outcome.Folded;
import dev.safar.member.Shelf;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Rows of points as a store keeps them, moved by every fact that moves an order.
final class LedgerOfOneMember {
    private final Shelf shelf = new Shelf();
    private final Map<LedgerKey, LedgerEntry> rows = new TreeMap<>();

    LedgerOfOneMember receive(List<MemberEvent> events) {
        events.forEach(this::receive);
        return this;
    }

    void receive(MemberEvent event) {
        if (shelf.receive(event) instanceof Folded folded) {
            folded.orders().forEach(this::write);
        }
    }

    private void write(Order order) {
        Points.keysOf(order.key()).forEach(rows::remove);
        Points.entriesFor(order, PointsRate.standard()).forEach(row -> rows.put(row.key(), row));
    }

    List<LedgerEntry> rows() {
        return List.copyOf(rows.values());
    }

    long balance() {
        return Points.balance(rows.values());
    }
}
