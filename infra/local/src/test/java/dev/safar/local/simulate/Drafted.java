package dev.safar.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.replay.Orders;
import dev.safar.local.replay.OrdersFile;
import dev.safar.local.replay.UnusableFile;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A draft on a scratch folder, and what it takes to simulate it.
///
/// @param folder where it lies
record Drafted(Path folder) {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String THANKS = """
            {
              "journey": "thanks", "title": { "en": "Say thanks" },
              "trigger": { "event": "purchase.completed" },
              "goal": { "event": "purchase.completed", "within": "10 days" },
              MORE
              "steps": [
                { "id": "now", "message": { "template": "hello", "firstOf": ["email"] } },
                { "id": "pause", "wait": "3 days" },
                { "id": "again", "message": { "template": "hello", "firstOf": ["sms"] } }
              ]
            }
            """;

    /// A journey of two letters, three days apart, whose goal is another purchase in ten days.
    Path thanks(String more) {
        write(folder.resolve("messages/en/hello.txt"),
                "subject: Hello\nsms: Hello, and thanks.\n---\nHello, and thanks.\n");
        return write(folder.resolve("thanks.journey.json"), THANKS.replace("MORE", more));
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Drafts read(Path journey) {
        Drafts drafts = Drafts.read(List.of(journey), List.of());
        assertThat(drafts.isWhole()).as(drafts.findings().toString()).isTrue();
        return drafts;
    }

    static Tally run(Drafts drafts, History history, Assumptions assumptions, long seed, int lanes) {
        Setting setting = new Setting(
                Setting.shop(ZoneOffset.UTC, Currency.EUR, Language.ENGLISH), assumptions, seed);
        return new Simulation(drafts.journeys(), drafts.machines(), drafts.texts(), setting).run(history, lanes,
                _ -> {});
    }

    static Synthetic shop(int members) {
        return new Synthetic(members, FIRST, 60, ZoneOffset.UTC, Currency.EUR, 1);
    }

    static Orders orders(Path file) {
        try {
            return OrdersFile.read(file, Currency.EUR);
        } catch (UnusableFile e) {
            throw new IllegalStateException(e);
        }
    }
}
