package dev.safar.local.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.safar.channel.LostAnswerException;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.journey.LocalText;
import dev.safar.local.mail.MailServer;
import dev.safar.local.mail.ScriptedServer;
import dev.safar.local.mail.Security;
import dev.safar.local.mail.Smtp;
import dev.safar.local.outbox.Answered;
import dev.safar.local.outbox.Sent;
import dev.safar.mail.Sender;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostOfficeTest {
    private static final String HERS = "RCPT TO:<sara@example.com>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void mailGoesOutWithItsLinksAndTheOutboxSaysSo() throws MessagingException {
        GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());
        green.start();
        try (Town town = Town.in(folder, Optional.of(server(green.getSmtp().getPort())))) {
            assertThat(town.office.carry(town.letter(Town.EFFECT, "https://chai.example")))
                    .isEqualTo(new Receipt.Taken());
            MimeMessage received = green.getReceivedMessages()[0];
            String end = town.paths("u").getFirst();
            assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<http://127.0.0.1:1" + end + ">");
            assertThat(row(town).answered()).isEqualTo(Answered.TAKEN);
            assertThat(row(town).text()).contains("http://127.0.0.1:1/c/", "http://127.0.0.1:1" + end);
        } finally {
            green.stop();
        }
    }

    @Test
    void withoutAServerMailIsRecordedAndNothingMore() {
        try (Town town = Town.in(folder, Optional.empty())) {
            assertThat(town.office.carry(town.letter(Town.EFFECT, "x"))).isEqualTo(new Receipt.Taken());
            assertThat(row(town).answered()).isEqualTo(Answered.RECORDED);
        }
    }

    @Test
    void workOfTheStaffIsRecorded() {
        try (Town town = Town.in(folder, Optional.empty())) {
            town.office.carry(new Outgoing.Errand(town.sara() + "#" + Town.EFFECT, town.sara(), town.now(), 1, "hello",
                    new LocalText(Map.of("en", "Call her", "fa", "زنگ بزن")), town.now().plus(Duration.ofDays(2))));
            assertThat(row(town).channel()).isEqualTo("desk");
            assertThat(row(town).text()).isEqualTo("Call her");
        }
    }

    @Test
    void whatAJourneyTellsASystemIsRecorded() {
        try (Town town = Town.in(folder, Optional.empty())) {
            Outgoing signal = new Outgoing.Signal(town.sara() + "#" + Town.EFFECT, town.sara(), town.now(), 1, "hello",
                    "won-back", new TreeMap<>(Map.of("segment", "vip")));
            town.office.carry(signal);
            assertThat(town.office.dropsRepeats(signal)).isTrue();
            assertThat(row(town).channel()).isEqualTo("webhook");
            assertThat(row(town).template()).isEqualTo("won-back");
            assertThat(row(town).text()).isEqualTo("{\"segment\":\"vip\"}");
        }
    }

    @Test
    void serverThatIsAwayIsAskedAgainAndTheRowCountsTheTries() {
        try (Town town = Town.in(folder, Optional.of(server(closedPort())))) {
            Outgoing letter = town.letter(Town.EFFECT, "x");
            assertThat(town.office.carry(letter))
                    .isEqualTo(new Receipt.Down(town.now().plus(Duration.ofMinutes(5))));
            town.later(Duration.ofMinutes(5));
            town.office.carry(town.letter(Town.EFFECT, "x"));
            assertThat(town.outbox.latest(Optional.empty(), 9)).hasSize(1);
            assertThat(row(town)).extracting(Sent::tries, Sent::answered, Sent::detail)
                    .containsExactly(2, Answered.AWAY, Optional.of("no-connection"));
            assertThat(row(town).at()).isEqualTo(town.now());
            assertThat(town.left).as("it was tried, and did not leave").isEmpty();
        }
    }

    @Test
    void addressThatTakesNothingIsAskedMoreRarelyAndGivenUpWhileOthersGetTheirs() throws IOException {
        try (ScriptedServer scripted = ScriptedServer.saying(Map.of(HERS, "450 4.2.1 held back"));
                Town town = Town.in(folder, Optional.of(server(scripted.port())))) {
            Instant first = town.now();
            List<Duration> pauses = new ArrayList<>();
            Receipt said = town.office.carry(town.letter(Town.EFFECT, "x"));
            while (said instanceof Receipt.Away(Optional<Instant> until, _) && until.isPresent()) {
                pauses.add(Duration.between(town.now(), until.get()));
                town.later(pauses.getLast());
                town.office.carry(town.letter("other" + pauses.size(), "x", "omid@example.com"));
                said = town.office.carry(town.letter(Town.EFFECT, "x"));
            }
            assertThat(pauses.stream().map(Duration::toMinutes)).startsWith(5L, 10L, 20L, 40L, 80L, 160L, 240L, 240L)
                    .endsWith(240L).hasSizeLessThan(40);
            assertThat(said).isEqualTo(new Receipt.Away(Optional.empty(), "smtp-450-4.2.1"));
            assertThat(Duration.between(first, town.now())).isBetween(Duration.ofDays(5),
                    Duration.ofDays(5).plusHours(4));
            assertThat(row(town)).extracting(Sent::answered, Sent::detail)
                    .containsExactly(Answered.REFUSED, Optional.of("smtp-450-4.2.1"));
        }
    }

    @Test
    void serverThatTakesNothingFromAnybodyGivesNobodyUp() throws IOException {
        try (ScriptedServer scripted = ScriptedServer.saying(Map.of("RCPT", "450 4.7.1 too many"));
                Town town = Town.in(folder, Optional.of(server(scripted.port())))) {
            for (int day = 0; day < 9; day++) {
                assertThat(town.office.carry(town.letter(Town.EFFECT, "x"))).isInstanceOfSatisfying(
                        Receipt.Away.class, away -> assertThat(away.until()).isPresent());
                town.later(Duration.ofDays(1));
            }
        }
    }

    @Test
    void whatLeftIsToldOnceHoweverOftenItWasTried() {
        int port = closedPort();
        try (Town town = Town.in(folder, Optional.of(server(port)))) {
            Outgoing letter = town.letter(Town.EFFECT, "x");
            town.office.carry(letter);
            town.office.carry(letter);
            assertThat(town.left).isEmpty();
            GreenMail green = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            green.start();
            try {
                assertThat(town.office.carry(letter)).isEqualTo(new Receipt.Taken());
            } finally {
                green.stop();
            }
            assertThat(town.left).containsExactly(letter);
        }
    }

    @Test
    void whatIsRecordedIsToldOnceAndItsRepetitionsAreNot() {
        try (Town town = Town.in(folder, Optional.empty())) {
            Outgoing letter = town.letter(Town.EFFECT, "x");
            Outgoing errand = new Outgoing.Errand(town.sara() + "#task", town.sara(), town.now(), 1, "hello",
                    new LocalText(Map.of("en", "Call her", "fa", "زنگ بزن")), town.now().plus(Duration.ofDays(2)));
            for (Outgoing one : List.of(letter, errand, letter, errand)) {
                town.office.carry(one);
            }
            assertThat(town.left).containsExactly(letter, errand);
        }
    }

    /// A text that was changed between two tries has other links than before.
    @Test
    void linksOfEarlierTriesLeadSomewhereUntilSheIsForgotten() {
        try (Town town = Town.in(folder, Optional.of(server(closedPort())))) {
            town.office.carry(town.letter(Town.EFFECT, "https://chai.example/earlier"));
            List<String> earlier = town.paths("c");
            town.later(Duration.ofMinutes(5));
            town.office.carry(town.letter(Town.EFFECT, "https://chai.example/later"));
            town.later(Duration.ofMinutes(5));
            town.office.carry(town.letter(Town.EFFECT, "https://chai.example/later"));
            assertThat(town.paths("c")).hasSize(2).endsWith(earlier.getFirst());
            assertThat(town.asked("GET", earlier.getFirst()).status()).isEqualTo(302);
            town.office.forget(town.sara());
            assertThat(town.asked("GET", earlier.getFirst()).status()).isEqualTo(404);
            assertThat(town.kept()).isEmpty();
        }
    }

    /// A server that takes the mail and dies.
    @Test
    void lostAnswerIsAFaultThatNamesNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> takeAndDie(socket));
            try (Town town = Town.in(folder, Optional.of(server(socket.getLocalPort())))) {
                Outgoing letter = town.letter(Town.EFFECT, "canary-text");
                assertThatExceptionOfType(LostAnswerException.class).isThrownBy(() -> town.office.carry(letter))
                        .withMessageNotContainingAny("sara@", "canary").withNoCause();
                assertThat(row(town).answered()).isEqualTo(Answered.UNCLEAR);
                assertThat(town.left).isEmpty();
            }
        }
    }

    @Test
    void rowThatWasForgottenMeanwhileStaysAway() {
        try (Town town = Town.in(folder, Optional.empty())) {
            town.office.carry(town.letter(Town.EFFECT, "x"));
            String effect = row(town).effect();
            town.office.forget(town.sara());
            town.outbox.answered(effect, Answered.TAKEN, Optional.empty());
            assertThat(town.outbox.find(effect)).isEmpty();
        }
    }

    @Test
    void latestComesFirstAndPagesFollowEachOther() {
        try (Town town = Town.in(folder, Optional.empty())) {
            for (int i = 1; i <= 5; i++) {
                town.office.carry(town.letter("j#e#s" + i, "text " + i));
                town.later(Duration.ofSeconds(1));
            }
            List<Sent> page = town.outbox.latest(Optional.empty(), 3);
            assertThat(page).extracting(Sent::effect).allMatch(effect -> effect.startsWith(town.sara() + "#"))
                    .extracting(effect -> effect.substring(effect.length() - 2)).containsExactly("s5", "s4", "s3");
            assertThat(town.outbox.latest(Optional.of(page.getLast()), 3)).hasSize(2);
        }
    }

    @Test
    void rowPrintsWithoutWhatItSays() {
        try (Town town = Town.in(folder, Optional.empty())) {
            town.office.carry(town.letter(Town.EFFECT, "canary-text"));
            assertThat(row(town).toString()).doesNotContain("canary", "sara@");
        }
    }

    private static Sent row(Town town) {
        return town.outbox.of(town.sara()).getFirst();
    }

    private static Smtp server(int port) {
        return new Smtp(new MailServer("127.0.0.1", port, Security.NONE, Optional.empty(),
                new Sender("Chai", "hello@chai.example"), Duration.ofSeconds(10)));
    }

    private static int closedPort() {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return nobody.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takeAndDie(ServerSocket socket) {
        try (Socket caller = socket.accept()) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = caller.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                String answer = line.startsWith("DATA") ? "354 go on\r\n" : "250 ok\r\n";
                if (line.matches("(EHLO|MAIL|RCPT|DATA).*")) {
                    out.write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
