package dev.safar.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Step;
import dev.safar.local.outbox.Outbox;
import dev.safar.local.replay.StepCount;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Contact;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Direction;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import dev.safar.shelf.Shipped;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The synthetic year, looked at from inside.
class SyntheticYearTest {
    private static final Shipped SHIPPED = Shipped
            .read(Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys"));
    private static final Ran RAN = new Demo(SHIPPED).run(new Outbox(), _ -> {});
    private static final ContactPolicy POLICY = SyntheticShop.shop().policy();

    @Test
    void lateDoubledAndEarlyDeliveriesChangeNoMemberNoOrderAndNoPointsThatItEarned() {
        SyntheticShop shop = new SyntheticShop();
        Ran muddled = new Demo(SHIPPED).runUnanswered(shop.deliveries());
        Ran prompt = new Demo(SHIPPED).runUnanswered(shop.promptDeliveries());
        assertThat(muddled.deliveries()).satisfies(door -> assertThat(door.late()).isPositive())
                .satisfies(door -> assertThat(door.twice()).isPositive())
                .satisfies(door -> assertThat(door.early()).isPositive());
        assertThat(prompt.deliveries())
                .satisfies(door -> assertThat(door.late() + door.twice() + door.early()).isZero());
        assertThat(facts(muddled)).isEqualTo(facts(prompt));
    }

    /// What a journey gave is an effect, and not among them.
    private static List<Item> facts(Ran ran) {
        return Stream
                .of(Item.Member.class, Item.ContactOf.class, Item.Event.class, Item.Order.class, Item.Complaint.class,
                        Item.Ledger.class)
                .<Item>flatMap(kind -> ran.stack().store().all(kind))
                .filter(item -> !(item instanceof Item.Ledger row && row.entry().order().isEmpty())).toList();
    }

    @Test
    void refundThatCameFirstLeavesNoPoints() {
        SyntheticShop shop = new SyntheticShop();
        Ran ran = new Demo(SHIPPED).runUnanswered(shop.deliveries());
        List<Item.Order> returned = ran.stack().store().all(Item.Order.class)
                .filter(item -> item.order().purchase().isPresent() && !item.order().isKept()).toList();
        assertThat(returned).isNotEmpty().allSatisfy(item -> assertThat(ran.stack().store().all(Item.Ledger.class)
                .filter(row -> row.entry().order().equals(Optional.of(item.order().key())))
                .mapToLong(row -> row.entry().points())
                .sum()).isZero());
    }

    @Test
    void factsThatNobodyCanUseLeaveTheirRows() {
        assertThat(RAN.stack().store().all(Item.Rejection.class)).extracting(Item.Rejection::reason)
                .containsExactlyInAnyOrder("no-identity", "wrong-currency");
    }

    @Test
    void identitiesThatMetLeaveANotice() {
        assertThat(RAN.stack().store().all(Item.Notice.class))
                .anyMatch(notice -> notice.name().startsWith("identities-met"));
    }

    @Test
    void everybodyIsWrittenToInTheLanguageSheReads() {
        assertThat(letters()).allSatisfy(letter -> {
            Language reads = gate(letter).language();
            assertThat(letter.text().language()).isEqualTo(reads);
            assertThat(letter.text().direction())
                    .isEqualTo(reads.equals(Language.PERSIAN) ? Direction.RTL : Direction.LTR);
        });
    }

    @Test
    void nobodyIsWrittenToAtNight() {
        assertThat(letters()).isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.at().atZone(gate(letter).zone()).toLocalTime())
                        .isBetween(LocalTime.of(8, 0), LocalTime.of(21, 59, 59, 999_999_999)));
        assertThat(letters()).anyMatch(letter -> gate(letter).zone().equals(Year.TEHRAN)
                && letter.at().atZone(Year.TEHRAN).toLocalTime().equals(LocalTime.of(8, 0)));
    }

    @Test
    void nobodyIsWrittenToWhoHadNotAllowedIt() {
        Map<MemberId, List<MemberEvent>> facts = RAN.stack().store().all(Item.Event.class)
                .collect(groupingBy(Item.Event::member, mapping(Item.Event::event, toList())));
        assertThat(letters()).allMatch(letter -> wasAllowed(letter, facts.getOrDefault(letter.member(), List.of())));
    }

    /// Her last word before the letter, on its channel or on all.
    private static boolean wasAllowed(Outgoing.Letter letter, List<MemberEvent> facts) {
        return facts.stream()
                .filter(event -> !event.provenance().occurredAt().isAfter(letter.at()))
                .filter(event -> isAbout(letter.channel(), event))
                .max(Comparator.comparing(event -> event.provenance().stamp()))
                .filter(MemberEvent.ConsentGiven.class::isInstance)
                .isPresent();
    }

    private static boolean isAbout(Channel channel, MemberEvent event) {
        return (event instanceof MemberEvent.ConsentGiven given
                && given.channel().map(channel.word()::equals).orElse(true))
                || (event instanceof MemberEvent.ConsentWithdrawn no
                        && no.channel().map(channel.word()::equals).orElse(true));
    }

    @Test
    void everybodyWhoCameToAStepWentOnStayedOrLeft() {
        DemoReport report = DemoReport.of(RAN);
        assertThat(report.journeys()).isNotEmpty().allSatisfy(table -> assertThat(table.steps())
                .filteredOn(count -> !(count.step() instanceof Step.End)).allSatisfy(count -> assertThat(count.came())
                        .as(count.step().id()).isEqualTo(sum(count))));
    }

    private static long sum(StepCount count) {
        return count.sent() + sum(count.withheld().values()) + sum(count.ways().values()) + count.failed()
                + count.waiting()
                + count.back() + count.left();
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void somebodyComesToNearlyEveryStepOfEveryJourney() {
        assertThat(DemoReport.of(RAN).journeys()).hasSize(4).allSatisfy(table -> assertThat(
                table.steps().stream().filter(count -> count.came() == 0).map(count -> count.step().id()))
                .as(table.journey().name()).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void friendsComeComplaintsAreSettledAndPointsAreGiven() {
        assertThat(RAN.stack().store().all(Item.Event.class).map(item -> item.event().type()))
                .contains("referral.joined", "referral.purchased", "complaint.resolved", "survey.answered");
        assertThat(DemoReport.of(RAN).journeys().stream().filter(table -> !table.journey().name().equals("win-back")))
                .allSatisfy(table -> assertThat(table.summary().ends()).hasSizeGreaterThan(1))
                .filteredOn(table -> !table.journey().name().equals("advocacy")).hasSize(2)
                .allSatisfy(table -> assertThat(table.summary().points()).isPositive());
        assertThat(RAN.stack().store().all(Item.Ledger.class).map(row -> row.entry().key().value()))
                .anyMatch(key -> key.endsWith("/referral"));
    }

    @Test
    void theFirstStoryIsOfOneWhoCameBackAndWentThroughSeveralJourneys() {
        MemberId hero = DemoReport.of(RAN).cast().getFirst();
        List<Enrollment> runs = RAN.enrollments().filter(run -> run.id().member().equals(hero)).toList();
        assertThat(runs).extracting(run -> run.id().journey()).contains("onboarding", "win-back");
        assertThat(runs).anyMatch(run -> run.id().journey().equals("win-back")
                && run.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.GOAL);
    }

    @Test
    void stepsAddUpToTheJourney() {
        assertThat(DemoReport.of(RAN).journeys()).allSatisfy(table -> {
            // Whom a fact that came before her entry ended at once, came to no step.
            long never = table.total().entered() - table.steps().getFirst().came();
            assertThat(never).isBetween(0L, table.total().entered() / 50);
            long ended = table.total().goalReached() + table.total().exited();
            assertThat(table.steps().stream().mapToLong(count -> count.back() + count.left()).sum() + never)
                    .isEqualTo(ended);
            assertThat(table.steps().stream().mapToLong(StepCount::waiting).sum()).isEqualTo(table.total().waiting());
            assertThat(table.steps().stream().filter(count -> count.step() instanceof Step.End)
                    .mapToLong(StepCount::came).sum())
                    .isEqualTo(table.total().ended());
        });
    }

    @Test
    void reactionsComeAfterTheirLettersAndWithinTheYear() {
        assertThat(RAN.stack().store().all(Item.Event.class)).allSatisfy(
                item -> assertThat(item.event().provenance().occurredAt()).isBetween(Year.START,
                        Year.END));
        assertThat(RAN.stack().failures()).isEmpty();
    }

    private static List<Outgoing.Letter> letters() {
        return RAN.outbox().all().stream().filter(Outgoing.Letter.class::isInstance).map(Outgoing.Letter.class::cast)
                .toList();
    }

    private static Gate gate(Outgoing.Letter letter) {
        Contact contact = RAN.stack().store().get(Key.contact(letter.member())).map(stored -> stored.item())
                .map(Item.ContactOf.class::cast).map(Item.ContactOf::contact).orElse(Contact.UNKNOWN);
        return new Gate(contact, POLICY, false);
    }
}
