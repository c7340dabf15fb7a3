package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.Personal;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.json.JsonText;
import dev.safar.mail.WayOut;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Consents;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import dev.safar.message.Rendered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way out, as API Gateway asks for it.
class UnsubscribeTest {
    private final Mails mails = new Mails();
    private final String token = token(mails.wayOut);
    private Instant now = Functions.START.plusSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void lookingAtItChangesNothing(String method) {
        Map<String, Object> answer = ask(method, token);
        assertThat(answer).containsEntry("statusCode", 200L);
        assertThat(answer.get("body")).asString().contains("<form method=\"post\">", "dir=\"rtl\"")
                .doesNotContain("canary");
        assertThat(answer.get("headers")).asString().contains("frame-ancestors 'none'", "no-referrer", "no-store");
        assertThat(mails.facts).isEmpty();
    }

    @Test
    void onePostEndsHerConsentAndTheNextChangesNothing() {
        assertThat(ask("POST", token)).containsEntry("statusCode", 200L);
        assertThat(mails.facts).singleElement().isInstanceOf(ConsentWithdrawn.class);
        mails.taken();
        now = now.plus(Duration.ofHours(1));
        assertThat(ask("POST", token)).containsEntry("statusCode", 200L);
        assertThat(mails.facts).hasSize(1);
    }

    @Test
    void whoAllowsMailAgainLeavesByTheSameLink() {
        ask("POST", token);
        mails.taken();
        mails.functions.after(Duration.ofHours(2)).failuresOf(batchOf(fact("consent.given", "2",
                Map.of("customerId", "17"), Map.of("channel", "email"))
                .replace(Functions.START.toString(), Functions.START.plusSeconds(3_600).toString())));
        now = now.plus(Duration.ofDays(1));
        ask("POST", token);
        assertThat(mails.facts).hasSize(2);
    }

    @Test
    void whatCouldNotBeKeptIsNotConfirmed() {
        mails.isTaken = false;
        assertThat(ask("POST", token)).containsEntry("statusCode", 503L);
    }

    @Test
    void nobodyMakesALinkForSomebodyElse() {
        String other = token(new WayOut(Mails.HOME, Personal.of("another key")));
        String turned = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
        for (String wrong : new String[]{other, turned, "", ".", "x.y", token + "0", "a".repeat(5_000)}) {
            assertThat(ask("POST", wrong)).containsEntry("statusCode", 404L);
        }
        assertThat(mails.facts).isEmpty();
    }

    @Test
    void whoIsReachedByAnAddressThatIsAnothersLeavesByOneThatIsHers() {
        mails.functions.failuresOf(batchOf(fact("survey.answered", "9", Map.of("email", Mails.HERS), Map.of())));
        MemberId guest = mails.corrected();
        assertThat(ask("POST", token(mails.wayOut, guest))).containsEntry("statusCode", 200L);
        mails.taken();
        assertThat(mails.contact(guest).consents().on(Channel.EMAIL, Gate.MARKETING)).contains(false);
    }

    @Test
    void whoHasNoIdentityOfHerOwnIsNotToldThatSheLeft() {
        MemberId guest = mails.corrected();
        assertThat(ask("POST", token(mails.wayOut, guest))).containsEntry("statusCode", 503L);
        assertThat(mails.facts).isEmpty();
        assertThat(mails.rejections).singleElement()
                .satisfies(row -> assertThat(row.text()).contains(guest.value(), "in the shop"));
    }

    /// The page says so, too, and her consent to marketing stays.
    @Test
    void letterAboutATopicEndsConsentToThatAlone() {
        Letter about = letter(mails.sara(), "news");
        String link = mails.wayOut.of(about).toString();
        String news = link.substring(link.lastIndexOf('/') + 1);
        assertThat(ask("GET", news).get("body")).asString().contains("از این دست").doesNotContain("تبلیغاتی");
        assertThat(ask("GET", token).get("body")).asString().contains("تبلیغاتی");
        assertThat(ask("POST", news)).containsEntry("statusCode", 200L);
        mails.taken();
        Consents consents = mails.contact(mails.sara()).consents();
        assertThat(consents.on(Channel.EMAIL, "news")).contains(false);
        assertThat(consents.on(Channel.EMAIL, Gate.MARKETING)).isNotEqualTo(Optional.of(false));
    }

    private static Letter letter(MemberId member, String topic) {
        return new Letter("e", member, Instant.EPOCH, 1, "j", "t", Channel.EMAIL,
                Personal.of("sara.canary@example.com"),
                new Rendered(Language.PERSIAN, Language.PERSIAN.direction(), Optional.empty(), ""), topic, false);
    }

    private String token(WayOut wayOut) {
        return token(wayOut, mails.sara());
    }

    private static String token(WayOut wayOut, MemberId member) {
        String link = wayOut.of(letter(member, Gate.MARKETING)).toString();
        assertThat(link).startsWith(Mails.HOME + "/u/").doesNotContain("canary");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Map<String, Object> ask(String method, String part) {
        return Functions.call(new Unsubscribe(mails.mailroom, () -> now, mails.lines::add),
                JsonText.compact(Map.of("resource", "/u/{token}", "path", "/u/" + part, "httpMethod", method,
                        "pathParameters", Map.of("token", part), "isBase64Encoded", false)),
                new TestContext());
    }
}
