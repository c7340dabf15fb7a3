package dev.safar.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A first-time buyer, from her order on.
class OnboardingTest {
    static final List<Scenario> SCENARIOS = List.of(
            new Scenario("aHappyBuyerGetsPointsTheClubACodeAndOneReminder",
                    () -> Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 5).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 points 50, balance 150
                            9 email join-the-club
                            12 coupon WELCOME
                            12 email code-for-next
                            24 email code-reminder
                            34 completed welcomed
                            """),
            new Scenario("aBuyerWhoIsContentOnTheOtherChannelIsWelcomedToo",
                    () -> Story.in("onboarding").buys(0, "1").scores(13, "ask-satisfied", 4).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            12 sms happy-in-one-tap
                            13 points 50, balance 150
                            13 email join-the-club
                            16 coupon WELCOME
                            16 email code-for-next
                            28 email code-reminder
                            38 completed welcomed
                            """),
            new Scenario("aSecondPurchaseEndsItAtOnceAndSheIsNotRemindedOfHerCode",
                    () -> Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 5).buys(20, "2").until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 points 50, balance 150
                            9 email join-the-club
                            12 coupon WELCOME
                            12 email code-for-next
                            20 goal
                            """),
            new Scenario("anUnhappyBuyerGetsAPersonAnApologyAndAnAnswerAndNoOffer",
                    () -> Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 1).complains(10)
                            .isContentAgain(10).scores(15, "ask-solved", 5).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 task call within 48 hours
                            9 email not-as-it-should-be
                            10 email what-changed
                            13 email is-it-right-now
                            25 completed loop-closed
                            """),
            new Scenario("aLoopThatIsOpenAfterFortyEightHoursIsEscalatedAndASolutionThatFailsTakenOver",
                    () -> Story.in("onboarding").buys(0, "1").scores(13, "ask-satisfied", 2).complains(14)
                            .isContentAgain(17).scores(21, "ask-solved", 2).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            12 sms happy-in-one-tap
                            13 task call within 48 hours
                            13 email not-as-it-should-be
                            15 task escalate within 24 hours
                            17 email what-changed
                            20 email is-it-right-now
                            21 task second-call within 48 hours
                            31 completed with-a-person
                            """),
            new Scenario("aLoopThatStaysOpenBringsNoMoreMessages",
                    () -> Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 2).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 task call within 48 hours
                            9 email not-as-it-should-be
                            11 task escalate within 24 hours
                            34 completed loop-open
                            """),
            new Scenario("aBuyerWithAnOpenComplaintIsNotAskedAndNothingIsSentUntilItIsResolved",
                    () -> Story.in("onboarding").buys(0, "1").complains(4).isContentAgain(9).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 withheld guarantee: complaint-open
                            8 task call within 48 hours
                            8 withheld apology: complaint-open
                            9 email what-changed
                            12 email is-it-right-now
                            27 completed loop-closed
                            """),
            new Scenario("aBuyerWhoGaveAPartBackIsTakenForUnhappyWithoutBeingAsked",
                    () -> Story.in("onboarding").buys(0, "1").givesBack(4, "1", 0.5).isContentAgain(9).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 task call within 48 hours
                            8 email not-as-it-should-be
                            9 email what-changed
                            12 email is-it-right-now
                            27 completed loop-closed
                            """),
            new Scenario("aBuyerWhoGaveEverythingBackHearsNoMore",
                    () -> Story.in("onboarding").buys(0, "1").givesBack(4, "1", 1).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            4 exit purchase.refunded
                            """),
            new Scenario("aBuyerInBetweenIsAskedWhatWasMissingAndAnswered",
                    () -> Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 3)
                            .gives(11, "ask-missing", "choice").until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 email what-was-missing
                            11 task read-wish within 48 hours
                            11 email thanks-for-frankness
                            27 completed asked-what-was-missing
                            """),
            new Scenario("aBuyerInBetweenWhoSaysNoMoreIsLeftInPeace",
                    () -> Story.in("onboarding").buys(0, "1").scores(13, "ask-satisfied", 3).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            12 sms happy-in-one-tap
                            13 email what-was-missing
                            36 completed asked-what-was-missing
                            """),
            new Scenario("anAnswerInHerOwnWordsAloneCountsAsInBetween",
                    () -> Story.in("onboarding").buys(0, "1").writes(9, "ask-satisfied").until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 email what-was-missing
                            32 completed asked-what-was-missing
                            """),
            new Scenario("aBuyerWhoNeverAnswersIsAskedTwiceAndGetsNoCode",
                    () -> Story.in("onboarding").buys(0, "1").until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            12 sms happy-in-one-tap
                            15 email join-the-club
                            38 completed no-answer
                            """),
            new Scenario("aComplaintInTheMiddleWithholdsTheReminder",
                    () -> Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 5).complains(20).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            5 email guarantee-and-returns
                            8 email are-you-happy
                            9 points 50, balance 150
                            9 email join-the-club
                            12 coupon WELCOME
                            12 email code-for-next
                            24 withheld remind: complaint-open
                            34 completed welcomed
                            """),
            new Scenario("whoWantsNoMoreMessagesHearsNoMore",
                    () -> Story.in("onboarding").buys(0, "1").wantsNoMoreMessages(3).until(60),
                    """
                            0 email welcome-thanks
                            2 email how-to-use
                            3 exit consent.withdrawn
                            """),
            new Scenario("whoBuysAtNightIsThankedInTheMorning",
                    () -> Story.in("onboarding").buysAt(Story.noon(0).plus(Duration.ofHours(11)), "1").until(1),
                    """
                            1 08:00 email welcome-thanks
                            ... still under way
                            """),
            new Scenario("aSecondPurchaseHandsOverToTheRepeatJourney",
                    () -> Story.in("onboarding", "repeat").buys(0, "1").buys(12, "2").toldFrom(9).until(17),
                    """
                            12 onboarding: goal
                            12 repeat: email thanks-again
                            16 repeat: email care-tips
                            ... repeat: still under way
                            """));

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.tests(SCENARIOS);
    }
}
