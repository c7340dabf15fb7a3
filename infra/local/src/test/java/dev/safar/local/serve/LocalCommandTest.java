package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Catalog;
import dev.safar.local.cli.LocalCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keeps the server from its start is told in one line.
class LocalCommandTest {
    private static final String JOURNEY = """
            { "journey": "j", "title": { "en": "J" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder;
    private Path data;
    private Path journeys;

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("data");
        journeys = Files.createDirectories(folder.resolve("journeys"));
        Files.writeString(journeys.resolve("j.journey.json"), JOURNEY);
    }

    private String refused(Path data, Path journeys, Object port) {
        return At.typed(new LocalCommand(), "--data", data, "--journeys", journeys, "--port", port).refused();
    }

    @Test
    void portThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThat(refused(data, journeys, port)).startsWith("Port " + port + " on 127.0.0.1 cannot be used")
                    .endsWith("choose a port with --port " + (port + 1));
        }
        // What was opened before is closed again.
        DataFolder.open(data, ZoneOffset.UTC).close();
    }

    @Test
    void portThatIsNone() {
        At typed = At.typed(new LocalCommand(), "--data", data, "--port", "65536");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).startsWith("Expected --port to be 0 (any that is free) to 65535, but found 65536\n");
        assertThat(data).doesNotExist();
    }

    @Test
    void addressThatIsNone() {
        At typed = At.typed(new LocalCommand(), "--data", data, "--journeys", journeys, "--port", "0", "--host",
                "no-such-host.invalid");
        assertThat(typed.refused()).contains("no-such-host.invalid");
    }

    @Test
    void folderThatAnotherProcessUses() {
        try (DataFolder _ = DataFolder.open(data, ZoneOffset.UTC)) {
            assertThat(refused(data, journeys, 0)).startsWith("Cannot open " + data.resolve("safar.db"))
                    .contains("Another safar is running on this folder", "--data");
        }
    }

    @Test
    void folderOfDataThatIsAFile() throws IOException {
        assertThat(refused(Files.writeString(data, "x"), journeys, 0)).startsWith("Cannot use the folder " + data)
                .endsWith(data + " is there already, and is no folder");
    }

    @Test
    void journeysThatAreNotThereOrCannotBeRead() throws IOException {
        assertThat(refused(data, folder.resolve("none"), 0))
                .isEqualTo("Expected a folder of journeys, but found none at " + folder.resolve("none"));
        Path gone = Files.createSymbolicLink(journeys.resolve("k.journey.json"), folder.resolve("gone"));
        assertThat(refused(data, journeys, 0))
                .isEqualTo(gone
                        + ":1:1: error unreadable-file: Expected a file, but this is a folder or a device. Name a file");
    }

    @Test
    void settingsThatCannotBeRead() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("safar.json"), "{ \"shop\": 1 }");
        assertThat(refused(data, journeys, 0)).contains("shop");
        Files.write(data.resolve("safar.json"), new byte[]{'{', (byte) 0xE9, '}'});
        assertThat(refused(data, journeys, 0)).contains("safar.json is not written in UTF-8");
    }

    @Test
    void mailThatNobodyCouldEnd() throws IOException {
        DataFolder.open(data, ZoneOffset.UTC).close();
        Path settings = data.resolve("safar.json");
        Files.writeString(settings, Files.readString(settings).replaceFirst("\\{",
                "{ \"mail\": { \"smtp\": { \"host\": \"smtp.shop.example\", \"from\": \"a@shop.example\" } },"));
        assertThat(refused(data, journeys, 0)).contains("`mail.publicUrl`", "https", "smtp.shop.example");
    }

    @Test
    void sourceWhoseNameCannotStandInAnAddress() throws IOException {
        DataFolder.open(data, ZoneOffset.UTC).close();
        Path settings = data.resolve("safar.json");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(\"sources\"\\s*:\\s*\\{\\s*)\"[^\"]+\"",
                "$1\"my shop\""));
        assertThat(refused(data, journeys, 0)).contains("`sources` names 'my shop'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"language\": \"en\"|\"language\": \"en\", \"region\": \"XX\"|`shop.region` to be two capital letters, as in IR, but found \"XX\"",
            "\"language\": \"en\"|\"language\": \"zz\"|`shop.language` to be the tag of a language, as in fa, but found \"zz\"",
            "\"language\": \"en\"|\"language\": \"persian\"|`shop.language` to be the tag of a language",
            "\"link\": \"|\"link\": \"javascript:|`shop.link` to be where links lead, as in https://shop.example",
            "\"link\": \"https://|\"link\": \"|`shop.link` to be where links lead",
            "\"link\": \"https://|\"link\": \"https:///|`shop.link` to be where links lead",
            "\"secrets\": [|\"secrets\": [\"a\", \"b\",|`sources.shop.secrets` to be a list of one or two secrets"})
    void settingThatCannotBe(String from, String to, String said) throws IOException {
        DataFolder.open(data, ZoneOffset.UTC).close();
        Path settings = data.resolve("safar.json");
        String before = Files.readString(settings);
        Files.writeString(settings, before.replace(from, to));
        assertThat(Files.readString(settings)).isNotEqualTo(before);
        assertThat(refused(data, journeys, 0)).contains(said);
    }

    @Test
    void fileThatIsBrokenIsNotSaidToBeOpenElsewhere() throws IOException {
        DataFolder.open(data, ZoneOffset.UTC).close();
        Files.writeString(data.resolve("safar.db"), "x".repeat(10_000));
        assertThat(refused(data, journeys, 0)).contains("Bring back a copy").doesNotContain("Another safar");
    }

    @Test
    void oneJourneyTooMany() throws IOException {
        for (int i = 0; i <= Catalog.MOST_JOURNEYS; i++) {
            Files.writeString(journeys.resolve("j-" + i + ".journey.json"), """
                    { "journey": "j-%s", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
                      "steps": [ { "id": "later", "wait": "3 days" } ] }""".formatted(i));
        }
        assertThat(refused(data, journeys, 0)).contains("There may be 18 journeys", "j-18", "safar end");
    }
}
