package dev.safar.codec;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An order: its purchase and its refunds. Each fact's name stands in the fact itself.
final class OrderCodec {
    private OrderCodec() {
    }

    static Doc write(Doc doc, Order order) {
        return doc.put("order", write(order.key())).maybe("purchase", order.purchase().map(EventCodec::write))
                .all("refunds", facts(order.refunds().values()));
    }

    static Order read(Value value) {
        SortedMap<FactKey, PurchaseRefunded> refunds = keyed(value.all("refunds",
                refund -> PurchaseCodec.refunded(ProvenanceCodec.read(refund), refund)));
        return new Order(key(value.at("order")),
                value.find("purchase").map(it -> PurchaseCodec.completed(ProvenanceCodec.read(it), it)), refunds);
    }

    static Map<String, @Nullable Object> write(OrderKey key) {
        return new Doc().put("source", key.source()).put("id", key.order()).map();
    }

    static OrderKey key(Value value) {
        return new OrderKey(value.at("source").text(), value.at("id").text());
    }

    static List<Map<String, @Nullable Object>> facts(Collection<? extends MemberEvent> events) {
        Function<MemberEvent, Map<String, @Nullable Object>> write = EventCodec::write;
        return events.stream().map(write).toList();
    }

    static <E extends MemberEvent> SortedMap<FactKey, E> keyed(List<E> events) {
        SortedMap<FactKey, E> keyed = new TreeMap<>();
        events.forEach(event -> keyed.put(event.provenance().key(), event));
        return keyed;
    }
}
