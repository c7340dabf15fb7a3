package dev.safar.testkit;

import static dev.safar.message.Channel.EMAIL;
import static dev.safar.message.Channel.SMS;
import static dev.safar.message.Reason.CAP;
import static dev.safar.message.Reason.CONSENT;
import static dev.safar.message.Reason.GOAL_REACHED;
import static dev.safar.message.Reason.HOLDOUT;
import static dev.safar.message.Reason.ONCE;
import static dev.safar.testkit.JourneyAssertions.assertThat;
import static dev.safar.testkit.Spans.days;
import static dev.safar.testkit.Spans.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// Each claim holds where it is true, and fails with words where it is not.
@JourneyShop(weeklyCap = 2)
class MemberAssertTest {
    @JourneyTest("thrice")
    void whatTheCapWithheldHasThatReason(Shop shop) {
        Member sara = shop.member("sara").purchases();
        assertThat(sara).received("one").once().and().didNotReceive("three").because(CAP);
        assertThat(Failing.words(() -> assertThat(sara).didNotReceive("three").because(CONSENT)))
                .contains("not to receive `three` because of consent, but the reason is cap", "is not sent");
        assertThat(Failing.words(() -> assertThat(sara).received("three")))
                .startsWith("Expected sara to receive `three`, but she did not: cap\n");
        assertThat(Failing.words(() -> assertThat(sara).didNotReceive("one")))
                .startsWith("Expected sara not to receive `one`, but she did, on day 0 at 12:00");
        assertThat(Failing.words(() -> assertThat(sara).receivedNothing())).contains("she received `one`");
    }

    @JourneyTest("thrice")
    void whatSheHasIsCounted(Shop shop) {
        Member sara = shop.member("sara").purchases("order", 20_000);
        assertThat(sara).hasPoints(200).wasGiven("TEN").hasTag("keen").hasBadge("first").hasTask("call-her")
                .within(hours(48));
        assertThat(Failing.words(() -> assertThat(sara).hasPoints(100))).contains("100 points, but she has 200");
        assertThat(Failing.words(() -> assertThat(sara).hasTag("shy"))).contains("but she has [keen]");
        assertThat(Failing.words(() -> assertThat(sara).hasBadge("last"))).contains("but she has [first]");
        assertThat(Failing.words(() -> assertThat(sara).hasTask("call-her").within(hours(24))))
                .contains("within 24 hours, but found 48");
        assertThat(shop.member("mina")).receivedNothing();
        assertThat(Failing.words(() -> assertThat(shop.member("mina")).wasGiven("TEN"))).contains("but she was not");
        assertThat(Failing.words(() -> assertThat(shop.member("mina")).hasTask("call-her")))
                .contains("but nobody was asked");
        sara.isRefunded("order", 20_000);
        assertThat(sara).hasPoints(0);
    }

    @JourneyTest("thrice")
    void aRunIsUnderWayUntilItEnds(Shop shop) {
        Member sara = shop.member("sara").purchases();
        assertThat(sara).entered("thrice").once().isUnderWay();
        assertThat(Failing.words(() -> assertThat(sara).entered("thrice").completed("rested")))
                .contains("to end `thrice` with completed rested, but she is under way", "What lies ahead");
        shop.after(days(30));
        assertThat(sara).entered("thrice").completed("rested");
        assertThat(Failing.words(() -> assertThat(sara).entered("thrice").isUnderWay()))
                .contains("but it ended with completed rested");
        assertThat(Failing.words(() -> assertThat(sara).entered("thrice").times(2))).contains("but she did 1 times");
    }

    @JourneyTest("thrice")
    void goalsAndExitsAreToldApart(Shop shop) {
        Member sara = shop.member("sara").purchases();
        Member mina = shop.member("mina").purchases();
        shop.after(days(1));
        sara.does("custom.visit", Map.of());
        mina.isRefunded("mina-1", 10_000);
        assertThat(sara).entered("thrice").reachedItsGoal();
        assertThat(mina).entered("thrice").tookTheExit("purchase.refunded");
        assertThat(Failing.words(() -> assertThat(mina).entered("thrice").reachedItsGoal())).contains("with goal",
                "exit purchase.refunded");
    }

    @JourneyTest({"nobody", "thrice"})
    void whoIsHeldOutNeverEntered(Shop shop) {
        Member sara = shop.member("sara").purchases();
        assertThat(sara).wasHeldOutOf("nobody").didNotEnter("nobody").because(HOLDOUT);
        assertThat(Failing.words(() -> assertThat(sara).wasHeldOutOf("thrice"))).contains("with holdout");
        assertThat(Failing.words(() -> assertThat(sara).entered("nobody"))).contains("she did not: holdout");
        assertThat(Failing.words(() -> assertThat(sara).didNotEnter("thrice"))).contains("but she did, on day 0");
    }

    @JourneyTest("thrice")
    void whoWasInItOnceIsRefusedWithThatReason(Shop shop) {
        Member sara = shop.member("sara").purchases();
        shop.after(days(31));
        sara.purchases();
        assertThat(sara).entered("thrice").once();
        assertThat(Why.notEntered(sara, "thrice").reasons()).containsExactly(ONCE.word());
    }

    @JourneyTest("welcome")
    void whatWasNeverDecidedHasNoReason(Shop shop) {
        Member sara = shop.member("sara").purchases();
        assertThat(Failing.words(() -> assertThat(sara).didNotReceive("nudge").because(GOAL_REACHED)))
                .contains("but nothing was decided about it");
    }

    @JourneyTest("twice")
    void claimsInARowAreAboutOneLetter(Shop shop) {
        Member sara = shop.member("sara").does("custom.reminder", Map.of());
        shop.after(days(4));
        assertThat(sara).received("nudge").times(2).by(EMAIL).onDay(0).once();
        assertThat(sara).received("nudge").by(SMS).once().onDay(3).and().received("nudge").onDay(0).by(EMAIL);
        assertThat(Failing.words(() -> assertThat(sara).received("nudge").by(SMS).onDay(0)))
                .contains("receive `nudge` by sms on day 0, but she received it by sms on day 3 at 12:00");
        assertThat(Failing.words(() -> assertThat(sara).received("nudge").once().by(SMS)))
                .contains("once, but she received it 2 times");
    }

    @JourneyTest("welcome")
    void howATextWentIsToldWhereItIsClaimedOtherwise(Shop shop) {
        Member sara = shop.member("sara");
        shop.after(days(3));
        assertThat(Failing.words(() -> assertThat(sara).received("nudge").by(EMAIL))).contains("by email, but", "sms");
        assertThat(Failing.words(() -> assertThat(sara).received("nudge").times(2)))
                .contains("2 times, but she received it 1 times, on day 3 at 12:00");
        assertThat(Failing.words(() -> assertThat(sara).received("hello").saying("Salaam")))
                .contains("saying 'Salaam', but", "Welcome, dear guest", "Good to have you here");
    }
}
