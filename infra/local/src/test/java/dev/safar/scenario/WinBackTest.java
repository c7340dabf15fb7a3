package dev.safar.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A member who has been silent for sixty days.
class WinBackTest {
    static final List<Scenario> SCENARIOS = List.of(
            new Scenario("aBadExperienceGetsAPersonAnApologyAndNoOffer",
                    () -> Story.in("win-back").buys(0, "1").gives(66, "ask-why", "bad-experience").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 task call-her within 48 hours
                            66 email apology
                            68 task escalate within 24 hours
                            92 completed with-a-person
                            """),
            new Scenario("aLoopThatIsClosedInTimeIsNotEscalated",
                    () -> Story.in("win-back").buys(0, "1").gives(66, "ask-why", "bad-experience").isContentAgain(67)
                            .until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 task call-her within 48 hours
                            66 email apology
                            91 completed with-a-person
                            """),
            new Scenario("weakSupportIsHeardOnTheOtherChannelToo",
                    () -> Story.in("win-back").buys(0, "1").gives(72, "ask-why", "weak-support").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            70 sms one-question
                            72 task call-her within 48 hours
                            72 email apology
                            74 task escalate within 24 hours
                            98 completed with-a-person
                            """),
            new Scenario("aForgottenMemberGetsTheAdviceWeOwedHer",
                    () -> Story.in("win-back").buys(0, "1").gives(66, "ask-why", "forgotten").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 email get-the-most
                            76 email door-is-open
                            92 completed no-return
                            """),
            new Scenario("whoFoundOurMessagesIrrelevantGetsFewer",
                    () -> Story.in("win-back").buys(0, "1").gives(66, "ask-why", "irrelevant-messages").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 task turn-down within 48 hours
                            66 email fewer-and-better
                            92 completed asked-for-less
                            """),
            new Scenario("whoNeedsNothingIsLeftInPeace",
                    () -> Story.in("win-back").buys(0, "1").gives(66, "ask-why", "no-need-now").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 email no-hurry
                            92 completed no-need-now
                            """),
            new Scenario("herOwnWordsAreReadByAPerson",
                    () -> Story.in("win-back").buys(0, "1").writes(66, "ask-why").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 task read-her-words within 48 hours
                            92 completed with-a-person
                            """),
            new Scenario("aBetterOfferElsewhereIsAnsweredByOneOfOurs",
                    () -> Story.in("win-back").buys(0, "1").gives(66, "ask-why", "better-offer").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            66 coupon TEN
                            66 email offer-ten-percent
                            76 email door-is-open
                            92 completed no-return
                            """),
            new Scenario("silenceIsAnsweredByTheOtherOfferInTheOtherArm",
                    () -> Story.in("win-back").buys(0, "2").until(120),
                    """
                            60 email still-one-of-us
                            64 email why-did-you-leave
                            70 sms one-question
                            75 coupon FREESHIP
                            75 email offer-free-shipping
                            85 email door-is-open
                            101 completed no-return
                            """),
            new Scenario("aPurchaseWinsHerBackAndHandsHerToTheRepeatJourney",
                    () -> Story.in("win-back", "repeat").buysOn(0, 66).until(70),
                    """
                            60 win-back: email still-one-of-us
                            64 win-back: email why-did-you-leave
                            66 win-back: goal
                            66 repeat: email thanks-again
                            70 repeat: email care-tips
                            ... repeat: still under way
                            """));

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.tests(SCENARIOS);
    }
}
