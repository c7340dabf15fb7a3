package dev.safar.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTest {
    @ParameterizedTest
    @CsvSource({"MAIL, 550 5.7.1 not you, smtp-550-5.7.1", "RCPT, 550 5.1.1 no sara@example.com here, smtp-550-5.1.1",
            "RCPT, 553 bad, smtp-553", "DATA, 554 no, smtp-554",
            "., 550-5.7.26 no DKIM|550 5.7.26 at all, smtp-550-5.7.26"})
    void refusalIsToldByItsCodeAlone(String command, String answer, String code) throws IOException {
        assertThat(said(Map.of(command, answer))).isEqualTo(new Said.Refused(code));
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 451 4.7.0 later, smtp-451-4.7.0", "RCPT, 421 4.2.0 bye, smtp-421-4.2.0",
            "RCPT, 451 4.3.0 lookup failed, smtp-451-4.3.0", "RCPT, 450 4.4.1 no answer from there, smtp-450-4.4.1",
            "DATA, 452 full, smtp-452", "., 451 4.3.2 soon, smtp-451-4.3.2", "GREETING, 421 busy, smtp-421",
            "GREETING, 554 go away, smtp-554", "EHLO, hang up, connection-lost", "MAIL, hang up, connection-lost",
            "RCPT, hang up, connection-lost", "DATA, hang up, connection-lost"})
    void whatWasCertainlyNotTakenIsTriedAgain(String command, String answer, String why) throws IOException {
        assertThat(said(Map.of(command, answer))).isEqualTo(new Said.Away(why));
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 4.2.1 sara@example.com is held back, smtp-450-4.2.1",
            "RCPT, 451 later, smtp-451", "RCPT, 450 4.7.1 greylisted, smtp-450-4.7.1",
            "., 452 4.2.2 full, smtp-452-4.2.2"})
    void whatIsOfTheAddresseeAloneIsToldApart(String command, String answer, String code) throws IOException {
        assertThat(said(Map.of(command, answer))).isEqualTo(new Said.Later(code));
    }

    @Test
    void answerThatIsLostAfterTheMailIsUnclear() throws IOException {
        assertThat(said(Map.of(".", ScriptedServer.HANG_UP))).isEqualTo(new Said.Unclear());
    }

    @Test
    void silenceAfterTheMailIsUnclearAndBeforeItIsNot() throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(Map.of(".", ScriptedServer.SILENCE))) {
            assertThat(new Smtp(Written.impatient(server.port(), Security.NONE)).hand(Written.mail()))
                    .isEqualTo(new Said.Unclear());
        }
        try (ScriptedServer server = ScriptedServer.saying(Map.of("RCPT", ScriptedServer.SILENCE))) {
            assertThat(new Smtp(Written.impatient(server.port(), Security.NONE)).hand(Written.mail()))
                    .isEqualTo(new Said.Away("connection-lost"));
        }
    }

    @Test
    void farewellThatFailsTakesNothingBack() throws IOException {
        assertThat(said(Map.of("QUIT", ScriptedServer.HANG_UP))).isEqualTo(new Said.Taken());
    }

    @Test
    void whereNobodyListensNothingWasTaken() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThat(new Smtp(Written.server(port)).hand(Written.mail())).isEqualTo(new Said.Away("no-connection"));
    }

    @Test
    void passwordThatIsRefusedIsAboutTheShopAndNotAboutTheMail() throws IOException {
        try (ScriptedServer server = ScriptedServer
                .saying(Map.of("EHLO", "250-here|250 AUTH PLAIN", "AUTH", "535 5.7.8 no"))) {
            assertThat(new Smtp(Written.knowing(server.port(), Security.NONE)).hand(Written.mail()))
                    .isEqualTo(new Said.Away("login-refused"));
        }
    }

    @Test
    void passwordNeverGoesInTheClearWhereTlsWasAskedFor() throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(Map.of("EHLO", "250-here|250 AUTH PLAIN LOGIN"))) {
            assertThat(new Smtp(Written.knowing(server.port(), Security.STARTTLS)).hand(Written.mail()))
                    .isEqualTo(new Said.Away("no-tls"));
            assertThat(server.heard()).isNotEmpty().noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void plainServerIsNotTakenForOneWithTls() throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(Map.of())) {
            assertThat(new Smtp(Written.impatient(server.port(), Security.TLS)).hand(Written.mail()))
                    .isEqualTo(new Said.Away("no-tls"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'sara@example.com, omid@example.com'", "sara@example.com>", "'x: sara@example.com;'",
            "سارا@example.com",
            "sara@", "'sara@example.com\r\nRCPT TO:<omid@example.com>'"})
    void whatIsNotOneAddressIsRefusedBeforeAnyServerIsAsked(String address) throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(Map.of())) {
            assertThat(new Smtp(Written.server(server.port())).hand(Written.mail(address, "x")))
                    .isEqualTo(new Said.Refused("unusable-address"));
            assertThat(server.heard()).isEmpty();
        }
    }

    private static Said said(Map<String, String> script) throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(script)) {
            return new Smtp(Written.server(server.port())).hand(Written.mail());
        }
    }
}
