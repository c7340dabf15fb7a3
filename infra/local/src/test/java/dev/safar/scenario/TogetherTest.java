package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Outgoing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// All four journeys at once, and what members read.
class TogetherTest {
    /// A value stands between two signs that keep its direction from its neighbours (Unicode, UAX 9).
    private static final String ISOLATES = "[\\u2068\\u2069]";
    private static final String[] ALL = {"advocacy", "onboarding", "repeat", "win-back"};
    static final List<Scenario> SCENARIOS = List.of(
            new Scenario("eachPurchaseHandsHerToTheNextRungAndSilenceToWinBack",
                    () -> Story.in(ALL).buysOn(0, 12, 80).scores(102, "ask-recommend", 9).until(141),
                    """
                            0 onboarding: email welcome-thanks
                            2 onboarding: email how-to-use
                            5 onboarding: email guarantee-and-returns
                            8 onboarding: email are-you-happy
                            12 onboarding: goal
                            12 repeat: email thanks-again
                            16 repeat: email care-tips
                            22 repeat: email review-for-points
                            30 repeat: email goes-well-together
                            34 repeat: email about-time
                            44 repeat: completed no-purchase-yet
                            72 win-back: email still-one-of-us
                            76 win-back: email why-did-you-leave
                            80 repeat: email thanks-again
                            80 win-back: goal
                            84 repeat: email care-tips
                            90 repeat: email review-for-points
                            98 repeat: points 30, balance 330
                            98 repeat: email again-and-again
                            101 advocacy: email would-you-recommend
                            102 12:01 advocacy: email share-with-friends
                            109 12:01 advocacy: email worth-sharing
                            114 repeat: email about-time
                            123 12:01 advocacy: email friend-reminder
                            124 repeat: completed no-purchase-yet
                            ... advocacy: still under way
                            """),
            new Scenario("anAnswerIsHeardByTheJourneyThatAskedAndByNoOther",
                    () -> Story.in(ALL).buysOn(0, 12, 80).scores(91, "ask-review", 5).toldFrom(80).until(107),
                    """
                            80 repeat: email thanks-again
                            80 win-back: goal
                            84 repeat: email care-tips
                            90 repeat: email review-for-points
                            91 repeat: points 20, balance 320
                            91 repeat: email thanks-for-review
                            93 repeat: points 30, balance 350
                            93 repeat: email again-and-again
                            101 advocacy: email would-you-recommend
                            106 advocacy: sms recommend-in-one-tap
                            ... advocacy: still under way
                            ... repeat: still under way
                            """));

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.tests(SCENARIOS);
    }

    @Test
    void sheReadsHerNewBalanceInHerOwnDigits() {
        Story story = Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 5).until(9);
        assertThat(text(story, "join-the-club")).contains("سلام", "خانم محمدی", "امتیاز شما تا امروز: ۱۵۰\n");
    }

    @Test
    void sheReadsTheLastDayOfHerCodeInHerOwnCalendar() {
        Story story = Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 5).until(24);
        assertThat(text(story, "code-for-next")).contains("کد شما: ", "WELCOME-", "مهلت استفاده: ۳ اردیبهشت ۱۴۰۵\n");
        assertThat(text(story, "code-reminder")).contains("مهلت استفاده: ۳ اردیبهشت ۱۴۰۵\n");
    }

    @Test
    void theTaskToCallHerIsDueFortyEightHoursAfterHerAnswer() {
        Story story = Story.in("onboarding").buys(0, "1").scores(9, "ask-satisfied", 1).until(30);
        assertThat(story.errands()).extracting(Outgoing.Errand::deadline).containsExactly(Story.noon(11),
                Story.noon(12));
        assertThat(story.errands().getFirst().title().in("fa", "")).startsWith("تماس");
    }

    private static String text(Story story, String template) {
        return story.letters().stream().filter(letter -> letter.template().equals(template)).findFirst().orElseThrow()
                .text().text().replaceAll(ISOLATES, "");
    }
}
