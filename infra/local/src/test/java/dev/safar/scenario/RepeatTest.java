package dev.safar.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A member who bought again, from that order on.
class RepeatTest {
    static final List<Scenario> SCENARIOS = List.of(
            new Scenario("aSecondPurchaseBringsThanksAdviceAndPointsForAReview",
                    () -> Story.in("repeat").buysOn(0, 30).scores(42, "ask-review", 5).toldFrom(30).until(100),
                    """
                            30 email thanks-again
                            34 email care-tips
                            40 email review-for-points
                            42 points 20, balance 220
                            42 email thanks-for-review
                            44 email goes-well-together
                            60 email about-time
                            70 completed no-purchase-yet
                            """),
            new Scenario("whoBuysEveryTwoWeeksIsRemindedSoonAndWithoutAReviewNotThanked",
                    () -> Story.in("repeat").buysOn(0, 7, 14, 50).toldFrom(50).until(120),
                    """
                            50 email thanks-again
                            54 email care-tips
                            60 email review-for-points
                            68 email goes-well-together
                            72 email about-time
                            82 completed no-purchase-yet
                            """),
            new Scenario("whoBuysSeldomIsRemindedLaterAndGetsPointsForComingAThirdTime",
                    () -> Story.in("repeat").buysOn(0, 100, 200).toldFrom(200).until(300),
                    """
                            200 email thanks-again
                            204 email care-tips
                            210 email review-for-points
                            218 points 30, balance 330
                            218 email again-and-again
                            244 email about-time
                            254 completed no-purchase-yet
                            """),
            new Scenario("aRegularGetsAMembersGiftAfterAnEvenPurchase",
                    () -> Story.in("repeat").buysOn(0, 7, 14, 21, 28, 50).toldFrom(50).until(120),
                    """
                            50 email thanks-again
                            54 email care-tips
                            60 email review-for-points
                            68 coupon MEMBER
                            68 email members-gift
                            72 email about-time
                            82 completed no-purchase-yet
                            """),
            new Scenario("aRegularSeesNewThingsFirstAfterAnOddPurchase",
                    () -> Story.in("repeat").buysOn(0, 7, 14, 21, 50).toldFrom(50).until(120),
                    """
                            50 email thanks-again
                            54 email care-tips
                            60 email review-for-points
                            68 email members-first
                            72 email about-time
                            82 completed no-purchase-yet
                            """),
            new Scenario("aBadReviewEarnsItsPointsAndAPersonAndNoOffer",
                    () -> Story.in("repeat").buysOn(0, 30).scores(41, "ask-review", 1).complains(42).isContentAgain(42)
                            .toldFrom(40).until(100),
                    """
                            40 email review-for-points
                            41 points 20, balance 220
                            41 task call within 48 hours
                            41 email not-as-it-should-be
                            42 email what-changed
                            70 completed with-a-person
                            """),
            new Scenario("aLoopThatIsClosedLateIsEscalatedAndSheHearsWhatChanged",
                    () -> Story.in("repeat").buysOn(0, 30).scores(41, "ask-review", 2).isContentAgain(45).toldFrom(40)
                            .until(100),
                    """
                            40 email review-for-points
                            41 points 20, balance 220
                            41 task call within 48 hours
                            41 email not-as-it-should-be
                            43 task escalate within 24 hours
                            45 email what-changed
                            73 completed with-a-person
                            """),
            new Scenario("anOpenComplaintIsEscalatedAndNothingIsSold",
                    () -> Story.in("repeat").buysOn(0, 30).complains(39).toldFrom(30).until(100),
                    """
                            30 email thanks-again
                            34 email care-tips
                            40 task call within 48 hours
                            40 withheld apology: complaint-open
                            42 task escalate within 24 hours
                            75 completed with-a-person
                            """),
            new Scenario("theNextPurchaseEndsItAndTheOneAfterThatIsTooSoonToBeginAgain",
                    () -> Story.in("repeat").buysOn(0, 30, 45, 60).toldFrom(30).until(100),
                    """
                            30 email thanks-again
                            34 email care-tips
                            40 email review-for-points
                            45 goal
                            """),
            new Scenario("whoGaveHerOrderBackIsNotAskedForAReview",
                    () -> Story.in("repeat").buysOn(0, 30).givesBack(35, "order-30", 0.5).toldFrom(30).until(100),
                    """
                            30 email thanks-again
                            34 email care-tips
                            35 exit purchase.refunded
                            """));

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.tests(SCENARIOS);
    }
}
