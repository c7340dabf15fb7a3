package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Outgoing;
import org.junit.jupiter.api.Test;

/// What members and colleagues read.
class ReadingTest {
    /// A value stands between two signs that keep its direction from its neighbours (Unicode, UAX 9).
    private static final String ISOLATES = "[\\u2068\\u2069]";

    @Test
    void sheIsToldHerOwnLinkAndHerNewBalance() {
        Story story = Story.in("advocacy").buysOn(0, 10, 20).scores(42, "ask-recommend", 9)
                .aFriendFollowsHerLinkAndBuys(45).until(60);
        assertThat(story.letters()).filteredOn(letter -> letter.template().equals("share-with-friends"))
                .singleElement().satisfies(letter -> assertThat(letter.text().text())
                        .containsPattern("https://shop\\.example/r/[0-9A-Z]{12}"));
        assertThat(story.letters().getLast().text().text()).contains("۴۰۰");
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
