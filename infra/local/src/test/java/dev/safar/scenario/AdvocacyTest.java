package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A regular, from her third kept order on.
class AdvocacyTest {
    static final List<Scenario> SCENARIOS = List.of(
            new Scenario("aPromoterIsInvitedAndThankedAfterTheFriendBought",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 10).bringsAFriend(45)
                            .until(120),
                    """
                            41 email would-you-recommend
                            42 12:01 email share-with-friends
                            45 email thank-you-friend
                            45 completed advocate
                            """),
            new Scenario("aPromoterIsRemindedOnceAndThankedWhenAFriendComesLater",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(48, "ask-recommend", 9).bringsAFriend(75)
                            .until(120),
                    """
                            41 email would-you-recommend
                            46 sms recommend-in-one-tap
                            48 12:01 email share-with-friends
                            55 12:01 email worth-sharing
                            69 12:01 email friend-reminder
                            75 email thank-you-friend
                            75 completed advocate
                            """),
            new Scenario("aPromoterIsThankedWhenAFriendComesAfterTheStory",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 9).bringsAFriend(60)
                            .until(120),
                    """
                            41 email would-you-recommend
                            42 12:01 email share-with-friends
                            49 12:01 email worth-sharing
                            60 email thank-you-friend
                            60 completed advocate
                            """),
            new Scenario("aFriendWhoFollowsHerLinkAndBuysEndsTheWaiting",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 9)
                            .aFriendFollowsHerLinkAndBuys(45).until(120),
                    """
                            41 email would-you-recommend
                            42 12:01 email share-with-friends
                            45 email thank-you-friend
                            45 completed advocate
                            """),
            new Scenario("aPromoterWithoutAFriendGetsNoPointsAndNoMoreReminders",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 9).until(120),
                    """
                            41 email would-you-recommend
                            42 12:01 email share-with-friends
                            49 12:01 email worth-sharing
                            63 12:01 email friend-reminder
                            84 12:01 completed no-friend-yet
                            """),
            new Scenario("aFriendWhoCameBeforeTheQuestionIsThankedForToo",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).bringsAFriend(30).scores(42, "ask-recommend", 9)
                            .until(120),
                    """
                            41 email would-you-recommend
                            42 email thank-you-friend
                            42 completed advocate
                            """),
            new Scenario("aPassiveIsAskedWhatIsMissingAndAnswered",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 7)
                            .gives(44, "ask-wish", "service").until(120),
                    """
                            41 email would-you-recommend
                            42 email what-was-missing
                            44 task read-wish within 48 hours
                            44 email thanks-for-frankness
                            44 completed asked-what-is-missing
                            """),
            new Scenario("aPassiveWhoSaysNoMoreIsNotPushed",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(48, "ask-recommend", 8).until(120),
                    """
                            41 email would-you-recommend
                            46 sms recommend-in-one-tap
                            48 email what-was-missing
                            55 completed asked-what-is-missing
                            """),
            new Scenario("aDetractorsLoopIsClosedWithinFortyEightHours",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 3).isContentAgain(43)
                            .until(120),
                    """
                            41 email would-you-recommend
                            42 task call within 48 hours
                            42 email apology
                            43 email what-changed
                            43 completed loop-closed
                            """),
            new Scenario("aDetractorsOpenLoopIsEscalatedAndSheHearsWhatChangedWhenItIsClosed",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(48, "ask-recommend", 6).isContentAgain(53)
                            .until(120),
                    """
                            41 email would-you-recommend
                            46 sms recommend-in-one-tap
                            48 task call within 48 hours
                            48 email apology
                            50 task escalate within 24 hours
                            53 email what-changed
                            53 completed loop-closed
                            """),
            new Scenario("aLoopThatNobodyClosesEndsOpen",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 0).until(120),
                    """
                            41 email would-you-recommend
                            42 task call within 48 hours
                            42 email apology
                            44 task escalate within 24 hours
                            51 completed loop-open
                            """),
            new Scenario("whoDoesNotAnswerIsAskedOnceMoreOnTheOtherChannel",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).until(120),
                    """
                            41 email would-you-recommend
                            46 sms recommend-in-one-tap
                            51 completed no-answer
                            """),
            new Scenario("whoComplainsIsNotAskedForPraise",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).complains(30).until(120),
                    """
                            41 completed complaint-open
                            """),
            new Scenario("whoGaveTheOrderBackIsNotAskedForPraise",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).givesBack(30, "order-20", 1).until(120),
                    """
                            30 exit purchase.refunded
                            """),
            new Scenario("anotherPurchaseDoesNotAskAgainBeforeHalfAYear",
                    () -> Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 8).buysOn(60, 120, 240)
                            .until(262),
                    """
                            41 email would-you-recommend
                            42 email what-was-missing
                            49 completed asked-what-is-missing
                            261 email would-you-recommend
                            ... still under way
                            """),
            new Scenario("twoKeptPurchasesAreNotEnough",
                    () -> Story.in("advocacy").buysOn(0, 10).until(60),
                    ""));

    @Test
    void sheIsToldHerOwnLinkAndHerNewBalance() {
        Story story = Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 9)
                .aFriendFollowsHerLinkAndBuys(45).until(60);
        assertThat(story.letters()).filteredOn(letter -> letter.template().equals("share-with-friends"))
                .singleElement().satisfies(letter -> assertThat(letter.text().text())
                        .containsPattern("https://chai\\.example/r/[0-9A-Z]{12}"));
        assertThat(story.letters().getLast().text().text()).contains("۴۰۰");
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.tests(SCENARIOS);
    }
}
