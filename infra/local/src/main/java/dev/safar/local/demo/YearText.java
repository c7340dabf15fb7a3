package dev.safar.local.demo;

import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.FactCount;
import dev.safar.local.story.Words;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/// Prints what the year held.
final class YearText {
    private final Words words;
    private final PrintWriter out;

    YearText(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(DemoReport report) {
        FactCount facts = report.facts();
        Deliveries door = report.ran().deliveries();
        title(words.say("demo.title", words.day(Year.START, Year.TEHRAN),
                words.day(Year.END.minusSeconds(1), Year.TEHRAN)));
        line("demo.members", facts.members(), facts.membersWithPurchase());
        line("demo.purchases", facts.purchases(), words.money(facts.purchaseTotal(), Currency.IRT), facts.refunds(),
                words.money(facts.refundTotal().negate(), Currency.IRT));
        line("demo.silences", facts.lapses().count(), facts.lapses().wonBack(), facts.lapses().open());
        line("demo.messages", report.messages().sent(), report.messages().postponed(),
                report.messages().withheld().values().stream().mapToLong(Long::longValue).sum());
        out.println();
        title(words.say("demo.door", door.accepted() + door.twice() + door.refusals()));
        line("demo.late", door.late());
        line("demo.twice", door.twice());
        line("demo.early", door.early());
        line("demo.refused", door.refusals(), door.refused().entrySet().stream()
                .map(reason -> words.meaning("refusal", reason.getKey()))
                .collect(Collectors.joining(words.say("semicolon"))));
        line("demo.met", report.ran().stack().store().all(Item.Notice.class)
                .filter(notice -> notice.name().startsWith("identities-met")).count());
    }

    private void title(String said) {
        out.println(Cells.isolated(words.direction(), said));
    }

    private void line(String key, Object... arguments) {
        out.println(DemoReport.bullet(words, words.say(key, arguments)));
    }
}
