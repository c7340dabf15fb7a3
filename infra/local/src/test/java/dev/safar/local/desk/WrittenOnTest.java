package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.member.Traits;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What journeys write on a member, and the ways that they choose by it, through the compiled machine.
class WrittenOnTest {
    private static final String ON_PURCHASE = "\"trigger\": {\"event\": \"purchase.completed\"}, \"reentry\": {\"after\": \"1 day\"}";
    private static final String WAYS = """
            {"id": "loud", "if": "'loud' in member.tags", "then": [{"id": "one", "badge": "first"}],
             "elseIf": [{"id": "tall", "if": "member.attributes.size = 'L'", "then": [{"id": "two", "badge": "second"}]},
                        {"id": "known", "if": "'vip' in member.tags", "then": [{"id": "three", "badge": "third"}]}],
             "else": [{"id": "four", "badge": "fourth"}]}""";

    @TempDir
    private Path folder;

    @Test
    void whatAStepWroteTheNextConditionReads() throws IOException {
        Shopfloor shop = shop(
                "{\"id\": \"mark\", \"update\": {\"addTags\": [\"vip\"], \"set\": {\"size\": \"L\", \"visits\": 3}}},"
                        + WAYS);
        shop.buys("1");
        assertThat(traits(shop).tags()).containsExactly("vip");
        assertThat(traits(shop).attributes()).isEqualTo(Map.of("size", "L", "visits", 3L));
        assertThat(traits(shop).badges()).containsExactly("second");
        assertThat(shop.lines("lines")).extracting(line -> line.get("words")).anyMatch(
                line -> line.startsWith("Is marked: “vip”, size is ")).contains("Gets the badge second");
    }

    @Test
    void withoutAnythingWrittenTheElseIsTaken() throws IOException {
        Shopfloor shop = shop(WAYS);
        shop.buys("1");
        assertThat(traits(shop).badges()).containsExactly("fourth");
        assertThat(run(shop).decided().outcomes()).containsEntry("loud", "false").containsEntry("tall", "false")
                .containsEntry("known", "false");
    }

    @Test
    void factsAndCorrectionsAndOtherStepsLeaveWhatIsWritten() throws IOException {
        Shopfloor shop = shop("{\"id\": \"mark\", \"update\": {\"addTags\": [\"vip\"], \"set\": {\"size\": \"L\"}}}");
        shop.buys("1").agrees().hears(Shopfloor.SARA, "member.registered", shop.stack().now(), Map.of("name", "Sara"));
        shop.passes(Duration.ofDays(2)).hears(Shopfloor.SARA, "purchase.completed", Shopfloor.NOON, Map.of("order", "1",
                "total", Map.of("amount", 5, "currency", "IRT"), "version", 2));
        assertThat(traits(shop).tags()).containsExactly("vip");
        assertThat(traits(shop).attributes()).containsEntry("size", "L");
    }

    @Test
    void whatIsWipedOffIsGone() throws IOException {
        Shopfloor shop = shop("{\"id\": \"mark\", \"update\": {\"addTags\": [\"vip\"], \"set\": {\"size\": \"L\"}}},"
                + "{\"id\": \"wipe\", \"update\": {\"removeTags\": [\"vip\"], \"unset\": [\"size\"]}}");
        shop.buys("1");
        assertThat(traits(shop)).isEqualTo(Traits.NONE);
    }

    @Test
    void thereIsRoomForFiftyTagsAndTheRestIsWithheldAndExplained() throws IOException {
        String tags = IntStream.rangeClosed(1, Traits.MOST).mapToObj(i -> "\"t-" + i + "\"")
                .collect(Collectors.joining(","));
        Shopfloor shop = shop("{\"id\": \"most\", \"update\": {\"addTags\": [" + tags + "]}},"
                + "{\"id\": \"more\", \"update\": {\"addTags\": [\"one-more\"]}}");
        shop.buys("1");
        assertThat(run(shop).effects().get("more")).extracting(Effect::status).isEqualTo(Effect.Status.WITHHELD);
        assertThat(shop.reasons("full")).singleElement().asString().contains("50 of each");
    }

    private Shopfloor shop(String steps) throws IOException {
        return new Shopfloor(folder, Shopfloor.POLICY, ON_PURCHASE, steps);
    }

    private static Traits traits(Shopfloor shop) {
        return shop.stack().store().all(Item.ContactOf.class).findFirst().orElseThrow().traits();
    }

    private static Enrollment run(Shopfloor shop) {
        return shop.stack().store().all(Item.Enrollment.class).findFirst().orElseThrow().enrollment();
    }
}
