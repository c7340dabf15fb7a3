package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.TestCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// `safar test` as it is typed.
class TestCommandTest {
    private static final String HELD = """
            {
              "journeys": ["win-back"],
              "scenarios": [
                {
                  "name": "Silence begins it",
                  "when": [ { "day": 0, "event": "purchase.completed" } ],
                  "until": 61,
                  "then": ["60 email still-one-of-us", "... still under way"]
                }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void shippedScenariosHoldAndPassEverything() {
        Typed said = safar("test", "--coverage");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("✓ A bad experience gets a person an apology and no offer",
                "92 of 92 scenarios hold").doesNotContain("✗", "never:");
    }

    @Test
    void differenceIsShownLineByLineWithItsPlace() throws IOException {
        Typed said = safar("test", file(HELD.replace("60 email", "61 email").replace(", \"... still under way\"", "")));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("✗ Silence begins it   mine.scenario.json:4", "- 61 email still-one-of-us",
                "+ 60 email still-one-of-us", "+ ... still under way", "0 of 1 scenarios hold");
    }

    @Test
    void whatNoScenarioPassesIsNamed() throws IOException {
        assertThat(safar("test", "--coverage", file(HELD)).out()).contains("never: hurt=true",
                "1 of 1 scenarios hold").doesNotContain("advocacy");
    }

    @Test
    void buildServersGetJUnitXml() throws IOException {
        Path xml = folder.resolve("out.xml");
        safar("test", "--junit", xml, file(HELD.replace("60 email still-one-of-us", "61 withheld ask-why: <b>")));
        assertThat(xml).content().contains("tests=\"1\" failures=\"1\"", "classname=\"mine.scenario.json\"",
                "name=\"Silence begins it\"", "- 61 withheld ask-why: &lt;b&gt;");
    }

    @Test
    void whereNothingIsPlayedNothingIsGreen() throws IOException {
        Path xml = folder.resolve("out.xml");
        safar("test", "--junit", xml, file(HELD));
        assertThat(xml).content().contains("tests=\"1\" failures=\"0\" errors=\"0\"").doesNotContain("<error");
        assertThat(safar("test", "--junit", xml, folder.resolve("none.scenario.json")).exit()).isEqualTo(2);
        assertThat(xml).content().contains("errors=\"1\"", "<error message=\"Nothing was played\"")
                .doesNotContain("Silence begins it");
        assertThat(safar("test", "--junit", xml, file("{ \"journeys\": [\"win-back\"], \"scenarios\": [] }")).exit())
                .isEqualTo(1);
        assertThat(xml).content().contains("<error");
        safar("test", "--junit", xml, file(HELD.replace("\"until\": 61", "\"until\": -1")));
        assertThat(xml).content().contains("classname=\"mine.scenario.json\"",
                "<error message=\"mine.scenario.json:7:16: ");
        assertThat(safar("test", "--junit", folder.resolve("no/such/out.xml"), file(HELD)).exit()).isEqualTo(2);
    }

    @Test
    void programsGetJson() throws IOException {
        Typed said = safar("test", "--json", file(HELD));
        assertThat(said.out()).contains("\"holds\": true", "\"line\": 4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"until\": 61|\"until\": -1|mine.scenario.json:7:16: error bad-day: Expected `until`|from 0 to 3,660",
            "\"until\": 61|\"untill\": 61|mine.scenario.json:|untill",
            "\"day\": 0|\"day\": 70|mine.scenario.json:6:26: error day-after-end: Expected every `day` to be at most `until`, 61|70",
            "[\"win-back\"]|[\"win-bak\"]|mine.scenario.json:2:16: error unknown-journey|Did you mean `win-back`?",
            "purchase.completed|purchase.complete|mine.scenario.json:6:38: error unknown-event|purchase.completed",
            "\"journeys\": [\"win-back\"],||Expected `journeys` to name|mine.scenario.json:4",
            "\"scenarios\": [|\"shop\": {\"zone\": \"Iran/Teheran\"}, \"scenarios\": [|a time zone as in `Asia/Tehran`|`Iran/Teheran`",
            "\"until\": 61,|\"until\": 61|mine.scenario.json:8|comma"})
    void mistakesAreToldWithTheirPlace(String right, String wrong, String first, String second) throws IOException {
        Typed said = safar("test", file(HELD.replace(right, wrong == null ? "" : wrong)));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err() + said.out()).contains(first, second).doesNotContain("Exception");
    }

    @Test
    void mistakesAreToldInPersian() throws IOException {
        assertThat(safar("test", "--lang", "fa", file(HELD.replace("61,", "-1,"))).err())
                .contains("mine.scenario.json:7:16: error bad-day: \u2067", "باید");
    }

    @Test
    void whatTheDoorRefusesCannotBePlayed() throws IOException {
        assertThat(safar("test", file(HELD.replace("\"purchase.completed\"",
                "\"purchase.completed\", \"data\": {\"total\": 7}"))).err())
                .contains("mine.scenario.json:6:78: error refused-data: The door refuses this: Expected `total`");
    }

    @Test
    void refundAheadOfItsOrderCannotBePlayed() throws IOException {
        assertThat(safar("test", file(HELD.replace("\"day\": 0, \"event\": \"purchase.completed\"",
                "\"day\": 0, \"event\": \"purchase.refunded\", \"data\": {\"refund\": \"r\", \"order\": \"o\", \"amount\": {\"amount\": 5, \"currency\": \"EUR\"}}")))
                .out())
                .contains("✗ Silence begins it", "mine.scenario.json:6: This names an order that is not known yet",
                        "Put the purchase first");
    }

    @Test
    void everythingThatMayBeSaidOfAMemberIsTakenByTheDoor() throws IOException {
        Typed said = safar("test", file(HELD.replace("\"scenarios\": [", """
                "member": { "title": "Ms", "name": "Sara", "surname": "Karimi", "language": "fa", "zone": "Asia/Tehran",
                  "birthday": "--03-25", "consent": ["marketing", "news"], "note": "She is made up.",
                  "identities": { "customerId": "1", "email": "a@b.example", "phone": "+989121234567" } },
                "scenarios": [""")));
        assertThat(said.out()).contains("1 of 1 scenarios hold");
    }

    @Test
    void badgesAndUpdatesAreTold() throws IOException {
        Files.writeString(folder.resolve("gifts.journey.json"), """
                { "journey": "gifts", "trigger": { "event": "purchase.completed" }, "steps": [
                  { "id": "lover", "badge": "tea-lover" }, { "id": "mark", "update": { "addTags": ["vip"], "removeTags": ["new"], "set": { "tier": "gold" }, "unset": ["shade"] } },
                  { "id": "ten", "reward": { "coupon": "TEN", "validFor": "36 hours" } }, { "id": "call", "task": { "title": { "en": "Call" }, "deadline": "90 minutes" } },
                  { "id": "tell", "webhook": { "event": "gifted", "data": { "count": 2 } } } ] }
                """);
        Typed said = safar("test", "--journeys", folder, file("""
                { "journeys": ["gifts"], "scenarios": [{ "name": "Gifts", "until": 3,
                  "when": [{ "day": 1, "event": "purchase.completed" }],
                  "then": ["1 badge tea-lover", "1 updated mark: +vip -new tier=gold shade=", "1 coupon TEN valid 36 hours",
                    "1 task call within 90 minutes", "1 webhook gifted", "1 completed completed"] }] }
                """));
        assertThat(said.out()).contains("1 of 1 scenarios hold");
    }

    @Test
    void aBirthdayIsPlayedYearByYearAtItsHourWhereSheLives() throws IOException {
        Files.writeString(folder.resolve("birthday.journey.json"), """
                { "journey": "birthday",
                  "trigger": { "date": "member.birthday", "yearly": true, "at": "10:00", "when": "member.purchases.kept > 0" },
                  "steps": [ { "id": "gift", "points": { "award": 50 } } ] }
                """);
        Files.writeString(folder.resolve("regular.journey.json"), """
                { "journey": "regular", "trigger": { "becomes": "member.purchases.kept >= 2" },
                  "steps": [ { "id": "thanks", "points": { "award": 5 } } ] }
                """);
        Typed said = safar("test", "--journeys", folder, file("""
                { "journeys": ["birthday", "regular"], "member": { "birthday": "1990-03-25", "zone": "Asia/Tehran" },
                  "scenarios": [
                  { "name": "Two years", "until": 400,
                    "when": [{ "day": 1, "event": "purchase.completed" }, { "day": 20, "event": "purchase.completed" }],
                    "then": ["4 06:30 birthday: points 50, balance 10050", "4 06:30 birthday: completed completed",
                      "20 regular: points 5, balance 20055", "20 regular: completed completed",
                      "369 06:30 birthday: points 50, balance 20105", "369 06:30 birthday: completed completed"] },
                  { "name": "Whoever never bought gets none", "until": 400, "then": [] }] }
                """));
        assertThat(said.out()).contains("2 of 2 scenarios hold");
        Typed walk = safar("preview", "birthday", "--journeys", folder, "--days", 3, "--event",
                "0 member.registered --birthday 1990-03-25", "--event", "1 purchase.completed");
        assertThat(walk.out()).contains("“birthday” begins, if it may");
    }

    @Test
    void watchingItPlaysThemAgainWhenAFileChanges() throws IOException {
        Path file = file(HELD.replace("60 email", "61 email"));
        List<Set<Path>> watched = new ArrayList<>();
        Iterator<String> edits = List.of(HELD, "{").iterator();
        TestCommand command = new TestCommand((folders, _) -> {
            watched.add(folders);
            return () -> {
                if (!edits.hasNext()) {
                    return false;
                }
                write(file, edits.next());
                return true;
            };
        });
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        assertThat(line.execute("--watch", file.toString())).isEqualTo(1);
        assertThat(out.toString()).containsSubsequence("0 of 1 scenarios hold", "Waiting for a change",
                "1 of 1 scenarios hold", "Waiting for a change", "mine.scenario.json:1:2: error no-json",
                "Waiting for a change");
        assertThat(watched).singleElement().satisfies(folders -> assertThat(folders).contains(folder));
    }

    @Test
    void theSystemTellsOfAChangeInAFolderUnderAFolder() throws IOException {
        Path under = Files.createDirectories(folder.resolve("messages/en"));
        BooleanSupplier changes = TestCommand.changesIn(Set.of(folder), Set.of(folder.resolve("out.xml")));
        write(under.resolve("a.txt"), "a");
        assertThat(changes.getAsBoolean()).isTrue();
        Files.createDirectories(folder.resolve("messages/fa"));
        assertThat(changes.getAsBoolean()).isTrue();
        write(folder.resolve("messages/fa/a.txt"), "a");
        assertThat(changes.getAsBoolean()).isTrue();
        write(folder.resolve("out.xml"), "what the command writes itself");
        Thread.currentThread().interrupt();
        assertThat(changes.getAsBoolean()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fileThatIsNotThereIsWrongUsage() {
        Typed said = safar("test", folder.resolve("none.scenario.json"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("there is no '");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.scenario.json"), text);
    }
}
