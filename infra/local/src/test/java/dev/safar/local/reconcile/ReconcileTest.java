package dev.safar.local.reconcile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.door.Market;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Catalog;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.demo.SyntheticShop;
import dev.safar.local.desk.Reconciliation;
import dev.safar.local.outbox.Outbox;
import dev.safar.local.replay.Hashes;
import dev.safar.local.replay.UnusableFile;
import dev.safar.local.stack.Stack;
import dev.safar.member.MemberHash;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.money.Currency;
import dev.safar.scenario.Envelopes;
import dev.safar.shelf.Shipped;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop whose webhooks were out for a day, and whose file was taken in afterwards, beside the same shop without an outage.
class ReconcileTest {
    private static final Instant START = Instant.parse("2026-03-21T08:30:00Z");
    private static final int MEMBERS = 100;
    private static final int DAYS = 30;
    private static final Shipped SHIPPED = Shipped
            .read(Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys"));
    private static final List<JourneyDefinition> JOURNEYS = List.copyOf(SHIPPED.journeys().journeys().values());

    @TempDir
    private Path folder;

    /// One run of the shop.
    private static final class Run {
        final Outbox outbox = new Outbox();
        final Shop shop = SyntheticShop.shop();
        final Stack stack = new Stack(START, shop, JOURNEYS, SHIPPED.journeys().machines(), SHIPPED.texts(), outbox);
        int known;
        int taken;
        int late;
        int unlinked;

        void hears(List<MemberEvent> facts) {
            facts.forEach(fact -> {
                stack.passToJustBefore(fact.provenance().occurredAt());
                stack.deliver(fact);
            });
        }

        void takesIn(Batch batch, boolean skipKnown) {
            Reconciliation desk = new Reconciliation(stack.store(), () -> Catalog.of(JOURNEYS),
                    new Door(new Market(Currency.IRT, "IR")), (facts, rejections) -> {
                        facts.forEach(stack::deliver);
                        return rejections.isEmpty();
                    });
            Map<String, @Nullable Object> answer = desk.take(batch.envelopes(), skipKnown, stack.now());
            assertThat(answer.get("problems")).isEqualTo(List.of());
            known += number(answer, "known");
            taken += number(answer, "taken");
            late += number(answer, "late");
            unlinked += number(answer, "unlinked");
        }

        private static int number(Map<String, @Nullable Object> answer, String name) {
            return answer.get(name) instanceof Integer number ? number : -1;
        }

        List<String> sent() {
            return outbox.all().stream().filter(Outgoing.Letter.class::isInstance).map(Outgoing::effect).sorted()
                    .toList();
        }
    }

    /// Everybody joins at noon of the first day, buys once in the first month, some give it back, and half of them buy once more when the journey that began
    /// with it is over. So nothing that a journey says hangs on a few hours: where it does, a message that was due in the outage may have become needless by
    /// the time the file is taken in, and no file brings it back.
    private static List<MemberEvent> facts() {
        Envelopes envelopes = new Envelopes();
        SplittableRandom random = new SplittableRandom(5);
        List<MemberEvent> facts = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            Map<String, String> who = Map.of("customerId", "c" + member, "email", "m" + member + "@shop.example");
            facts.add(envelopes.of(who, "consent.given", START.plusSeconds(member), Map.of()));
            Instant at = START.plusSeconds(random.nextLong(3600, DAYS * 86_400L));
            buys(envelopes, who, member + "-1", at, facts);
            if (random.nextInt(5) == 0) {
                facts.add(envelopes.of(who, "purchase.refunded", at.plusSeconds(60), Map.of("refund", "r" + member,
                        "order", member + "-1", "amount", Map.of("amount", 500_000, "currency", "IRT"))));
            }
            if (member % 2 == 0) {
                buys(envelopes, who, member + "-2", at.plus(Duration.ofDays(50)), facts);
            }
        }
        facts.sort(Comparator.comparing(fact -> fact.provenance().stamp()));
        return facts;
    }

    private static void buys(Envelopes envelopes, Map<String, String> who, String order, Instant at,
            List<MemberEvent> facts) {
        facts.add(envelopes.of(who, "purchase.completed", at,
                Map.of("order", order, "total", Map.of("amount", 500_000, "currency", "IRT"))));
    }

    private static boolean isBefore(MemberEvent fact, Instant at) {
        return fact.provenance().occurredAt().isBefore(at);
    }

    private void takeIn(Run run, List<MemberEvent> missed) throws IOException, UnusableFile {
        Path file = folder.resolve("missed.ndjson");
        Files.write(file, missed.stream().map(EnvelopeWriter::write).toList());
        new MissedFacts(batch -> run.takesIn(batch, false), problem -> {
            throw new AssertionError(problem);
        }).envelopes(file);
    }

    private static List<MemberEvent> between(List<MemberEvent> facts, Instant from, Instant to) {
        return facts.stream().filter(fact -> !isBefore(fact, from) && isBefore(fact, to)).toList();
    }

    @Test
    void afterAnOutageTheFileGivesTheSameMembersAndTheSameMessages() throws IOException, UnusableFile {
        List<MemberEvent> facts = facts();
        Instant from = START.plus(Duration.ofDays(10));
        Instant to = from.plus(Duration.ofDays(1));
        Instant end = START.plus(Duration.ofDays(DAYS + 150));
        Run whole = new Run();
        whole.hears(facts);
        whole.stack.passTo(end);
        Run broken = new Run();
        broken.hears(between(facts, START, from));
        broken.stack.passTo(to);
        // The shop's export begins before the outage: what is known already does no harm.
        takeIn(broken, between(facts, from.minus(Duration.ofDays(2)), to));
        broken.hears(between(facts, to, end));
        broken.stack.passTo(end);
        assertThat(broken.taken).isPositive().isEqualTo(between(facts, from, to).size());
        assertThat(broken.known).isPositive().isEqualTo(between(facts, from.minus(Duration.ofDays(2)), from).size());
        assertThat(broken.late).isZero();
        assertThat(Hashes.members(broken.stack.store())).isEqualTo(Hashes.members(whole.stack.store()));
        assertThat(broken.sent()).isEqualTo(whole.sent()).hasSizeGreaterThan(50);
    }

    @Test
    void fileOfOrdersGivesTheSameMembersAndPointsWhereRefundsSayTheirOrder() throws IOException, UnusableFile {
        List<MemberEvent> facts = facts();
        Instant from = START.plus(Duration.ofDays(10));
        Instant to = from.plus(Duration.ofDays(5));
        Run whole = new Run();
        whole.hears(facts);
        Run broken = new Run();
        broken.hears(facts.stream().filter(fact -> isBefore(fact, from) || !isBefore(fact, to)).toList());
        StringBuilder csv = new StringBuilder("event_id,type,member_id,occurred_at,amount_cents,refund_of\n");
        between(facts, from, to).forEach(fact -> csv.append(switch (fact) {
            case MemberEvent.PurchaseCompleted bought -> bought.order() + ",purchase," + line(fact) + "500000,\n";
            case MemberEvent.PurchaseRefunded back -> back.refund() + ",refund," + line(fact) + "500000,"
                    + back.order().orElseThrow() + "\n";
            default -> throw new AssertionError(fact);
        }));
        assertThat(csv).contains(",refund,");
        MissedFacts missed = new MissedFacts(batch -> broken.takesIn(batch, true), problem -> {
            throw new AssertionError(problem);
        });
        missed.orders(Files.writeString(folder.resolve("orders.csv"), csv), Currency.IRT, "shop");
        assertThat(broken.unlinked).isZero();
        assertThat(members(broken)).isEqualTo(members(whole));
        assertThat(points(broken)).isEqualTo(points(whole)).isNotEmpty();
    }

    private static String line(MemberEvent fact) {
        return fact.provenance().who().of(Identity.Kind.CUSTOMER_ID).orElseThrow().value() + ","
                + fact.provenance().occurredAt() + ",";
    }

    /// Their contacts are left out: a file of orders names no address, and so confirms none.
    private static List<String> members(Run run) {
        Map<MemberId, List<Order>> orders = run.stack.store().all(Item.Order.class)
                .collect(groupingBy(Item.Order::member, mapping(Item.Order::order, toList())));
        return run.stack.store().all(Item.Member.class).map(Item.Member::member)
                .map(member -> MemberHash.of(member, orders.getOrDefault(member.id(), List.of()), List.of())).toList();
    }

    /// What orders earned; what journeys gave hangs on when they began.
    private static List<String> points(Run run) {
        return run.stack.store().all(Item.Ledger.class).filter(row -> row.entry().order().isPresent())
                .map(row -> row.entry().key() + " " + row.entry().points()).toList();
    }

    @Test
    void withoutTheFileTheMembersAreOthers() {
        List<MemberEvent> facts = facts();
        Run whole = new Run();
        whole.hears(facts);
        Run broken = new Run();
        Instant from = START.plus(Duration.ofDays(10));
        broken.hears(facts.stream().filter(fact -> !between(facts, from, from.plus(Duration.ofDays(1))).contains(fact))
                .toList());
        assertThat(Hashes.members(broken.stack.store())).isNotEqualTo(Hashes.members(whole.stack.store()));
    }

    @Test
    void whatIsOldCountsAndBeginsNothing() throws IOException, UnusableFile {
        List<MemberEvent> facts = facts();
        Run late = new Run();
        late.stack.passTo(START.plus(Duration.ofDays(DAYS + 60)));
        takeIn(late, facts);
        assertThat(late.taken).isEqualTo(facts.size());
        assertThat(late.late).isEqualTo((int) facts.stream().filter(MemberEvent.PurchaseCompleted.class::isInstance)
                .count());
        assertThat(late.stack.store().all(Item.Enrollment.class)).isEmpty();
        Run whole = new Run();
        whole.hears(facts);
        assertThat(Hashes.members(late.stack.store())).isEqualTo(Hashes.members(whole.stack.store()));
    }

    @Test
    void orderIsKnownOnceItWasToldInTheSameBatch() {
        Run run = new Run();
        List<MemberEvent> facts = new ArrayList<>();
        buys(new Envelopes(), Map.of("customerId", "c1"), "o", START, facts);
        buys(new Envelopes(), Map.of("customerId", "c2"), "o", START, facts);
        run.takesIn(new Batch(facts.stream().map(EnvelopeWriter::envelope).toList(), List.of(2L, 3L)), true);
        assertThat(run.taken).isEqualTo(1);
        assertThat(run.known).isEqualTo(1);
        assertThat(run.stack.store().all(Item.Member.class)).hasSize(1);
    }

    @Test
    void fileOfOrdersChangesNoOrderThatIsKnown() throws IOException, UnusableFile {
        List<MemberEvent> facts = facts();
        Run run = new Run();
        run.hears(facts);
        String before = Hashes.members(run.stack.store());
        StringBuilder csv = new StringBuilder("event_id,type,member_id,occurred_at,amount_cents\n");
        facts.stream().filter(MemberEvent.PurchaseCompleted.class::isInstance)
                .map(MemberEvent.PurchaseCompleted.class::cast).forEach(bought -> csv.append(bought.order())
                        .append(",purchase,c0,2026-03-21T12:00:00Z,1\n"));
        new MissedFacts(batch -> run.takesIn(batch, true), problem -> {
            throw new AssertionError(problem);
        }).orders(Files.writeString(folder.resolve("orders.csv"), csv), Currency.IRT, "shop");
        assertThat(run.known).isEqualTo(MEMBERS + MEMBERS / 2);
        assertThat(run.taken).isZero();
        assertThat(Hashes.members(run.stack.store())).isEqualTo(before);
    }
}
