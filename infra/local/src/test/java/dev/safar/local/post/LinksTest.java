package dev.safar.local.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.local.http.Response;
import dev.safar.message.Channel;
import dev.safar.message.Gate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of asking for the links of a letter with two addresses in it.
class LinksTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");
    private Optional<Town> open = Optional.empty();

    @BeforeEach
    void sendALetter() {
        open = Optional.of(Town.in(folder, Optional.empty()));
        town().office.carry(
                town().letter(Town.EFFECT, "ببینید https://chai.example/tea و https://chai.example/cake?a=1&b=2"));
        town().later(A_MINUTE);
    }

    @AfterEach
    void close() {
        open.ifPresent(Town::close);
    }

    private Town town() {
        return open.orElseThrow();
    }

    @Test
    void clickLeadsToTheAddressAndIsOneFact() {
        String path = town().paths("c").get(1);
        Response answer = town().asked("GET", path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("Location", "https://chai.example/cake?a=1&b=2")
                .containsEntry("Referrer-Policy", "no-referrer");
        town().later(A_MINUTE);
        town().asked("GET", path);
        assertThat(town().told()).singleElement().isInstanceOfSatisfying(MemberEvent.MessageReceived.class, fact -> {
            assertThat(fact.type()).isEqualTo("message.clicked");
            assertThat(fact.message()).isEqualTo(town().sara() + "#" + Town.EFFECT);
            assertThat(fact.link()).contains("https://chai.example/cake?a=1&b=2");
            assertThat(fact.provenance().occurredAt()).isEqualTo(town().now().minus(A_MINUTE));
        });
        town().asked("GET", path);
        town().later(A_MINUTE);
        assertThat(town().told()).as("told once").isEmpty();
    }

    @Test
    void openingIsOneFactAndItsPictureAlwaysLoads() {
        String path = town().paths("o").get(1);
        assertThat(town().asked("GET", path).headers()).containsEntry("Content-Type", "image/gif")
                .containsEntry("Cache-Control", "no-store");
        town().later(A_MINUTE);
        assertThat(town().told()).extracting(MemberEvent::type).containsExactly("message.opened");
        assertThat(town().asked("GET", "/o/0123").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, Purpose, prefetch", "GET, Sec-Purpose, prefetch;prerender", "GET, User-Agent, Slackbot 1.0",
            "GET, User-Agent, ''", "GET, User-Agent, curl/8.1", "HEAD, X, x", "GET, X, no agent"})
    void programsAreLedOnAndAreNoFact(String method, String header, String value) {
        Response answer = town().asked(method, town().paths("c").getFirst(),
                header.equals("Purpose") || header.equals("Sec-Purpose") || method.equals("HEAD")
                        ? Map.of(header, List.of(value), "User-Agent", List.of("Mozilla/5.0"))
                        : Map.of(header, List.of(value)));
        assertThat(answer.status()).isEqualTo(302);
        town().later(A_MINUTE);
        assertThat(town().told()).isEmpty();
    }

    @Test
    void severalLinksWithinASecondAreAProgramTheFirstOfThemToo() {
        List<String> paths = town().paths("c");
        town().asked("GET", paths.getFirst());
        town().later(Duration.ofMillis(900));
        town().asked("GET", paths.getLast());
        town().later(A_MINUTE);
        assertThat(town().told()).isEmpty();
        town().asked("GET", paths.getFirst());
        town().later(A_MINUTE);
        assertThat(town().told()).as("a person comes later").hasSize(1);
    }

    @Test
    void twoLinksOneAfterTheOtherAreAPerson() {
        town().paths("c").forEach(path -> {
            town().asked("GET", path);
            town().later(Duration.ofSeconds(2));
        });
        assertThat(town().told()).hasSize(2);
    }

    @Test
    void linkThatIsFollowedAsTheMailArrivesIsFollowedByAProgram() {
        town().office.carry(town().letter("again#purchase#first", "https://chai.example/new"));
        String path = town().paths("c").getFirst();
        town().asked("GET", path);
        town().later(A_MINUTE);
        assertThat(town().told()).isEmpty();
    }

    @Test
    void clickThatTheQueueDidNotTakeIsToldLater() {
        town().asked("GET", town().paths("c").getFirst());
        town().later(A_MINUTE);
        town().queueWorks(false);
        assertThat(town().told()).isEmpty();
        town().queueWorks(true);
        assertThat(town().told()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/c/https:%2F%2Fevil.example", "/c/00000000000000000000000000000000", "/u/x", "/c/"})
    void idThatIsNotThereLeadsNowhere(String path) {
        Response answer = town().asked("GET", path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).doesNotContainKey("Location");
    }

    @Test
    void idOfOneKindIsNoneOfAnother() {
        String click = town().paths("c").getFirst();
        assertThat(town().asked("GET", click.replace("/c/", "/u/")).status()).isEqualTo(404);
        assertThat(town().asked("POST", click.replace("/c/", "/u/")).status()).isEqualTo(404);
    }

    @Test
    void askingForTheWayOutChangesNothing() {
        Response page = town().asked("GET", town().paths("u").getFirst());
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("dir=\"rtl\"", "<form method=\"post\">")
                .doesNotContain("sara", "<script");
        assertThat(page.headers().get("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(town().delivered()).isEmpty();
        assertThat(town().contact().consents().on(Channel.EMAIL, Gate.MARKETING)).contains(true);
    }

    @Test
    void postEndsConsentToMailAloneAndOnce() {
        String path = town().paths("u").getFirst();
        assertThat(town().asked("POST", path).status()).isEqualTo(200);
        assertThat(town().delivered()).extracting(MemberEvent::type).containsExactly("consent.withdrawn");
        assertThat(town().contact().consents().on(Channel.EMAIL, Gate.MARKETING)).contains(false);
        assertThat(town().contact().consents().on(Channel.SMS, Gate.MARKETING)).contains(true);
        town().later(A_MINUTE);
        assertThat(town().asked("POST", path).status()).isEqualTo(200);
        assertThat(town().delivered()).as("said before").isEmpty();
    }

    /// A later word on another topic does not matter to it.
    @Test
    void letterOnATopicEndsConsentToThatAlone() {
        Letter mail = town().letter("news#mail", "سلام");
        town().office.carry(new Letter(mail.effect(), mail.member(), mail.at(), 1, mail.journey(), mail.template(),
                mail.channel(), mail.address(), mail.text(), "news", false));
        String path = "/u/" + town().outbox.of(town().sara()).stream()
                .filter(sent -> sent.effect().equals(mail.effect())).findFirst().orElseThrow().links().getFirst();
        assertThat(new String(town().asked("GET", path).body(), StandardCharsets.UTF_8)).contains("از این دست");
        assertThat(town().asked("POST", path).status()).isEqualTo(200);
        town().delivered();
        assertThat(town().contact().consents().on(Channel.EMAIL, "news")).contains(false);
        assertThat(town().contact().consents().on(Channel.EMAIL, Gate.MARKETING)).contains(true);
        town().later(A_MINUTE);
        town().hears(new MemberEvent.ConsentGiven(Town.common("again", town().now(), Town.id("4711")),
                Optional.of("email"), "marketing"));
        town().asked("POST", path);
        assertThat(town().delivered()).isEmpty();
    }

    @Test
    void whoAllowsMailAgainCanEndItAgainByTheSameLink() {
        String path = town().paths("u").getFirst();
        town().asked("POST", path);
        town().delivered();
        town().later(A_MINUTE);
        town().hears(new MemberEvent.ConsentGiven(Town.common("again", town().now(), Town.id("4711")),
                Optional.of("email"), "marketing"));
        town().later(A_MINUTE);
        town().asked("POST", path);
        assertThat(town().delivered()).hasSize(1);
        assertThat(town().contact().consents().on(Channel.EMAIL, Gate.MARKETING)).contains(false);
    }

    /// Facts stand in logs, in the window and in what `explain` says, and a link ends somebody's mail.
    @ParameterizedTest
    @ValueSource(strings = {"u", "c"})
    void noFactNamesTheLinkThatItCameBy(String kind) {
        String path = town().paths(kind).getLast();
        town().asked(kind.equals("u") ? "POST" : "GET", path);
        town().later(A_MINUTE);
        assertThat(Stream.concat(town().delivered().stream(), town().told().stream())).isNotEmpty()
                .noneMatch(fact -> fact.toString().contains(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void withdrawalThatCannotBeKeptIsNotConfirmed() {
        town().queueWorks(false);
        assertThat(town().asked("POST", town().paths("u").getFirst()).status()).isEqualTo(503);
    }

    @Test
    void clickInAnOldLetterDoesNotBringAnOldAddressBack() {
        town().hears(new MemberEvent.MemberRegistered(
                Town.common("moved", town().now(), Town.id("4711"), Town.mail("new@example.com")), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        town().later(A_MINUTE);
        town().asked("GET", town().paths("c").getFirst());
        town().later(A_MINUTE);
        assertThat(town().told()).hasSize(1);
        assertThat(town().contact().address(Channel.EMAIL).orElseThrow().value()).isEqualTo("new@example.com");
    }

    @Test
    void linksWorkAfterARestartAndDieWithTheMember() {
        List<String> clicks = town().paths("c");
        String end = town().paths("u").getFirst();
        close();
        open = Optional.of(Town.in(folder, Optional.empty()));
        assertThat(town().asked("GET", clicks.getFirst()).status()).isEqualTo(302);
        town().office.forget(town().sara());
        assertThat(town().asked("GET", clicks.getFirst()).status()).isEqualTo(404);
        assertThat(town().asked("POST", end).status()).isEqualTo(404);
        assertThat(town().outbox.latest(Optional.empty(), 9)).isEmpty();
        town().later(A_MINUTE);
        assertThat(town().told()).isEmpty();
    }
}
