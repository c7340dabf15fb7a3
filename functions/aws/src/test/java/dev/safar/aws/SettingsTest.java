package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.safar.door.Market;
import dev.safar.flow.Shop;
import dev.safar.message.DayPart;
import dev.safar.message.FrequencyCap;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> LEAST = Map.of("SAFAR_TABLE", "members", "SAFAR_MACHINES", "arn:safar-",
            "SAFAR_SHOP_NAME", "Chai", "SAFAR_SHOP_LINK", "https://chai.example", "SAFAR_CURRENCY", "IRT",
            "SAFAR_IDENTITY_KEY", "0123456789abcdef", "SAFAR_QUEUE", "https://sqs.example/1/events", "SAFAR_SOURCES",
            "{\"shop\": {\"kind\": \"shopify\", \"secrets\": [\"hush\"]}}");

    @Test
    void leastThatIsSetIsEnough() {
        Settings settings = with(Map.of());
        assertThat(settings.table()).isEqualTo("members");
        assertThat(settings.shards()).isEqualTo(4);
        assertThat(settings.journeys()).isEqualTo(Path.of("./journeys"));
        assertThat(settings.queue()).isEqualTo("https://sqs.example/1/events");
        assertThat(settings.sources()).containsOnlyKeys("shop");
        assertThat(settings.market()).isEqualTo(new Market(Currency.IRT, "ZZ"));
        assertThat(settings.shop().policy().consentAssumed()).isFalse();
        assertThat(settings.shop().policy().addressAssumed()).isFalse();
    }

    @Test
    void everythingCanBeSaid() {
        Settings settings = with(Map.of("SAFAR_SHARDS", "16", "SAFAR_ZONE", "Asia/Tehran", "SAFAR_LANGUAGE", "fa",
                "SAFAR_QUIET_HOURS", "21:30-09:00", "SAFAR_CONSENT_ASSUMED", "true", "SAFAR_REGION", "IR",
                "LAMBDA_TASK_ROOT", "/var/task", "SAFAR_CAP", "3 in 7 days", "SAFAR_SEND_WINDOW", "09:00-21:00"));
        Shop shop = settings.shop();
        assertThat(settings.shards()).isEqualTo(16);
        assertThat(settings.market().region()).isEqualTo("IR");
        assertThat(settings.journeys()).isEqualTo(Path.of("/var/task/journeys"));
        assertThat(shop.policy().zone()).isEqualTo(ZoneId.of("Asia/Tehran"));
        assertThat(shop.policy().quietHours()).isEqualTo(new QuietHours(LocalTime.of(21, 30), LocalTime.of(9, 0)));
        assertThat(shop.policy().consentAssumed()).isTrue();
        assertThat(shop.policy().cap()).contains(new FrequencyCap(3, Duration.ofDays(7)));
        assertThat(shop.policy().sendWindow())
                .contains(new DayPart(LocalTime.of(9, 0), LocalTime.of(21, 0), Set.of()));
    }

    @Test
    void whatIsNotBoundedIsNotBounded() {
        assertThat(with(Map.of()).shop().policy().cap()).isEmpty();
        assertThat(with(Map.of("SAFAR_CAP", " ")).shop().policy().cap()).isEmpty();
        assertThat(with(Map.of()).shop().policy().sendWindow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFAR_TABLE", "SAFAR_MACHINES", "SAFAR_SHOP_NAME", "SAFAR_SHOP_LINK", "SAFAR_CURRENCY",
            "SAFAR_IDENTITY_KEY", "SAFAR_QUEUE", "SAFAR_SOURCES"})
    void missingOneIsNamedWithTheWayOut(String name) {
        assertThatIllegalStateException().isThrownBy(() -> all(with(Map.of(name, " ")))).withMessageContaining(name)
                .withMessageContaining("is not set: set it to");
    }

    @ParameterizedTest
    @CsvSource({"SAFAR_SHARDS, 0", "SAFAR_SHARDS, many", "SAFAR_CURRENCY, XYZ", "SAFAR_IDENTITY_KEY, tooshort",
            "SAFAR_ZONE, Tehran", "SAFAR_LANGUAGE, the language", "SAFAR_QUIET_HOURS, 25:00-08:00",
            "SAFAR_QUIET_HOURS, at night", "SAFAR_CAP, 0 in 7 days", "SAFAR_CAP, often",
            "SAFAR_SEND_WINDOW, 09:00-09:00", "SAFAR_CONSENT_ASSUMED, perhaps", "SAFAR_REGION, Iran"})
    void unreadableOneIsNamedAndItsValueIsNotShown(String name, String value) {
        assertThatIllegalStateException().isThrownBy(() -> all(with(Map.of(name, value)))).withMessageContaining(name)
                .withMessageContaining("cannot be read: set it to").withMessageNotContaining("'" + value)
                .withMessageNotContaining("tooshort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "tooshort", "{'shop': 1}", "{'shop': {'kind': 'shopify'}}",
            "{'shop': {'kind': 'shopify', 'secrets': []}}", "{'shop': {'kind': 'shopify', 'secrets': ['']}}",
            "{'shop': {'kind': 'shopify', 'secrets': ['tooshort', 'b', 'c']}}",
            "{'shop': {'kind': 'magento', 'secrets': ['tooshort']}}",
            "{'shop': {'kind': 'standard', 'secrets': ['tooshort']}}",
            "{'my shop': {'kind': 'shopify', 'secrets': ['tooshort']}}",
            "{'shop': {'kind': 'shopify', 'secrets': ['tooshort'], 'more': 1}}"})
    void sourcesThatCannotBeWiredAreRefusedAndTheirSecretsAreNotShown(String value) {
        unreadableOneIsNamedAndItsValueIsNotShown("SAFAR_SOURCES", value.replace('\'', '"'));
    }

    @Test
    void functionThatIsStartedWithoutAnEnvironmentSaysWhatToSet() {
        assertThatIllegalStateException().isThrownBy(MemberEventsFunction::new)
                .withMessageContaining("SAFAR_TABLE is not set");
        assertThatIllegalStateException().isThrownBy(StorefrontWebhookFunction::new)
                .withMessageContaining("SAFAR_CURRENCY is not set");
    }

    private static String all(Settings settings) {
        return settings.table() + settings.shards() + settings.machines() + settings.shop() + settings.queue()
                + settings.sources() + settings.market();
    }

    private static Settings with(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.putAll(more);
        return new Settings(new Environment(variables, Keys.NONE));
    }

    @Test
    void languageWhoseNameIsItsCodeIsSpokenToo() {
        assertThat(Readers.language("luo")).isPresent();
        assertThat(Readers.language("zz")).isEmpty();
    }
}
