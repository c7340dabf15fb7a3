package dev.safar.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.safar.event.Personal;
import dev.safar.mail.Mail;
import dev.safar.mail.Sender;
import dev.safar.message.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a real server received.
class MimeFormTest {
    private final GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void listen() {
        green.start();
    }

    @AfterEach
    void stop() {
        green.stop();
    }

    @Test
    void bothPartsArriveLetterByLetter() throws MessagingException, IOException {
        MimeMessage received = received(Written.mail(), Written.SENDER);
        assertThat(received.getSubject()).isEqualTo("دلتنگ شما هستیم");
        assertThat(received.getSentDate()).isEqualTo(Date.from(Written.AT));
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("sara@example.com"));
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .isEqualToNormalizingNewlines("سلام سارا،\n\nچای تازه رسید.");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p dir=\"rtl\">سلام سارا</p>");
    }

    @Test
    void headersSayThatAProgramWroteItAndHowToEndIt() throws MessagingException {
        MimeMessage received = received(Written.mail(), Written.SENDER);
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://narenj.example/u/0123abcd>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Content-Language")).containsExactly("fa");
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("چای‌خانهٔ نارنج");
    }

    @Test
    void mailThatIsTriedAgainKeepsItsIdAndAnotherHasAnother() throws MessagingException {
        String first = received(Written.mail(), Written.SENDER).getMessageID();
        String again = received(Written.mail(), Written.SENDER).getMessageID();
        Mail other = new Mail("m-2#x#y#z", Written.AT, Personal.of("omid@example.com"), Language.ENGLISH, "s", "t", "h",
                Optional.empty());
        assertThat(first).isEqualTo(again).endsWith("@narenj.example>").doesNotContain("win-back");
        assertThat(received(other, Written.SENDER).getMessageID()).isNotEqualTo(first);
    }

    @Test
    void lineBreaksBeginNoHeaderAndOverridesTurnNothing() throws MessagingException {
        Mail hostile = Written.mail("sara@example.com", "Hi\r\nBcc: omid@example.com\r\n\r\n\u202Egnp.exe\u2028x");
        MimeMessage received = received(hostile, new Sender("Shop\r\nX-Evil: yes\u202E<x>", "shop@narenj.example"));
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("X-Evil")).isNull();
        assertThat(received.getSubject()).isEqualTo("Hi Bcc: omid@example.com gnp.exe x");
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Shop X-Evil: yes<x>");
        assertThat(((InternetAddress) received.getFrom()[0]).getAddress()).isEqualTo("shop@narenj.example");
        assertThat(green.getReceivedMessages()).as("copies").hasSize(1);
    }

    @Test
    void domainOfAnyLettersIsWrittenAsServersKnowIt() throws MessagingException {
        MimeMessage received = received(Written.mail("sara@چای.example", "x"), Written.SENDER);
        assertThat(received.getAllRecipients()[0]).hasToString("sara@xn--mgb3qph.example");
    }

    @Test
    void settingsPrintWithoutThePassword() {
        MailServer server = Written.knowing(25, Security.TLS);
        assertThat(server.toString()).contains("shop").doesNotContain("canary-word");
    }

    private MimeMessage received(Mail mail, Sender sender) {
        Smtp smtp = new Smtp(new MailServer("127.0.0.1", green.getSmtp().getPort(), Security.NONE, Optional.empty(),
                sender, Duration.ofSeconds(10)));
        assertThat(smtp.hand(mail)).isEqualTo(new Said.Taken());
        List<MimeMessage> all = new ArrayList<>(List.of(green.getReceivedMessages()));
        return all.getLast();
    }
}
