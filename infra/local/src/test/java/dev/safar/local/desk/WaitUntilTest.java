package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Waits until a moment by a member's own clock or calendar, through the compiled machine. It is noon on a Saturday in Tehran, where the shop is.
class WaitUntilTest {
    private static final String ON_PURCHASE = "\"trigger\": {\"event\": \"purchase.completed\"}";
    private static final String ON_DELIVERY = "\"trigger\": {\"event\": \"custom.ordered\"}";
    private static final String CALL = ", {\"id\": \"call\", \"task\": {\"title\": {\"en\": \"Call\"}, \"deadline\": \"2 days\"}}";

    @TempDir
    private Path folder;

    @Test
    void anHourOnAWeekdayIsByHerOwnClock() throws IOException {
        Shopfloor shop = waiting(ON_PURCHASE, "{\"at\": \"09:30\", \"on\": [\"monday\"]}");
        shop.hears(Shopfloor.SARA, "member.registered", shop.stack().now(), Map.of("zone", "Europe/London"));
        shop.buys("1").passes(Duration.ofDays(3));
        assertThat(called(shop)).isEqualTo(Instant.parse("2026-03-23T09:30:00Z"));
        assertThat(shop.lines("lines")).extracting(line -> line.get("words"))
                .contains("Nothing until 09:30 (Monday) (until)");
    }

    @Test
    void whoComesWithinThePartOfTheDayDoesNotWait() throws IOException {
        Shopfloor shop = waiting(ON_PURCHASE, "{\"from\": \"11:00\", \"to\": \"13:00\"}");
        shop.buys("1");
        assertThat(called(shop)).isEqualTo(Shopfloor.NOON);
    }

    @Test
    void herNewZoneCountsForTheNextWaitAndNotForTheOneThatSheIsAt() throws IOException {
        Shopfloor shop = shop(ON_PURCHASE, "{\"id\": \"first\", \"wait\": {\"at\": \"15:00\"}},"
                + "{\"id\": \"second\", \"wait\": {\"at\": \"18:00\"}}" + CALL);
        shop.buys("1").hears(Shopfloor.SARA, "member.registered", shop.stack().now(), Map.of("zone", "Europe/London"))
                .passes(Duration.ofDays(1));
        assertThat(called(shop)).isEqualTo(Instant.parse("2026-03-21T18:00:00Z"));
    }

    @Test
    void theDateOfTheEntryIsWaitedForWithItsOffset() throws IOException {
        Shopfloor shop = waiting(ON_DELIVERY,
                "{\"date\": \"entry.delivery\", \"after\": \"2 days\", \"at\": \"10:00\"}");
        shop.hears(Shopfloor.SARA, "custom.ordered", Shopfloor.NOON, Map.of("delivery", "2026-03-25"))
                .passes(Duration.ofDays(10));
        assertThat(called(shop)).isEqualTo(Instant.parse("2026-03-27T06:30:00Z"));
    }

    @Test
    void aDateThatIsPastIsNoWait() throws IOException {
        Shopfloor shop = waiting(ON_DELIVERY, "{\"date\": \"entry.delivery\"}");
        shop.hears(Shopfloor.SARA, "custom.ordered", Shopfloor.NOON, Map.of("delivery", "2026-03-20"));
        assertThat(called(shop)).isEqualTo(Shopfloor.NOON);
        assertThat(run(shop).decided().outcomes()).containsEntry("until", "timeout");
    }

    @Test
    void aMissingDateTakesItsOwnWayAndIsExplained() throws IOException {
        Shopfloor shop = waiting(ON_DELIVERY,
                "{\"date\": \"entry.delivery\", \"onMissing\": [{\"id\": \"over\", \"end\": \"no-date\"}]}");
        shop.hears(Shopfloor.SARA, "custom.ordered", Shopfloor.NOON, Map.of());
        assertThat(run(shop).decided().outcomes()).containsEntry("until", "missing");
        assertThat(run(shop).effects()).isEmpty();
        assertThat(shop.lines("lines")).extracting(line -> line.get("words"))
                .contains("until: goes on at once, since the date to wait for is not known: nothing is known of it");
    }

    @Test
    void whatIsNoDateIsMissingAndWithoutAWayOfItsOwnSheGoesOn() throws IOException {
        Shopfloor shop = waiting(ON_DELIVERY, "{\"date\": \"entry.delivery\"}");
        shop.hears(Shopfloor.SARA, "custom.ordered", Shopfloor.NOON, Map.of("delivery", "soon"));
        assertThat(called(shop)).isEqualTo(Shopfloor.NOON);
        assertThat(run(shop).decided().troubles()).containsEntry("until", "not-a-date");
    }

    @Test
    void herBirthdayIsWaitedForEveryYear() throws IOException {
        Shopfloor shop = waiting(ON_PURCHASE,
                "{\"date\": \"member.birthday\", \"yearly\": true, \"before\": \"3 days\"}");
        shop.hears(Shopfloor.SARA, "member.registered", Shopfloor.NOON, Map.of("birthday", "1990-04-12")).buys("1")
                .passes(Duration.ofDays(30));
        assertThat(called(shop)).isEqualTo(Instant.parse("2026-04-09T05:30:00Z"));
    }

    private Shopfloor waiting(String trigger, String until) throws IOException {
        return shop(trigger, "{\"id\": \"until\", \"wait\": " + until + "}" + CALL);
    }

    private Shopfloor shop(String trigger, String steps) throws IOException {
        return new Shopfloor(folder, Shopfloor.POLICY, trigger, steps);
    }

    private static Instant called(Shopfloor shop) {
        return Objects.requireNonNull(run(shop).effects().get("call"), "She was not called").at();
    }

    private static Enrollment run(Shopfloor shop) {
        return shop.stack().store().all(Item.Enrollment.class).findFirst().orElseThrow().enrollment();
    }
}
