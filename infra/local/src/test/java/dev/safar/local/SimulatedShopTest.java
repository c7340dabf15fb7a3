package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `safar simulate` of a shop of which more is known than its orders: its settings, and its members.
class SimulatedShopTest {
    private static final String STEPS = """
            "steps": [ { "id": "hi", "message": { "template": "hi", "firstOf": ["email"] } } ] }
            """;
    @TempDir
    Path folder;
    private Path orders;
    private Path thanks;
    private Path birthday;

    @BeforeEach
    void write() throws IOException {
        orders = Files.writeString(folder.resolve("orders.csv"), """
                event_id,type,member_id,occurred_at,amount_cents
                1,purchase,sara,2026-01-05T10:00:00Z,2500
                2,purchase,omid,2026-01-05T20:30:00Z,4900
                3,purchase,sara,2026-01-07T18:20:00Z,1200
                4,purchase,lena,2026-06-30T12:00:00Z,800
                """);
        Files.createDirectories(folder.resolve("messages/en"));
        Files.createDirectories(folder.resolve("messages/fa"));
        Files.writeString(folder.resolve("messages/en/hi.txt"), "subject: Hi\nsms: Hi.\n---\nHi.\n");
        Files.writeString(folder.resolve("messages/fa/hi.txt"), "subject: سلام\nsms: سلام.\n---\nسلام.\n");
        thanks = Files.writeString(folder.resolve("thanks.journey.json"), """
                { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
                  "reentry": { "after": "0 days" },
                """ + STEPS);
        birthday = Files.writeString(folder.resolve("birthday.journey.json"), """
                { "journey": "birthday", "title": { "en": "Birthday" },
                  "trigger": { "date": "member.birthday", "yearly": true, "at": "10:00" },
                """ + STEPS);
    }

    private Path settings(String more) throws IOException {
        return Files.writeString(folder.resolve("safar.json"), """
                { "shop": { "name": "Tea", "link": "https://tea.example", "currency": "GBP", "zone": "Asia/Tehran", "language": "fa"%s },
                  "sources": {}, "identityKey": "0123456789abcdef" }""".formatted(more));
    }

    @Test
    void capQuietHoursAndWindowOfTheShopHold() throws IOException {
        Typed plain = safar("simulate", thanks, "--orders", orders, "--json");
        assertThat(plain.number("all")).isEqualTo(4);
        Typed own = safar("simulate", thanks, "--orders", orders, "--json", "--shop",
                settings(
                        ", \"cap\": \"1 in 30 days\", \"quietHours\": \"21:00-09:00\", \"sendWindow\": \"11:00-20:00\""));
        assertThat(own.exit()).as(own.err()).isZero();
        assertThat(own.number("all")).isEqualTo(3);
        assertThat(own.out()).contains("\"cap\": 1", "\"quietHours\": \"21:00-09:00\"",
                "\"sendWindow\": \"11:00-20:00\"", "\"language\": \"fa\"", "\"currency\": \"GBP\"",
                "\"zone\": \"Asia/Tehran\"");
        // Omid's order came at midnight where he lives.
        assertThat(own.number("postponed")).isPositive();
        assertThat(safar("simulate", thanks, "--orders", orders, "--shop",
                settings(", \"cap\": \"1 in 30 days\"")).out())
                .contains("in Asia/Tehran, nobody is written to 22:00–08:00; else at any hour;")
                .containsPattern("at most 1\\s+message a channel within 30 days");
    }

    @Test
    void settingsThatCannotBeReadOrAreSaidTwiceAreRefused() throws IOException {
        assertThat(safar("simulate", thanks, "--orders", orders, "--shop", settings(", \"cap\": \"many\"")).err())
                .contains("3 in 7 days");
        assertThat(safar("simulate", thanks, "--orders", orders, "--shop", folder.resolve("none.json")).err())
                .contains("none.json", "no such file");
        assertThat(safar("simulate", thanks, "--orders", orders, "--shop", settings(""), "--zone", "UTC").exit())
                .isEqualTo(2);
        assertThat(safar("simulate", thanks, "--synthetic", 5, "--members", orders).err())
                .contains("--members goes with --orders");
    }

    @Test
    void birthdaysComeWithAFileOfMembersAlsoOfThoseWhoNeverBought() throws IOException {
        Path members = Files.writeString(folder.resolve("members.csv"), """
                member_id,birthday,zone,favourite
                sara,1990-03-21,Asia/Tehran,green
                omid,--02-30,,
                nobody-else,--05-01,,
                nobody-else,--05-02,,
                """);
        Typed said = safar("simulate", birthday, "--orders", orders, "--members", members, "--json");
        assertThat(said.err()).contains("Left out line 3: ", "birthday", "Left out line 5: ", "second one",
                "Ignored columns: favourite");
        assertThat(said.number("entered")).isEqualTo(2);
        assertThat(said.out()).contains("\"2026-03-21\"", "\"2026-05-01\"");
        assertThat(said.number("members")).isEqualTo(4);
    }

    @Test
    void whoHasNoAddressOrDidNotConsentGetsNothing() throws IOException {
        Path members = Files.writeString(folder.resolve("members.csv"), """
                member_id,email,consent
                sara,sara@shop.example,yes
                omid,,yes
                lena,lena@shop.example,no
                """);
        Typed said = safar("simulate", thanks, "--orders", orders, "--members", members, "--json");
        assertThat(said.number("all")).as(said.err()).isEqualTo(2);
        assertThat(said.out()).contains("\"no-address\": 1", "\"consentAssumed\": false");
    }

    @Test
    void everyNumberThatAnAssumedRateMayMoveSaysSo() throws IOException {
        Path rates = Files.writeString(folder.resolve("rates.json"),
                "{ \"journeys\": { \"thanks\": { \"hi\": { \"buys\": \"100%\", \"within\": \"1 days\" } } } }");
        String without = safar("simulate", thanks, "--orders", orders, "--json").out();
        Typed with = safar("simulate", thanks, "--orders", orders, "--assume", rates, "--json");
        assertThat(Moved.paths(without, with.out())).isNotEmpty().allSatisfy(path -> assertThat(Moved.rests(with.out()))
                .as(path).anyMatch(pattern -> path.matches(pattern.replace(".", "\\.").replace("*", ".*"))));
        assertThat(safar("simulate", thanks, "--orders", orders, "--assume", rates).out())
                .contains("≈ Under the assumptions");
    }
}
