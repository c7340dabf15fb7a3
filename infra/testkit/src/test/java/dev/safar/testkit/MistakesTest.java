package dev.safar.testkit;

import static dev.safar.testkit.JourneyAssertions.assertThat;
import static dev.safar.testkit.Spans.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A mistake of the test is told as one: a misspelt name must not make a claim true.
class MistakesTest {
    @JourneyTest("welcome")
    void misspeltNamesAreNoClaims(Shop shop) {
        Member sara = shop.member("sara");
        assertThat(Failing.mistake(() -> assertThat(sara).didNotReceive("nugde")))
                .contains("no text that a journey sends called 'nugde'", "Did you mean `nudge`?",
                        "hello, nudge, thanks");
        assertThat(Failing.mistake(() -> assertThat(sara).didNotEnter("thrice"))).contains("welcome");
        assertThat(Failing.mistake(() -> assertThat(sara).hasTask("gift"))).contains("no step of that kind");
        assertThat(Failing.mistake(() -> assertThat(sara).wasGiven("TEN"))).contains("no coupon");
    }

    @JourneyTest("welcome")
    void timeDoesNotGoBackAndNamesAreOnesOwn(Shop shop) {
        assertThat(Failing.mistake(() -> shop.after(days(-1)))).contains("Time cannot go back");
        assertThat(Failing.mistake(() -> shop.stranger("Sara Ahmadi"))).contains("'Sara Ahmadi'");
        shop.member("sara");
        assertThat(shop.member("sara") == shop.member("sara")).isTrue();
        assertThat(Failing.mistake(() -> shop.stranger("sara"))).contains("already");
    }

    @JourneyTest("welcome")
    void whatTheDoorRefusesFailsWithItsWords(Shop shop) {
        Member sara = shop.member("sara");
        assertThatThrownBy(() -> sara.does("purchase.complete", Map.of()))
                .hasMessageContaining("sara, purchase.complete").hasMessageContaining("purchase.completed");
        assertThatThrownBy(() -> sara.does("purchase.completed", Map.of())).hasMessageContaining("order");
        assertThatThrownBy(() -> shop.stranger("mina").story()).hasMessageContaining("knows nothing of 'mina'");
    }

    @Test
    void whatJourneyShopSaysIsChecked() {
        assertThat(Failing.mistake(() -> Opening.read(Path.of("nowhere")))).contains("nowhere", "folder");
        assertThat(Failing.mistake(() -> open(Wrong.class, List.of()))).contains("`zone`", "'Iran/Teheran'",
                "Asia/Tehran");
        assertThat(Failing.mistake(() -> open(Right.class, List.of("welcom")))).contains("'welcom'",
                "Did you mean `welcome`?");
    }

    private static void open(Class<?> test, List<String> names) {
        JourneyShop shop = test.getAnnotation(JourneyShop.class);
        assertThat(shop).isNotNull();
        Opening.of(shop, Opening.read(Path.of(shop.folder())), names);
    }

    @JourneyShop(zone = "Iran/Teheran")
    private static final class Wrong {}

    @JourneyShop
    private static final class Right {}
}
