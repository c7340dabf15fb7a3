package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ComplaintOpened;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.MemberEvent.MemberReferred;
import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.MemberEvent.ReferralPurchased;
import dev.safar.event.MemberEvent.SurveyAnswered;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Stamp;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The definition: what is known of a member, said of the set of facts at once. It folds nothing, so it cannot depend on an order.
public final class Oracle {
    private final List<MemberEvent> facts;

    private Oracle(Collection<? extends MemberEvent> bodies) {
        Map<FactKey, MemberEvent> greatest = new HashMap<>();
        for (MemberEvent body : bodies) {
            greatest.merge(body.provenance().key(), body,
                    (one, other) -> Provenance.BODIES.compare(one.provenance(), other.provenance()) >= 0
                            ? one
                            : other);
        }
        facts = greatest.values().stream().sorted(Comparator.comparing(Oracle::stamp)).toList();
    }

    public static Known know(Collection<? extends MemberEvent> bodies) {
        Oracle oracle = new Oracle(bodies);
        return new Known(oracle.member(), oracle.orders(), oracle.complaints());
    }

    /// The bodies that hold, in the order of their stamps.
    public static List<MemberEvent> holding(Collection<? extends MemberEvent> bodies) {
        return new Oracle(bodies).facts;
    }

    private Member member() {
        return new Member(Facts.SARA, new Seen(facts.size(), nth(facts, 0), last(facts)), purchases(), refunds(),
                complaintCounts(),
                surveys(), receptions(), referrals());
    }

    private Referrals referrals() {
        return new Referrals(tally(all(ReferralJoined.class).stream().filter(ReferralJoined::kept).toList()),
                tally(all(ReferralPurchased.class).stream().filter(ReferralPurchased::kept).toList()),
                all(MemberReferred.class).stream().filter(fact -> !Set.of("nobody", "sara").contains(fact.code()))
                        .map(fact -> new Referred(stamp(fact), Facts.referrer(fact.code()).orElseThrow()))
                        .findFirst());
    }

    private Purchases purchases() {
        List<PurchaseCompleted> bought = all(PurchaseCompleted.class);
        return new Purchases(bought.size(), bought.stream().filter(this::isKept).count(),
                totals(bought.stream().map(PurchaseCompleted::total).toList()), nth(bought, 0), nth(bought, 1),
                last(bought));
    }

    private boolean isKept(PurchaseCompleted bought) {
        BigInteger back = BigInteger.ZERO;
        for (PurchaseRefunded refund : all(PurchaseRefunded.class)) {
            boolean ofThis = refund.order().equals(Optional.of(bought.order()))
                    && source(refund).equals(source(bought));
            if (ofThis && refund.amount().currency() == bought.total().currency()) {
                back = back.add(BigInteger.valueOf(refund.amount().minorUnits()));
            }
        }
        return back.signum() == 0 || back.compareTo(BigInteger.valueOf(bought.total().minorUnits())) < 0;
    }

    private Refunds refunds() {
        List<PurchaseRefunded> back = all(PurchaseRefunded.class);
        return new Refunds(back.size(), totals(back.stream().map(PurchaseRefunded::amount).toList()), last(back));
    }

    private Complaints complaintCounts() {
        Collection<Complaint> all = complaints().values();
        long open = all.stream().filter(Oracle::isOpen).count();
        long satisfied = all.stream().filter(complaint -> !isOpen(complaint))
                .filter(complaint -> complaint.resolutions().values()
                        .stream().max(Comparator.comparing(Oracle::stamp)).orElseThrow().satisfied().orElse(false))
                .count();
        return new Complaints(open, all.size() - open, satisfied);
    }

    private static boolean isOpen(Complaint complaint) {
        return complaint.openings().values().stream().anyMatch(opened -> complaint.resolutions().values().stream()
                .allMatch(resolved -> stamp(resolved).at().isBefore(stamp(opened).at())));
    }

    private Surveys surveys() {
        List<Answer> answers = all(SurveyAnswered.class).stream()
                .map(answer -> new Answer(stamp(answer), answer.score(), answer.reason())).toList();
        return new Surveys(answers.size(), latest(answers, _ -> true),
                latest(answers, answer -> answer.score().isPresent()),
                latest(answers, answer -> answer.reason().isPresent()));
    }

    private Receptions receptions() {
        return new Receptions(tally(Reception.DELIVERED), tally(Reception.OPENED), tally(Reception.CLICKED),
                tally(Reception.BOUNCED));
    }

    private Tally tally(Reception reception) {
        return tally(all(MessageReceived.class).stream().filter(event -> event.reception() == reception).toList());
    }

    private static Tally tally(List<? extends MemberEvent> events) {
        return new Tally(events.size(), last(events));
    }

    private SortedMap<OrderKey, Order> orders() {
        SortedMap<OrderKey, Order> orders = new TreeMap<>();
        for (PurchaseCompleted bought : all(PurchaseCompleted.class)) {
            OrderKey key = new OrderKey(source(bought), bought.order());
            orders.put(key, new Order(key, Optional.of(bought), new TreeMap<>()));
        }
        for (PurchaseRefunded refund : all(PurchaseRefunded.class)) {
            refund.order().map(order -> new OrderKey(source(refund), order)).ifPresent(key -> {
                Order so = orders.getOrDefault(key, new Order(key, Optional.empty(), new TreeMap<>()));
                TreeMap<FactKey, PurchaseRefunded> refunds = new TreeMap<>(so.refunds());
                refunds.put(refund.provenance().key(), refund);
                orders.put(key, new Order(key, so.purchase(), refunds));
            });
        }
        return orders;
    }

    private SortedMap<ComplaintKey, Complaint> complaints() {
        SortedMap<ComplaintKey, Complaint> complaints = new TreeMap<>();
        for (MemberEvent fact : facts) {
            ComplaintKey.of(fact).ifPresent(key -> {
                TreeMap<FactKey, ComplaintOpened> opened = new TreeMap<>();
                all(ComplaintOpened.class).stream().filter(of(key))
                        .forEach(event -> opened.put(event.provenance().key(), event));
                TreeMap<FactKey, ComplaintResolved> resolved = new TreeMap<>();
                all(ComplaintResolved.class).stream().filter(of(key))
                        .forEach(event -> resolved.put(event.provenance().key(), event));
                complaints.put(key, new Complaint(key, opened, resolved));
            });
        }
        return complaints;
    }

    private static Predicate<MemberEvent> of(ComplaintKey key) {
        return event -> ComplaintKey.of(event).equals(Optional.of(key));
    }

    private static Totals totals(List<Money> amounts) {
        Map<Currency, BigInteger> sums = new HashMap<>();
        amounts.forEach(
                amount -> sums.merge(amount.currency(), BigInteger.valueOf(amount.minorUnits()), BigInteger::add));
        return new Totals(sums);
    }

    private <E extends MemberEvent> List<E> all(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Optional<Answer> latest(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).reduce((_, later) -> later);
    }

    private static Optional<Stamp> nth(List<? extends MemberEvent> sorted, int n) {
        return sorted.stream().skip(n).findFirst().map(Oracle::stamp);
    }

    private static Optional<Stamp> last(List<? extends MemberEvent> sorted) {
        return sorted.stream().reduce((_, later) -> later).map(Oracle::stamp);
    }

    private static Stamp stamp(MemberEvent event) {
        return event.provenance().stamp();
    }

    private static String source(MemberEvent event) {
        return event.provenance().key().source();
    }
}
