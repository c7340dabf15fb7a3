package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.safar.event.MemberEvent;
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
    private final Postbox postbox = new Postbox();

    @BeforeEach
    void listen() throws IOException {
        postbox.serves(folder.resolve("data"), false);
    }

    @AfterEach
    void stop() {
        postbox.close();
    }

    @Test
    void mailThatAWebhookBringsAboutEndsConsentByItsHeader() throws MessagingException {
        try (Shop shop = new Shop(folder, Map.of("welcome", WELCOME))) {
            shop.posts(Signed.consent("sara", shop.now()));
            shop.posts(Signed.purchase("sara", "o-1", shop.now()));
            shop.isAtRest();
            Shop.await(() -> postbox.received().size() == 1);
            MimeMessage mail = postbox.received().getFirst();
            assertThat(mail.getAllRecipients()[0]).hasToString("sara@shop.example");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).as("of an address that is no https").isNull();
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
            Shop.await(() -> postbox.received().size() == 1);
            MimeMessage mail = postbox.received().getFirst();
            assertThat(mail.getSubject()).isEqualTo("For friend");
            assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Dear friend, ").doesNotContain("evil.example");
        }
    }
}
