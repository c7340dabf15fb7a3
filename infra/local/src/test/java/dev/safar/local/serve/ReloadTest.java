package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Catalog;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files saved in the watched folder while the server runs: nothing here asks for a reload.
class ReloadTest {
    private static final String EVERY = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "%s", "wait": "%s" } ] }""";
    @TempDir
    private Path folder;

    @Test
    void whoWaitsGoesOnInHerVersionAndWhoComesTakesTheNewOne() throws IOException {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY.formatted("later", "3 days")));
                Reload _ = shop.watches()) {
            buys(shop, "sara");
            shop.write("every", EVERY.formatted("much-later", "9 days"));
            Shop.await(() -> shop.said.toString().contains("New members enter every@"));
            buys(shop, "omid");
            shop.passes("4 days");
            assertThat(state(shop, "sara")).isInstanceOf(EnrollmentState.Ended.class);
            assertThat(state(shop, "omid")).isInstanceOf(EnrollmentState.Waiting.class);
            shop.passes("6 days");
            assertThat(state(shop, "omid")).isInstanceOf(EnrollmentState.Ended.class);
        }
    }

    @Test
    void brokenEditIsToldWithItsPlaceAndTheOldOneRunsOn() throws IOException {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY.formatted("later", "3 days")));
                Reload _ = shop.watches()) {
            shop.write("every", EVERY.formatted("later", "soon"));
            Shop.await(() -> shop.said.toString().contains("The journeys stay as they were until this is mended."));
            assertThat(shop.said.toString()).containsPattern("every\\.journey\\.json:2:\\d+").contains("soon")
                    .doesNotContain("New members enter");
            assertThat(findings(shop)).contains("every.journey.json:2:", "soon");
            buys(shop, "sara");
            shop.passes("4 days");
            assertThat(state(shop, "sara")).isInstanceOf(EnrollmentState.Ended.class);
            shop.write("every", EVERY.formatted("later", "9 days"));
            Shop.await(() -> shop.said.toString().contains("New members enter every@"));
            assertThat(findings(shop)).doesNotContain("soon");
        }
    }

    @Test
    void fileThatIsTakenAwayIsToldAndTheLastOneStays() throws IOException {
        try (Shop shop = new Shop(folder, Map.of("every", named("every"), "other", named("other")));
                Reload _ = shop.watches()) {
            Files.delete(folder.resolve("journeys/other.journey.json"));
            Shop.await(() -> shop.said.toString().contains("The file of other is gone: nobody enters it any more"));
            Files.delete(folder.resolve("journeys/every.journey.json"));
            Shop.await(() -> shop.said.toString().contains("safar end NAME --drain"));
            buys(shop, "sara");
            assertThat(shop.enrollments("order/o-sara")).singleElement()
                    .satisfies(run -> assertThat(run.id().journey()).isEqualTo("every"));
        }
    }

    @Test
    void oneJourneyTooManyIsToldBeforeAnythingIsKept() throws IOException {
        Map<String, String> most = IntStream.rangeClosed(1, Catalog.MOST_JOURNEYS).boxed()
                .collect(Collectors.toMap(i -> "every-" + i, i -> named("every-" + i)));
        try (Shop shop = new Shop(folder, most); Reload _ = shop.watches()) {
            shop.write("one-more", named("one-more"));
            Shop.await(() -> shop.said.toString().contains("The journeys stay as they were until this is mended."));
            assertThat(shop.said.toString())
                    .contains("There may be 18 journeys, and with these files there would be 19",
                            "one-more", "safar end")
                    .doesNotContain("New members enter");
            assertThat(findings(shop)).contains("safar end");
            buys(shop, "sara");
            assertThat(shop.enrollments("order/o-sara")).hasSize(Catalog.MOST_JOURNEYS);
        }
    }

    private static String named(String name) {
        return EVERY.formatted("later", "3 days").replace("\"every\"", "\"" + name + "\"");
    }

    private static void buys(Shop shop, String who) {
        shop.posts(Signed.purchase(who, "o-" + who, shop.now()));
        shop.isAtRest();
    }

    private static EnrollmentState state(Shop shop, String who) {
        return shop.enrollments("order/o-" + who).stream().map(Enrollment::state).findFirst().orElseThrow();
    }

    private static String findings(Shop shop) {
        return shop.client.sendAsync(shop.asks("/desk/journeys")
                .header("Authorization", "Bearer " + shop.token().reveal()).build(), BodyHandlers.ofString()).join()
                .body();
    }
}
