package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `safar diff` of two files.
class DiffCommandTest {
    private static final String ALIKE = "member.purchases.count > 3 and member.purchases.total > 1000000 and member.referrals.joined > 2 and ";
    private static final String JOURNEY = """
            { "journey": "NAME", "title": { "en": "A" }, "trigger": { "event": "purchase.completed", "when": "WHEN" },
              "steps": [ { "id": "given", "points": { "award": 5 } } ] }
            """;

    @TempDir
    private Path folder;

    private Path file(String file, String name, String when) throws IOException {
        return Files.writeString(folder.resolve(file), JOURNEY.replace("NAME", name).replace("WHEN", when));
    }

    @Test
    void twoLongConditionsAreShownFromWhereTheyPart() throws IOException {
        Path before = file("before.journey.json", "a", ALIKE + "member.referrals.purchased > 1");
        Path after = file("after.journey.json", "a", ALIKE + "member.referrals.purchased > 7");
        assertThat(safar("diff", before, after).out()).contains("…ferrals.purchased > 1`", "…ferrals.purchased > 7`")
                .contains("`…").doesNotContain("member.purchases.count");
    }

    @Test
    void shortOnesAreShownWhole() throws IOException {
        Path before = file("before.journey.json", "a", "member.purchases.count > 3");
        Path after = file("after.journey.json", "a", "member.purchases.count > 4");
        assertThat(safar("diff", before, after).out())
                .contains("`member.purchases.count > 3`", "`member.purchases.count > 4`");
    }

    @Test
    void twoJourneysAreNotTheSameHoweverAlikeTheyAre() throws IOException {
        Path one = file("one.journey.json", "one", "event.total > 3");
        Path other = file("other.journey.json", "other", "event.total > 3");
        assertThat(safar("diff", one, other).out()).contains("two journeys, `one` and `other`")
                .doesNotContain("the same");
        assertThat(safar("diff", one, other, "--json").out()).contains("`one`", "\"textOnly\": false");
        assertThat(safar("diff", one, other, "--lang", "fa").out()).contains("دو سفرند").doesNotContain("journey");
        assertThat(safar("diff", one, one).out()).contains("They are the same.");
    }
}
