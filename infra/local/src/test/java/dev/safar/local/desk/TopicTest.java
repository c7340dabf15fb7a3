package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journey that says what it is about writes to whoever allowed that, and ends for whoever forbids that: a word on one topic says nothing of another.
class TopicTest {
    private static final String MAIL = "{\"id\": \"mail\", \"message\": {\"template\": \"hello\", \"firstOf\": [\"email\"]}}, "
            + "{\"id\": \"rest\", \"wait\": \"9 days\"}";

    @TempDir
    private Path folder;
    private Shopfloor shop;

    @BeforeEach
    void journeyAboutNews() throws IOException {
        shop = new Shopfloor(folder, Shopfloor.POLICY,
                "\"trigger\": {\"event\": \"purchase.completed\"}, \"topic\": \"news\", \"key\": \"order\"", MAIL);
    }

    @Test
    void consentToMarketingIsNoneToNewsAndIsExplainedInBothLanguages() {
        shop.agrees().buys("1");
        assertThat(effect(runs().getFirst())).isEqualTo(Status.WITHHELD);
        assertThat(shop.reasons("consent")).singleElement().asString()
                .contains("has not allowed messages by e-mail about “news”");
        assertThat(shop.explained("fa").toString()).contains("با ایمیل دربارهٔ «news»");
    }

    @Test
    void consentToNewsIsEnoughForNews() {
        shop.hears(Shopfloor.SARA, "consent.given", Shopfloor.NOON, Map.of("topic", "news")).buys("1");
        assertThat(effect(runs().getFirst())).isEqualTo(Status.SENT);
        assertThat(shop.lines("lines")).extracting(line -> line.get("words")).contains("Allows messages about “news”");
        assertThat(String.valueOf(shop.explained("en").get("summary"))).contains("not allowed",
                "Messages about “news”: e-mail allowed on");
    }

    @Test
    void consentToNewsOnOneChannelIsNoneOnAnother() {
        shop.hears(Shopfloor.SARA, "consent.given", Shopfloor.NOON, Map.of("topic", "news", "channel", "sms"))
                .buys("1");
        assertThat(effect(runs().getFirst())).isEqualTo(Status.WITHHELD);
    }

    @Test
    void whoForbidsNewsLeavesAndEntersNoMore() {
        shop.hears(Shopfloor.SARA, "consent.given", Shopfloor.NOON, Map.of("topic", "news")).buys("1");
        withdraws("marketing");
        assertThat(runs().getFirst().state()).isInstanceOf(Waiting.class);
        withdraws("news");
        assertThat(runs().getFirst().state()).isInstanceOfSatisfying(Ended.class,
                ended -> assertThat(ended.reason()).isEqualTo(new Stop(Stop.Kind.EXIT, "consent.withdrawn")));
        assertThat(shop.explained("en").toString()).contains("stops at once: she withdrew her consent");
        assertThat(shop.explained("fa").toString()).contains("همان دم می‌ایستد: اجازه‌اش را پس گرفت");
        shop.passes(Duration.ofMinutes(1)).buys("2");
        assertThat(runs()).hasSize(1);
        assertThat(shop.stack().store().all(Item.Notice.class).map(Item.Notice::text)).anyMatch(
                text -> text.contains("consent to news"));
    }

    private void withdraws(String topic) {
        shop.passes(Duration.ofMinutes(1)).hears(Shopfloor.SARA, "consent.withdrawn", shop.stack().now(),
                Map.of("topic", topic));
    }

    private static Status effect(Enrollment run) {
        return Objects.requireNonNull(run.effects().get("mail")).status();
    }

    private List<Enrollment> runs() {
        return shop.stack().store().all(Item.Enrollment.class).map(Item.Enrollment::enrollment).toList();
    }
}
