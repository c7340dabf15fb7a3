package dev.safar.local.mail;

import dev.safar.event.Personal;
import dev.safar.local.mail.MailServer.Login;
import dev.safar.mail.Mail;
import dev.safar.mail.Sender;
import dev.safar.message.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A mail, and servers on this machine.
final class Written {
    static final Sender SENDER = new Sender("چای‌خانهٔ نارنج", "salam@narenj.example");
    static final Instant AT = Instant.parse("2026-03-20T18:04:11Z");

    private Written() {
    }

    static Mail mail(String to, String subject) {
        return new Mail("m-1#win-back#purchase#hello", AT, Personal.of(to), Language.PERSIAN, subject,
                "سلام سارا،\n\nچای تازه رسید.", "<p dir=\"rtl\">سلام سارا</p>",
                Optional.of(URI.create("https://narenj.example/u/0123abcd")));
    }

    static Mail mail() {
        return mail("sara@example.com", "دلتنگ شما هستیم");
    }

    static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, Security.NONE, Optional.empty(), SENDER, Duration.ofSeconds(10));
    }

    static MailServer impatient(int port, Security security) {
        return new MailServer("127.0.0.1", port, security, Optional.empty(), SENDER, Duration.ofMillis(300));
    }

    static MailServer knowing(int port, Security security) {
        return new MailServer("127.0.0.1", port, security, Optional.of(new Login("shop", Personal.of("canary-word"))),
                SENDER, Duration.ofSeconds(10));
    }
}
