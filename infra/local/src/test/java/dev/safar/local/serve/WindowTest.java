package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server's own window prints of others' words.
class WindowTest {
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder;

    @Test
    void idOfAnOrderTurnsNothing() {
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            shop.posts(Signed.purchase("sara", "o-\\u202E1", shop.now()));
            shop.isAtRest();
            assertThat(shop.said.toString()).contains("my-shop/order/o-1").doesNotContain("\u202E");
        }
    }
}
