package dev.safar.local.story;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.journey.Condition;
import dev.safar.journey.MemberView;
import dev.safar.member.Complaint;
import dev.safar.member.ComplaintKey;
import dev.safar.member.Fold;
import dev.safar.member.History;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import dev.safar.member.Outcome;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.money.Currency;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks a condition as of an instant that is over, of what her facts tell now: a fact that happened by then counts, whenever it came. What journeys wrote on
/// her is taken as it is today, since nobody keeps how it was.
///
/// @param member who
/// @param facts hers, earliest first
/// @param traits what journeys wrote on her
/// @param currency the shop's
record Hindsight(MemberId member, List<MemberEvent> facts, Traits traits, Currency currency) {
    boolean held(Condition condition, Instant at, Contact contact) {
        Told told = new Told();
        Member then = Member.newcomer(member);
        for (MemberEvent fact : facts) {
            if (!fact.provenance().occurredAt().isAfter(at)) {
                then = told.hearing(then, fact);
            }
        }
        return condition.test(Map.of("member", MemberView.of(then, contact, traits, currency))).holds();
    }

    /// What was told of her so far. Whose link brought her is not in it: no condition can ask.
    private static final class Told implements History {
        private final Map<FactKey, MemberEvent> bodies = new HashMap<>();
        private final Map<OrderKey, Order> orders = new HashMap<>();
        private final Map<ComplaintKey, Complaint> complaints = new HashMap<>();

        Member hearing(Member member, MemberEvent fact) {
            if (!(Fold.apply(member, this, fact) instanceof Outcome.Folded folded)) {
                return member;
            }
            bodies.put(fact.provenance().key(), fact);
            folded.orders().forEach(order -> orders.put(order.key(), order));
            folded.complaints().forEach(complaint -> complaints.put(complaint.key(), complaint));
            return folded.member();
        }

        @Override
        public Optional<MemberEvent> fact(FactKey key) {
            return Optional.ofNullable(bodies.get(key));
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
            return Optional.empty();
        }

        @Override
        public Collection<MemberEvent> facts() {
            return List.copyOf(bodies.values());
        }
    }
}
