package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.member.Outcome.Folded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A store of one member in memory: it writes what the fold says and answers what the fold asks, and counts how often the whole history was read.
public final class Shelf implements History {
    private final Map<FactKey, MemberEvent> facts = new HashMap<>();
    private final SortedMap<OrderKey, Order> orders = new TreeMap<>();
    private final SortedMap<ComplaintKey, Complaint> complaints = new TreeMap<>();
    private Member member;
    private int wholeReads;

    public Shelf() {
        this(Facts.SARA);
    }

    public Shelf(MemberId id) {
        member = Member.newcomer(id);
    }

    public static Shelf of(MemberEvent... events) {
        return new Shelf().receive(List.of(events));
    }

    public Shelf receive(List<MemberEvent> events) {
        events.forEach(this::receive);
        return this;
    }

    public Outcome receive(MemberEvent event) {
        Outcome outcome = Fold.apply(member, this, event);
        if (outcome instanceof Folded folded) {
            member = folded.member();
            facts.put(event.provenance().key(), event);
            folded.orders().forEach(this::put);
            folded.complaints().forEach(this::put);
        }
        return outcome;
    }

    private void put(Order order) {
        if (order.isEmpty()) {
            orders.remove(order.key());
        } else {
            orders.put(order.key(), order);
        }
    }

    private void put(Complaint complaint) {
        if (complaint.isEmpty()) {
            complaints.remove(complaint.key());
        } else {
            complaints.put(complaint.key(), complaint);
        }
    }

    public Member member() {
        return member;
    }

    public int wholeReads() {
        return wholeReads;
    }

    public Known known() {
        return new Known(member, orders, complaints);
    }

    @Override
    public Optional<MemberEvent> fact(FactKey key) {
        return Optional.ofNullable(facts.get(key));
    }

    @Override
    public Optional<Order> order(OrderKey key) {
        return Optional.ofNullable(orders.get(key));
    }

    @Override
    public Optional<Complaint> complaint(ComplaintKey key) {
        return Optional.ofNullable(complaints.get(key));
    }

    @Override
    public Optional<MemberId> referrer(String code) {
        return Facts.referrer(code);
    }

    @Override
    public Collection<MemberEvent> facts() {
        wholeReads++;
        return List.copyOf(facts.values());
    }
}
