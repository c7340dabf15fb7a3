package dev.safar.testkit;

import static dev.safar.testkit.JourneyAssertions.assertThat;
import static dev.safar.testkit.Spans.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/// Two tests that wait for each other between each two days: they can only pass side by side, and each in a shop of its own.
class SideBySideTest {
    private static final CyclicBarrier TOGETHER = new CyclicBarrier(2);

    @JourneyTest("welcome")
    void oneWhoBuys(Shop shop) throws Exception {
        lives(shop, true);
    }

    @JourneyTest("welcome")
    void oneWhoDoesNot(Shop shop) throws Exception {
        lives(shop, false);
    }

    private static void lives(Shop shop, boolean buys) throws Exception {
        Member sara = shop.member("sara");
        for (int day = 1; day <= 30; day++) {
            TOGETHER.await(1, TimeUnit.MINUTES);
            shop.after(days(1));
            if (buys && day == 2) {
                sara.purchases();
            }
        }
        assertThat(sara).received("hello").once();
        assertThat(sara).received(buys ? "thanks" : "nudge").once().onDay(buys ? 2 : 3);
        assertThat(sara).didNotReceive(buys ? "nudge" : "thanks");
        assertThat(shop.day(shop.instant())).isEqualTo(30);
    }
}
