package dev.safar.testkit;

import static dev.safar.testkit.JourneyAssertions.assertThat;
import static dev.safar.testkit.Spans.days;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.shelf.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Ninety days are over at once. How fast that is is no claim of a test; `-Dsafar.times=500` prints what one test took, from an empty shop to the last claim, once
/// the first half has warmed the virtual machine.
class NinetyDaysTest {
    @JourneyShop(folder = "../../statemachines/journeys")
    private static final class Shipping {}

    private final JourneyShop usual = annotation();
    private final Shipped shipped = Opening.read(Path.of(usual.folder()));

    @Test
    void allShippedJourneysRunForNinetyDays() {
        int times = Integer.getInteger("safar.times", 1);
        long[] nanos = LongStream.range(0, times).map(_ -> {
            long begin = System.nanoTime();
            life(new Shop(Opening.of(usual, shipped, List.of())));
            return System.nanoTime() - begin;
        }).skip(times / 2).sorted().toArray();
        if (times > 1) {
            System.out.printf("ninety days: median %.1f ms, slowest %.1f ms%n", nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length - 1] / 1e6);
        }
    }

    private static void life(Shop shop) {
        Member sara = shop.member("sara").purchases();
        shop.after(days(90));
        assertThat(sara).received("welcome-thanks").once().onDay(0).and().received("still-one-of-us").onDay(60);
    }

    private static JourneyShop annotation() {
        JourneyShop shop = Shipping.class.getAnnotation(JourneyShop.class);
        assertThat(shop).isNotNull();
        return shop;
    }
}
