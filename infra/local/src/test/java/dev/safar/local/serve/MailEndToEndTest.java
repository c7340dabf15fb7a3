package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.safar.event.MemberEvent;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.store.Item;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A webhook in, a mail out, and consent withdrawn by its header: through the ports alone.
class MailEndToEndTest {
    private static final String WELCOME = """
            { "journey": "welcome", "title": { "en": "Welcome" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "hello", "message": { "template": "hello", "firstOf": ["email"] } } ] }""";
    @TempDir
    private Path folder = Path.of("");
    private final GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void listen() throws IOException {
        green.start();
        Path data = Files.createDirectories(folder.resolve("data"));
        if (Json.read(Config.fresh(ZoneOffset.UTC), Limits.FILE) instanceof Parsed.Value(var root)
                && root.plain() instanceof Map<?, ?> fresh) {
            Map<Object, Object> settings = new LinkedHashMap<>(fresh);
            Map<Object, Object> shop = new LinkedHashMap<>((Map<?, ?>) settings.getOrDefault("shop", Map.of()));
            shop.put("quietHours", "00:00-00:00");
            settings.put("shop", shop);
            settings.put("mail", Map.of("smtp", Map.of("host", "127.0.0.1", "port", green.getSmtp().getPort(),
                    "security", "none", "from", "hello@shop.example")));
            Files.writeString(data.resolve("safar.json"), JsonText.pretty(settings));
        }
    }

    @AfterEach
    void stop() {
        green.stop();
    }

    @Test
    void mailThatAWebhookBringsAboutEndsConsentByItsHeader() throws MessagingException {
        try (Shop shop = new Shop(folder, Map.of("welcome", WELCOME))) {
            shop.posts(Signed.consent("sara", shop.now()));
            shop.posts(Signed.purchase("sara", "o-1", shop.now()));
            shop.isAtRest();
            Shop.await(() -> green.getReceivedMessages().length == 1);
            MimeMessage mail = green.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("sara@shop.example");
            String way = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
            HttpRequest post = HttpRequest.newBuilder(URI.create(way))
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")).build();
            assertThat(shop.client.sendAsync(post, BodyHandlers.ofString()).join().statusCode()).isEqualTo(200);
            shop.isAtRest();
            Shop.await(() -> shop.facts("order/o-1").stream()
                    .anyMatch(row -> row instanceof Item.Event(_, MemberEvent.ConsentWithdrawn fact)
                            && fact.channel().filter("email"::equals).isPresent()));
        }
    }

    @Test
    void nameThatIsAWebAddressIsNoLinkInHerMail() throws MessagingException, IOException {
        Path texts = Files.createDirectories(folder.resolve("journeys/messages/en"));
        Files.writeString(texts.resolve("named.txt"),
                "subject: For {{greeting}}\nsms: -\nfallback greeting: friend\n---\nDear {{greeting}}, https://shop.example/tea\n");
        try (Shop shop = new Shop(folder, Map.of("welcome", WELCOME.replace("\"hello\", \"f", "\"named\", \"f")))) {
            shop.posts(Signed.consent("sara", shop.now()));
            shop.posts("""
                    {"id":"r-1","type":"member.registered","source":"my-shop","occurredAt":"%s",
                     "identities":{"customerId":"sara"},"data":{"name":"Win at https://evil.example/x"}}"""
                    .formatted(shop.now()));
            shop.posts(Signed.purchase("sara", "o-1", shop.now()));
            shop.isAtRest();
            Shop.await(() -> green.getReceivedMessages().length == 1);
            MimeMessage mail = green.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("For friend");
            assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Dear friend, ").doesNotContain("evil.example");
        }
    }
}
