package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `safar simulate` as it is typed.
class SimulateCommandTest {
    private static final String HEADER = "event_id,type,member_id,occurred_at,amount_cents\n";
    private static final String ROWS = HEADER + """
            1001,purchase,sara,2026-01-05T10:00:00Z,2500
            1002,purchase,omid,2026-01-06T09:30:00Z,4900
            1003,purchase,sara,2026-01-07T18:20:00Z,1200
            1004,refund,omid,2026-01-12T11:00:00Z,900
            1005,purchase,omid,2026-03-20T16:45:00Z,3100
            1006,purchase,lena,2026-06-30T12:00:00Z,800
            """;

    @TempDir
    Path folder;
    private Path orders;

    @BeforeEach
    void write() throws IOException {
        orders = Files.writeString(folder.resolve("orders.csv"), ROWS);
        Files.writeString(folder.resolve("empty.csv"), HEADER);
        Files.writeString(folder.resolve("other.csv"), HEADER + "1,visit,sara,2026-01-05T10:00:00Z,1\n");
        Files.writeString(folder.resolve("broken.journey.json"), "{ \"journey\": \"broken\", }");
        Files.writeString(folder.resolve("rates.json"), "{ \"journeys\": { \"win-bak\": {} } }");
        Files.createDirectories(folder.resolve("messages/en"));
        Files.writeString(folder.resolve("messages/en/hi.txt"), "subject: Hi\nsms: Hi.\n---\nHi.\n");
        Files.writeString(folder.resolve("repeat.journey.json"), """
                { "journey": "repeat", "title": { "en": "Another repeat" },
                  "trigger": { "event": "purchase.completed", "when": "member.purchases.count >= 2" },
                  "steps": [ { "id": "hi", "message": { "template": "hi", "firstOf": ["sms"] } } ] }
                """);
    }

    @Test
    void tellsWhatAJourneyWouldHaveDone() {
        Typed said = safar("simulate", "win-back", "--orders", orders, "--threads", 2);
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).containsSubsequence("5 Jan 2026 to 30 Jun 2026",
                "3 members, 3 of them bought, 5 purchases",
                "2 members entered, 2 times", "8 messages sent (e-mail 6, text message 2)", "You are still one of us",
                "Busiest hour: 7 Mar 2026, 9 o'clock", "1 coupons are out", "write units of the table",
                "A reaction that never happened");
    }

    @Test
    void aJourneyOnADateBeginsForWhoeverIsThereAndOneOnABirthdayThatNobodyKnowsForNobody() throws IOException {
        String steps = """
                "steps": [ { "id": "hi", "message": { "template": "hi", "firstOf": ["email"] } } ] }
                """;
        Path spring = Files.writeString(folder.resolve("spring.journey.json"), """
                { "journey": "spring", "title": { "en": "Spring" },
                  "trigger": { "date": "'--03-21'", "yearly": true, "at": "10:00" },""" + steps);
        Typed said = safar("simulate", spring, "--orders", orders);
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("2 members entered, 2 times", "Busiest hour: 21 Mar 2026, 10 o'clock");
        Path birthday = Files.writeString(folder.resolve("birthday.journey.json"), """
                { "journey": "birthday", "title": { "en": "Birthday" },
                  "trigger": { "date": "member.birthday", "yearly": true },""" + steps);
        assertThat(safar("simulate", birthday, "--orders", orders).out()).contains("0 members entered");
    }

    @Test
    void aDraftRunsBesideTheOthersInTheStead() {
        Typed beside = safar("simulate", folder.resolve("repeat.journey.json"), "--beside", "--orders", orders,
                "--json");
        assertThat(beside.exit()).isZero();
        assertThat(beside.err()).contains("warning only-channel");
        assertThat(beside.out()).containsSubsequence("\"repeat\": {", "\"draft\": true", "\"sms\": 2",
                "\"advocacy\": {", "\"draft\": false", "\"onboarding\": {", "\"win-back\": {");
        assertThat(safar("simulate", folder.resolve("repeat.journey.json"), "--orders", orders, "--json").out())
                .contains("\"repeat\": {").doesNotContain("advocacy");
    }

    @Test
    void aDraftIsKnownByItsNameWhateverItsFileIsCalled() throws IOException {
        Path odd = Files.copy(folder.resolve("repeat.journey.json"), folder.resolve("d.json"));
        Typed said = safar("simulate", odd, "--beside", "--orders", orders, "--json");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("d.json:1:14: warning file-name");
        assertThat(said.out()).containsSubsequence("\"repeat\": {", "\"draft\": true", "\"advocacy\": {",
                "\"draft\": false");
    }

    @Test
    void persianIsSpokenThroughout() {
        Typed said = safar("simulate", "win-back", "--orders", orders, "--lang", "fa");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("۸ پیام رفت", "فروردین ۱۴۰۵", "آنچه این شبیه‌سازی نمی‌داند")
                .doesNotContain("members", "withheld");
    }

    @Test
    void thePageNeedsNothingElseAndRunsAsItsLanguage() throws IOException {
        Path page = folder.resolve("report.html");
        Path draft = folder.resolve("repeat.journey.json");
        Files.writeString(draft, Files.readString(draft).replace("Another repeat", "A <b>draft</b> & more"));
        assertThat(safar("simulate", draft, "--orders", orders, "--html", page).exit()).isZero();
        assertThat(Files.readString(page)).contains("dir=\"ltr\"", "A &lt;b&gt;draft&lt;/b&gt; &amp; more",
                "<svg viewBox", "A reaction that never happened").doesNotContain("http://", "https://", "<script",
                        "<b>draft");
        assertThat(safar("simulate", "win-back", "--orders", orders, "--lang", "fa", "--html", page).exit()).isZero();
        assertThat(Files.readString(page)).contains("lang=\"fa\" dir=\"rtl\"", "پرکارترین ساعت")
                .doesNotContain("members", "sent (");
        Typed nowhere = safar("simulate", "win-back", "--orders", orders, "--html", folder.resolve("no/page.html"));
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.err()).contains("Cannot write", "there is no folder " + folder.resolve("no"));
    }

    @Test
    void twoRunsPrintTheSame() {
        assertThat(safar("simulate", "win-back", "--synthetic", 40, "--days", 200, "--json", "--threads", 1).out())
                .contains("\"synthetic\": true").isEqualTo(
                        safar("simulate", "win-back", "--synthetic", 40, "--days", 200, "--json", "--threads", 3)
                                .out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"win-bak|orders.csv||1|no journey 'win-bak'. Did you mean `win-back`?",
            "win-back|nothing.csv||1|there is no such file", "win-back|empty.csv||1|at least one order",
            "win-back|other.csv||1|no purchase and no refund in",
            "win-back|orders.csv|--start=9999-12-31|2|from 1970-01-02 to 2999-12-31, but found '9999-12-31'",
            "win-back|orders.csv|--currency=XXX|2|but found 'XXX'",
            "win-back|orders.csv|--zone=Iran/Teheran|2|a zone such as Asia/Tehran",
            "win-back|orders.csv|--threads=0|2|Expected --threads to be 1 to 64, but found 0",
            "win-back|orders.csv|--assume=FOLDER/none.json|1|there is no such file",
            "win-back|orders.csv|--assume=FOLDER/rates.json|1|rates.json:1:17: Unknown field `win-bak`",
            "win-back|orders.csv|--synthetic=3|2|mutually exclusive",
            "FOLDER/broken.journey.json|orders.csv||1|broken.journey.json:1:22"})
    void mistakesAreToldWithTheWayOut(String journey, String file, String more, int exit, String words) {
        String in = folder.toString();
        Typed said = more == null
                ? safar("simulate", journey.replace("FOLDER", in), "--orders", folder.resolve(file))
                : safar("simulate", journey.replace("FOLDER", in), "--orders", folder.resolve(file),
                        more.replace("FOLDER", in));
        assertThat(said.exit()).as(said.err()).isEqualTo(exit);
        assertThat(said.err()).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void anOrderFarAheadIsLeftOutAndTheRestIsSimulated() throws IOException {
        Files.writeString(orders, ROWS + "1007,purchase,sara,9999-12-31T10:00:00Z,10\n");
        Typed said = safar("simulate", "win-back", "--orders", orders);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains("Left out line 8", "the years 1970 to 2999", "'9999-12-31T10:00:00Z'")
                .doesNotContain("Exception");
        Files.writeString(orders, ROWS + "1007,purchase,sara,2999-12-31T10:00:00Z,10\n");
        assertThat(safar("simulate", "win-back", "--orders", orders)).satisfies(last -> {
            assertThat(last.exit()).as(last.err()).isZero();
            assertThat(last.out()).contains("31 Dec 2999");
        });
    }

    @Test
    void aSecondLineOfOneEventIdIsSaid() throws IOException {
        Files.writeString(orders, ROWS + "1002,purchase,lena,2026-06-20T12:00:00Z,7\n"
                + "1004,purchase,lena,2026-06-25T12:00:00Z,7\n1006,purchase,lena,2026-06-30T12:00:00Z,800\n");
        assertThat(safar("simulate", "win-back", "--orders", orders).err()).contains(
                "Lines with the type and event_id of a line before them: 2. Of each event_id one line counts",
                "1002 (line 8, first on line 3), 1006 (line 10, first on line 7)\n");
    }

    @Test
    void noHistoryIsWrongUsage() {
        assertThat(safar("simulate", "win-back").exit()).isEqualTo(2);
    }
}
