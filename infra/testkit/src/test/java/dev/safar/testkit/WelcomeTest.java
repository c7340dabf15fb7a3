package dev.safar.testkit;

import static dev.safar.message.Channel.EMAIL;
import static dev.safar.message.Channel.SMS;
import static dev.safar.message.Reason.CONSENT;
import static dev.safar.testkit.JourneyAssertions.assertThat;
import static dev.safar.testkit.Spans.days;
import static dev.safar.testkit.Spans.hours;

import java.time.LocalTime;
import java.util.Map;

class WelcomeTest {
    @JourneyTest("welcome")
    void whoBuysIsThankedAndNotReminded(Shop shop) {
        Member sara = shop.member("sara");
        shop.after(days(2));
        sara.purchases();
        shop.after(days(90));
        assertThat(sara).received("hello").once().by(EMAIL).saying("Welcome, dear guest");
        assertThat(sara).received("thanks").once().onDay(2);
        assertThat(sara).didNotReceive("nudge");
        assertThat(sara).hasPoints(150);
        assertThat(sara).entered("welcome").once().completed("completed");
    }

    @JourneyTest("welcome")
    void whoDoesNotBuyIsRemindedOnTheThirdDay(Shop shop) {
        Member sara = shop.member("sara");
        shop.after(days(3));
        assertThat(sara).received("nudge").once().by(SMS).onDay(3);
        assertThat(sara).didNotReceive("thanks");
    }

    @JourneyTest("welcome")
    void nobodyIsWrittenToAtNight(Shop shop) {
        shop.until(LocalTime.of(23, 30));
        Member sara = shop.member("sara");
        shop.after(days(4));
        assertThat(sara).received("hello").at(LocalTime.of(8, 0));
    }

    @JourneyTest("welcome")
    void whoNeverAgreedIsNotWrittenTo(Shop shop) {
        Member sara = shop.stranger("sara").registers(Map.of("name", "Sara"));
        assertThat(sara).didNotReceive("hello").because(CONSENT);
        shop.after(hours(5));
        sara.agrees("marketing");
        shop.after(days(3));
        assertThat(sara).received("nudge");
    }
}
