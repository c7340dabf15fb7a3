package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import dev.safar.local.cli.ExplainCommand;
import dev.safar.local.cli.ExportCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of letters that nothing here sends, and under mails to who never spoke of consent.
class OutboxWordsTest {
    @TempDir
    private Path folder = Path.of("");

    private Shop shop(String channel) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/safar.json"), JsonText.pretty(Map.of("shop",
                Map.of("name", "Tea", "link", "https://shop.example", "currency", "EUR", "quietHours", "00:00-00:00",
                        "consentAssumed", true),
                "identityKey", "0123456789abcdef", "sources",
                Map.of("shop", Map.of("kind", "standard", "secrets",
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))))));
        return new Shop(folder, Map.of("thanks", """
                { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
                  "steps": [ { "id": "word", "message": { "template": "hello", "firstOf": ["%s"] } } ] }"""
                .formatted(channel)));
    }

    private static String bought(String who) {
        return Signed.purchase(who, "o-" + who, Instant.now()).replace("\"email\"",
                "\"phone\":\"+49301234567\",\"email\"");
    }

    @Test
    void letterThatNothingSendsIsSaidToLieInTheOutbox() throws IOException {
        try (Shop shop = shop("sms")) {
            shop.posts(bought("lena"));
            Shop.await(() -> shop.outbox().size() == 1);
            shop.isAtRest();
            assertThat(At.typed(new ExplainCommand(), "lena", "--data", shop.data()).done())
                    .containsPattern("“word” would go out by text message, but nothing here\\s+sends it")
                    .doesNotContain("goes out");
            assertThat(At.typed(new ExplainCommand(), "lena", "--lang", "fa", "--data", shop.data()).done())
                    .contains("صندوق خروجی");
        }
    }

    @Test
    void mailSaysThatNobodyAllowedItWhereConsentIsAssumed() throws IOException {
        try (Shop shop = shop("email")) {
            shop.posts(bought("lena"));
            Shop.await(() -> shop.outbox().size() == 1);
            shop.isAtRest();
            assertThat(shop.picture()).contains("have not said that you do not want it").doesNotContain("you allowed");
            assertThat(At.typed(new ExportCommand(), "customer-id:lena", "--data", shop.data()).done())
                    .contains("\"channel\": \"email\"", "\"answered\": \"recorded\"", "\"tries\": 1");
            shop.posts(Signed.consent("mia", Instant.now()));
            shop.isAtRest();
            shop.posts(bought("mia"));
            Shop.await(() -> shop.outbox().size() == 2);
            assertThat(shop.picture()).contains("you allowed us to write to you");
        }
    }
}
