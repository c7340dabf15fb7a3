package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Waits for one of several events, each with a way of its own, through the compiled machine.
class WaitForSeveralTest {
    private static final String ON_PURCHASE = "\"trigger\": {\"event\": \"purchase.completed\"}";
    private static final String STEPS = """
            {"id": "breathe", "wait": "1 day"},
            {"id": "reply", "waitFor": {"atMost": "4 days", "events": [
                {"event": "custom.rated", "where": "event.stars >= 4", "steps": [{"id": "glad", "badge": "glad"}]},
                {"event": "custom.rated", "steps": [{"id": "sad", "badge": "sad"}]},
                {"event": "complaint.opened", "steps": [{"id": "cross", "badge": "cross"}]}]},
             "onTimeout": [{"id": "mute", "badge": "mute"}]}""";

    @TempDir
    private Path folder;

    @Test
    void theEventThatHappenedFirstLeadsOnAlsoFromBeforeTheWait() throws IOException {
        Shopfloor shop = shop().buys("1");
        complains(shop, Shopfloor.NOON.plusSeconds(60)).hears(Shopfloor.SARA, "custom.rated",
                Shopfloor.NOON.plusSeconds(90), Map.of("stars", 5));
        assertThat(run(shop.passes(Duration.ofDays(2))).effects()).containsOnlyKeys("cross");
        assertThat(run(shop).decided().outcomes()).containsEntry("reply", "event-3");
    }

    @Test
    void anEventThatIsSeveralOfThemIsTheFirstInTheList() throws IOException {
        assertThat(run(rates(5)).effects()).containsOnlyKeys("glad");
    }

    @Test
    void whatTheFirstDoesNotTakeIsLeftToTheNext() throws IOException {
        Shopfloor shop = rates(2);
        assertThat(run(shop).effects()).containsOnlyKeys("sad");
        assertThat(shop.lines("lines")).extracting(line -> line.get("words"))
                .anyMatch(line -> line.contains("it came in time") && line.contains("rated"));
    }

    @Test
    void whereNoneHappensTheTimeRunsOut() throws IOException {
        Shopfloor shop = shop().buys("1").passes(Duration.ofDays(3));
        assertThat(shop.lines("ahead")).extracting(line -> line.get("words"))
                .anyMatch(line -> line.contains(" or a complaint"));
        assertThat(run(shop.passes(Duration.ofDays(3))).effects()).containsOnlyKeys("mute");
    }

    private Shopfloor rates(int stars) throws IOException {
        return shop().buys("1").passes(Duration.ofDays(2)).hears(Shopfloor.SARA, "custom.rated",
                Shopfloor.NOON.plus(Duration.ofDays(2)), Map.of("stars", stars));
    }

    private static Shopfloor complains(Shopfloor shop, Instant at) {
        return shop.hears(Shopfloor.SARA, "complaint.opened", at, Map.of("complaint", "7"));
    }

    private Shopfloor shop() throws IOException {
        return new Shopfloor(folder, Shopfloor.POLICY, ON_PURCHASE, STEPS);
    }

    private static Enrollment run(Shopfloor shop) {
        return shop.stack().store().all(Item.Enrollment.class).findFirst().orElseThrow().enrollment();
    }
}
