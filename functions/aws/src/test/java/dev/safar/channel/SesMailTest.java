package dev.safar.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.channel.LocalEndpoint.Mood;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.log.Line;
import dev.safar.mail.Sender;
import dev.safar.mail.WayOut;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real client of SES against an endpoint on this machine.
class SesMailTest {
    private static final String ADDRESS = "sara@example.com";
    private final LocalEndpoint ses = new LocalEndpoint(
            "<SendRawEmailResponse><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>");
    private final List<Line> lines = new ArrayList<>();
    private final WayOut wayOut = new WayOut(URI.create("https://api.example/prod"), Personal.of("a key of tests"));
    private final SesMail channel = new SesMail(ses.client(Clients.ses()), new Sender("چای‌خانه", "salam@chai.example"),
            Optional.of("safar-prod"), wayOut, new BackOff(new WholeTime()), lines::add);

    @AfterEach
    void close() {
        ses.close();
    }

    @Test
    void mailGoesWithItsSetOfRulesAndItsEffectAsTags() {
        assertThat(channel.hand(Letters.mail(ADDRESS))).isEqualTo(new Receipt.Taken());
        Map<String, String> request = ses.requests.getFirst();
        assertThat(request).containsEntry("Action", "SendRawEmail").containsEntry("ConfigurationSetName", "safar-prod")
                .containsEntry("Tags.member.1.Name", "safar-effect-1");
        assertThat(EffectTags.read(Map.of("safar-effect-1", List.of(request.getOrDefault("Tags.member.1.Value", "")))))
                .contains(Letters.EFFECT);
        assertThat(lines).isEmpty();
    }

    @Test
    void mailIsTheSameAsOverSmtpAndLeadsOutByOnePost() throws MessagingException, IOException {
        channel.hand(Letters.mail(ADDRESS));
        MimeMessage mail = sent();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(mail.getSubject()).isEqualTo("دلتنگ شما هستیم");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe")[0];
        assertThat(link).startsWith("<https://api.example/prod/u/");
        assertThat(wayOut.read(link.substring(link.lastIndexOf('/') + 1, link.length() - 1)))
                .hasValueSatisfying(leaver -> assertThat(leaver.member().value()).isEqualTo("m-1"));
        String page = ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
        assertThat(page).contains("dir=\"rtl\"", "href=\"https://chai.example/tea\"", "/u/").doesNotContain("<img");
    }

    private MimeMessage sent() throws MessagingException {
        byte[] raw = Base64.getDecoder().decode(ses.requests.getFirst().getOrDefault("RawMessage.Data", ""));
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    @ParameterizedTest
    @CsvSource({"400, MessageRejected, It holds a virus", "400, InvalidParameterValue, Illegal address " + ADDRESS})
    void whatSesSaysOfTheLetterIsForGood(int status, String code, String message) {
        ses.next(new Mood.No(status, code, message));
        assertThat(channel.hand(Letters.mail(ADDRESS))).isEqualTo(new Receipt.Refused("ses-" + code));
        assertThat(lines).containsExactly(new Line.Answered(Letters.EFFECT, "ses-" + code));
    }

    @ParameterizedTest
    @CsvSource({"400, Throttling, Maximum sending rate exceeded, 1", "500, InternalFailure, oh, 5",
            "503, ServiceUnavailable, oh, 5", "400, AccountSendingPausedException, oh, 5",
            "400, MailFromDomainNotVerified, oh, 5", "400, ConfigurationSetDoesNotExist, oh, 5",
            "403, AccessDenied, oh, 5", "400, MessageRejected, Email address is not verified. " + ADDRESS + ", 5",
            "400, MessageRejected, Sending paused for this account. For more information please check the inbox, 5",
            "400, MessageRejected, Something that is new, 5"})
    void whatSesSaysOfTheAccountOrOfItselfPasses(int status, String code, String message, int minutes) {
        ses.next(new Mood.No(status, code, message));
        assertThat(channel.hand(Letters.mail(ADDRESS)))
                .isEqualTo(new Receipt.Down(Letters.AT.plus(Duration.ofMinutes(1 + minutes))));
        assertThat(lines).containsExactly(new Line.Answered(Letters.EFFECT, "ses-" + code));
        assertThat(ses.requests).as("tries").hasSize(1);
    }

    @Test
    void lostAnswerIsNeverAnsweredWithASecondMail() {
        channel.hand(Letters.mail(ADDRESS)); // the connection that is kept open is the one that Java would quietly try again on
        ses.next(new Mood.Mute());
        assertThatExceptionOfType(LostAnswerException.class).isThrownBy(() -> channel.hand(Letters.mail(ADDRESS)))
                .withMessageContaining(Letters.EFFECT).withMessageNotContaining(ADDRESS);
        assertThat(ses.requests).hasSize(2);
        assertThat(channel.dropsRepeats()).isFalse();
    }

    @Test
    void sesThatCannotBeReachedIsAskedLater() {
        ses.close();
        assertThat(channel.hand(Letters.mail(ADDRESS)))
                .isEqualTo(new Receipt.Down(Letters.AT.plus(Duration.ofMinutes(6))));
    }

    @Test
    void addressThatIsNoneIsNotSentToSes() {
        assertThat(channel.hand(Letters.mail("سارا@example.com"))).isEqualTo(new Receipt.Refused("unusable-address"));
        assertThat(ses.requests).isEmpty();
    }

    /// So that a complaint about it ends her consent to that.
    @Test
    void letterOnATopicSaysItInItsTags() {
        Letter mail = Letters.mail(ADDRESS);
        assertThat(EffectTags.of(mail)).doesNotContainKey("safar-topic");
        Letter news = new Letter(mail.effect(), mail.member(), mail.at(), 1, mail.journey(), mail.template(),
                mail.channel(), mail.address(), mail.text(), "news", false);
        channel.hand(news);
        assertThat(ses.requests.getLast()).containsValues("safar-topic", "news");
        assertThat(EffectTags.topic(Map.of("safar-topic", List.of("news")))).isEqualTo("news");
    }

    @Test
    void effectOfAnyLengthAndLettersComesBackFromItsTags() {
        String effect = "m-1#j#" + "سفارش/".repeat(90) + "#s";
        Map<String, String> tags = EffectTags.of(effect);
        assertThat(tags.values()).hasSizeGreaterThan(1).allMatch(value -> value.matches("[A-Za-z0-9_-]{1,255}"));
        Map<String, List<String>> told = new java.util.HashMap<>();
        tags.forEach((name, value) -> told.put(name, List.of(value)));
        assertThat(EffectTags.read(told)).contains(effect);
        assertThat(EffectTags.read(Map.of("campaign", List.of("x")))).isEmpty();
        assertThat(EffectTags.read(Map.of("safar-effect-1", List.of("!")))).isEmpty();
    }
}
