package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `safar check` over scenarios.
class CheckScenariosTest {
    @TempDir
    private Path folder;

    @Test
    void scenariosBesideJourneysAreLookedAtToo() throws IOException {
        write("a.journey.json", CheckTest.SOUND.replace("NAME", "a").replace("wait", "wiat"));
        write("messages/en/hello.txt", "subject: Hi\nsms: Hi\n---\nHi\n");
        Path scenarios = write("a.scenario.json", """
                { "journeys": ["a", "b"],
                  "scenarios": [{ "name": "Hello", "until": 3, "then": ["9 a: email hello"] }] }
                """);
        write("latin.scenario.json", "");
        String said = safar("check", folder).out();
        assertThat(said).contains("a.journey.json:3:30: error unknown-field",
                folder + "/a.scenario.json:1:21: error unknown-journey: Expected a journey of this folder, but found `b`. Known are `a`",
                folder + "/a.scenario.json:2:57: error line-outside",
                folder + "/latin.scenario.json:1:1: error empty-file: Expected scenarios");
        Typed alone = safar("check", scenarios);
        assertThat(alone.out().lines()).hasSize(3).last()
                .isEqualTo("Journeys: 0, scenarios: 0, texts: 0, errors: 2, warnings: 0");
        assertThat(alone.exit()).isEqualTo(1);
        assertThat(safar("check", scenarios, "--lang", "fa").out()).contains("سفری به نام");
    }

    @Test
    void whatTheDoorRefusesIsSaidAtItsPlaceInTheScenario() throws IOException {
        write("a.journey.json", CheckTest.SOUND.replace("NAME", "a"));
        Path scenarios = write("a.scenario.json", """
                { "journeys": ["a"], "shop": { "currency": "EUR" },
                  "member": { "identities": {
                    "customerId": "1",
                    "email": "not a mail",
                    "phone": "12" } },
                  "scenarios": [{ "name": "Hello", "until": 3, "then": [], "when": [
                    { "day": 1, "event": "survey.answered", "data": {
                      "step": "ask",
                      "scor": 9 } },
                    { "day": 1, "event": "survey.answered", "data": {
                      "score": 11 } },
                    { "day": 1, "event": "purchase.completed", "data": {
                      "order": 1.5,
                      "total": { "amount": 1,
                        "currency": "EUR" },
                      "lines": [
                        { "sku": "a", "quantity": 1 } ] } },
                    { "day": 1, "event": "custom.x!" },
                    { "day": 2, "event": "purchase.refunded", "data": { "amount": -5 } },
                    { "day": 1, "event": "member.referred", "who": "friend" },
                    { "day": 2, "event": "purchase.completed", "data": { "total": { "amount": 1,
                      "currency": "IRT" } } }
                  ] }] }
                """);
        Typed said = safar("check", scenarios);
        assertThat(said.out().lines().map(line -> line.substring(scenarios.toString().length() + 1)
                .replaceAll(":\\d+: error ([a-z-]+): (.{40}).*", " $1 $2")).limit(9)).containsExactly(
                        "4 refused-data The door refuses this: `identities.email",
                        "5 refused-data The door refuses this: `identities.phone",
                        "9 refused-data The door refuses this: Unknown field `sc",
                        "11 refused-data The door refuses this: Expected `score` ",
                        "13 refused-data The door refuses this: Expected `order` ",
                        "17 refused-data The door refuses this: Expected the fiel",
                        "18 unknown-event Expected `event` to be an event, but fou",
                        "19 refused-data The door refuses this: Expected `amount`",
                        "22 refused-data The door refuses this: Expected `total.c");
        assertThat(safar("test", "--journeys", folder).err()).contains("a.scenario.json:11:16: error refused-data");
        assertThat(safar("check", scenarios, "--lang", "fa").out()).contains("این در ورودی پذیرفته نمی‌شود");
    }

    @Test
    void aLineIsHeldAgainstTheJourneyBesideItsFile() throws IOException {
        write("a.journey.json", CheckTest.SOUND.replace("NAME", "a"));
        Path scenarios = write("a.scenario.json", """
                { "journeys": ["a"], "scenarios": [{ "name": "Hello", "until": 3, "then": ["1 email hello", "2 completed completed"] }] }
                """);
        assertThat(safar("check", scenarios).out().lines().toList()).hasSize(2).first().asString().contains(
                "a.scenario.json:1:76: error never-told: Expected something that `a` can do, but found `email hello`");
    }

    private Path write(String file, String text) throws IOException {
        return CheckTest.written(folder, file, text);
    }
}
