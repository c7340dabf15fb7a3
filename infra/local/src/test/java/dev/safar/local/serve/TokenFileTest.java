package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.ClockCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.local.http.DeskToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Another user of the same machine can reach the port, and learns nothing from it.
class TokenFileTest {
    private static final String JOURNEY = """
            { "journey": "j", "title": { "en": "J" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder;

    private DeskToken opened() {
        try (DataFolder data = DataFolder.open(folder, ZoneOffset.UTC)) {
            return data.token();
        }
    }

    @Test
    void tokenIsMadeOnceAndItsOwnersAlone() throws IOException {
        String first = opened().reveal();
        assertThat(opened().reveal()).isEqualTo(first);
        Path file = folder.resolve(TokenFile.NAME);
        assertThat(Files.readString(file)).isEqualTo(first + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void nobodyElseReadsWhatIsKept() throws IOException {
        Path made = folder.resolve("new/data");
        DataFolder.open(made, ZoneOffset.UTC).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        for (String file : new String[]{"safar.db", "safar.json", TokenFile.NAME}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(file)))).as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void tokenThatOthersCouldReadGivesWayToANewOne() throws IOException {
        String first = opened().reveal();
        Path file = folder.resolve(TokenFile.NAME);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(opened().reveal()).isNotEqualTo(first);
        Files.writeString(file, "damaged");
        assertThat(DeskToken.parse("damaged")).isEmpty();
        assertThat(opened().reveal()).hasSize(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void deskAnswersWhoKnowsTheTokenAndTellsOthersWhereItLies() {
        try (Shop shop = new Shop(folder, Map.of("j", JOURNEY))) {
            String token = TokenFile.read(shop.data()).reveal();
            HttpResponse<String> refused = answer(shop, shop.asks("/desk/members"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"safar-desk\"");
            assertThat(refused.body()).contains("no-token", "desk.token").doesNotContain(token);
            assertThat(said(shop, "Bearer " + token)).isEqualTo(200);
            assertThat(said(shop, "bearer " + token)).isEqualTo(200);
            for (String wrong : new String[]{"Bearer", "Bearer ", token, "Basic " + token, "Bearer x" + token,
                    "Bearer " + token.substring(1), "Bearer " + DeskToken.fresh().reveal()}) {
                assertThat(said(shop, wrong)).as(wrong).isEqualTo(401);
            }
            assertThat(answer(shop, shop.asks("/desk/members").header("Authorization", "Bearer " + token)
                    .header("Authorization", "Bearer x")).statusCode()).as("two").isEqualTo(401);
        }
    }

    @Test
    void pageAndItsFilesAreThereForWhoeverIsAtThisMachineAndHoldNothing() {
        try (Shop shop = new Shop(folder, Map.of("j", JOURNEY))) {
            assertThat(answer(shop, shop.asks("/")).statusCode()).isEqualTo(200);
            assertThat(answer(shop, shop.asks("/page/token.js")).statusCode()).isEqualTo(200);
            assertThat(answer(shop, shop.asks("/desk/events")).statusCode()).isEqualTo(401);
            assertThat(answer(shop, shop.asks("/desk/outbox/letter?effect=x&pass=y")).statusCode()).isEqualTo(401);
            assertThat(answer(shop, shop.asks("/health")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void commandsReadItByThemselves() throws IOException {
        try (Shop shop = new Shop(folder, Map.of("j", JOURNEY))) {
            String data = shop.data().toString();
            assertThat(typed(new ClockCommand(), "+3d", "--data", data)).contains("It is ", "0 messages",
                    "0 runs ended");
            assertThat(typed(new ClockCommand(), "--data", data)).contains("  which is 3 days ahead");
            Files.writeString(shop.data().resolve(TokenFile.NAME), DeskToken.fresh().reveal());
            assertThat(typed(new ClockCommand(), "--data", data)).contains("desk.token");
            Files.delete(shop.data().resolve(TokenFile.NAME));
            assertThat(typed(new MembersCommand(), "--data", data)).contains("desk.token", "next start");
        }
    }

    private static String typed(Object command, String... words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        new CommandLine(command).setOut(out).setErr(out).execute(words);
        return said.toString();
    }

    private static int said(Shop shop, String authorization) {
        return answer(shop, shop.asks("/desk/members").header("Authorization", authorization)).statusCode();
    }

    private static HttpResponse<String> answer(Shop shop, HttpRequest.Builder request) {
        return shop.client.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
