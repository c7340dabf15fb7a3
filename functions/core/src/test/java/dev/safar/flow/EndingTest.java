package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.reward;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static final Plan LONG = Plan.of(message("hello"), days("breathe", 10), message("again"))
            .towardsPurchaseWithin(Duration.ofDays(45));

    private final World world = new World(LONG.named("win-back"));

    @Test
    void goalEndsAWaitAtOnce() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(62)));
        assertThat(world.only().state()).isEqualTo(ended(Kind.GOAL, "shop/order/2", 62));
        assertThat(world.passTo(day(100)).post.steps()).containsExactly("hello");
    }

    @Test
    void goalCountsUpToTheLastInstantOfItsTime() {
        World patient = new World(Plan.of(days("breathe", 100)).towardsPurchaseWithin(Duration.ofDays(45))
                .named("win-back"));
        patient.meets(SARA.buys("1", day(0)));
        patient.meets(SARA.buys("2", day(105)));
        assertThat(patient.only().state()).isEqualTo(ended(Kind.GOAL, "shop/order/2", 105));
    }

    @Test
    void purchaseAfterTheGoalsTimeIsNotTheGoal() {
        World patient = new World(Plan.of(days("breathe", 100)).towardsPurchaseWithin(Duration.ofDays(45))
                .named("win-back"));
        patient.meets(SARA.buys("1", day(0)));
        patient.meets(SARA.buys("2", day(105).plusMillis(1)));
        assertThat(patient.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void purchaseAtTheInstantOfTheEntryIsNotTheGoal() {
        World aiming = new World(Plan.of(days("breathe", 100)).towardsPurchaseWithin(Duration.ofDays(45))
                .on("purchase.completed").named("thanks"));
        aiming.meets(SARA.buys("1", day(0)));
        aiming.hears(SARA.buys("2", day(0)));
        assertThat(aiming.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void refundIsNotTheGoal() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.isRefunded("1", day(62)));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void goalReachedWhileAMessageIsOnItsWayEndsTheRunBehindIt() {
        World busy = new World(Plan.of(message("hello"), message("second"))
                .towardsPurchaseWithin(Duration.ofDays(45)).named("win-back"));
        busy.meets(SARA.buys("1", day(0)));
        busy.post.answers(letter -> {
            busy.acceptsOnce(SARA.buys("2", day(60).plusMillis(1)));
            return new Receipt.Taken();
        });
        busy.passTo(day(60));
        assertThat(busy.post.steps()).containsExactly("hello");
        assertThat(busy.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(busy.effect("second").status()).isEqualTo(Status.WITHHELD);
        assertThat(busy.effect("second").result()).isEqualTo(Map.of(Effect.REASON, "goal-reached"));
        assertThat(busy.only().state()).isEqualTo(ended(Kind.GOAL, "shop/order/2", 60));
    }

    @Test
    void withdrawnConsentExits() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.withdraws(day(62), Optional.empty()));
        assertThat(world.only().state()).isEqualTo(ended(Kind.EXIT, "consent.withdrawn", 62));
        assertThat(world.passTo(day(100)).post.steps()).containsExactly("hello");
    }

    @Test
    void consentWithdrawnForOneChannelDoesNotExit() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.withdraws(day(62), Optional.of("sms")));
        assertThat(world.passTo(day(70)).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void exitOfTheJourneyIsTaken() {
        World leaving = new World(Plan.of(message("hello"), days("breathe", 10), message("again"))
                .leavingOn("complaint.opened").named("win-back"));
        leaving.meets(SARA.buys("1", day(0)));
        leaving.meets(SARA.complains("c", day(61)));
        assertThat(leaving.only().state()).isEqualTo(ended(Kind.EXIT, "complaint.opened", 61));
    }

    @Test
    void lastStepCompletesTheRunWithItsOwnWord() {
        World ending = new World(
                Plan.of(reward("coupon"), new Step.End("bye", LocalText.NONE, "no-return"))
                        .named("win-back"));
        ending.meets(SARA.buys("1", day(0)));
        assertThat(ending.passTo(day(60)).only().state()).isEqualTo(ended(Kind.COMPLETED, "no-return", 60));
        assertThat(ending.effect("coupon").result()).containsEntry("coupon", "TEN").containsKey("code");
    }

    @Test
    void reentryIsRefusedUntilItsTimeAfterTheLastEnd() {
        World patient = new World(LONG.again(Optional.of(Duration.ofDays(90))).named("win-back"));
        lapse(patient, SARA.buys("1", day(0)), SARA.buys("2", day(61)), SARA.buys("3", day(122)));
        assertThat(patient.passTo(day(200)).enrollments()).extracting(enrollment -> enrollment.entry().at())
                .containsExactly(day(60), day(182));
    }

    @Test
    void reentryIsAllowedAtTheVeryInstant() {
        World patient = new World(LONG.again(Optional.of(Duration.ofDays(60))).named("win-back"));
        lapse(patient, SARA.buys("1", day(0)), SARA.buys("2", day(61)));
        assertThat(patient.passTo(day(122)).enrollments()).hasSize(2);
    }

    @Test
    void reentryIsRefusedOneMillisecondBefore() {
        World patient = new World(LONG.again(Optional.of(Duration.ofDays(60).plusMillis(1))).named("win-back"));
        lapse(patient, SARA.buys("1", day(0)), SARA.buys("2", day(61)));
        assertThat(patient.passTo(day(122)).enrollments()).hasSize(1);
    }

    @Test
    void journeyWithoutReentryIsEnteredOnce() {
        World once = new World(LONG.again(Optional.empty()).named("win-back"));
        lapse(once, SARA.buys("1", day(0)), SARA.buys("2", day(61)));
        assertThat(once.passTo(day(500)).enrollments()).hasSize(1);
    }

    @Test
    void memberIsInAJourneyOnceAtATime() {
        World onEvent = new World(Plan.of(days("breathe", 10)).on("purchase.completed").named("thanks"));
        lapse(onEvent, SARA.buys("1", day(0)), SARA.buys("2", day(5)), SARA.buys("3", day(11)));
        assertThat(onEvent.enrollments()).extracting(enrollment -> enrollment.id().entry())
                .containsExactly("shop/order/1", "shop/order/3");
    }

    @Test
    void memberHeldOutGetsNothingAndIsCounted() {
        World held = new World(LONG.holdingOut(100).named("win-back"));
        held.meets(SARA.buys("1", day(0)));
        assertThat(held.passTo(day(100)).post.arrived()).isEmpty();
        assertThat(held.started).isEmpty();
        assertThat(held.only().state()).isEqualTo(ended(Kind.HOLDOUT, "holdout", 60));
    }

    @Test
    void twoJourneysOfOneMemberDoNotDisturbEachOther() {
        World two = new World(LONG.named("win-back"),
                Plan.of(answer("reply", 30, List.of(message("thanks")), List.of())).on("purchase.completed")
                        .named("onboarding"));
        lapse(two, SARA.buys("1", day(0)));
        two.passTo(day(100));
        assertThat(two.enrollments()).extracting(Enrollment::state).allMatch(Ended.class::isInstance);
        assertThat(two.post.steps()).containsExactly("hello", "again");
    }

    private static void lapse(World world, MemberEvent... events) {
        for (MemberEvent event : events) {
            world.meets(event);
        }
    }

    private static Ended ended(Kind kind, String word, int day) {
        return new Ended(new Stop(kind, word), day(day));
    }
}
