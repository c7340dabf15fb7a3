package dev.safar.local.demo;

import dev.safar.journey.Enrollment;
import dev.safar.journey.Trigger;
import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.FactCount;
import dev.safar.local.replay.MessageCount;
import dev.safar.local.story.Story;
import dev.safar.local.story.Words;
import dev.safar.member.MemberId;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the demo shows: the year in figures, each journey step by step, and whose stories are worth telling.
///
/// @param ran the year
/// @param facts what the facts add up to
/// @param messages what became of messages
/// @param journeys how each journey went
/// @param cast the members whose stories show most, the best first
public record DemoReport(Ran ran, FactCount facts, MessageCount messages, List<JourneyTable> journeys,
        List<MemberId> cast) {
    private static final Duration SILENCE = Duration.ofDays(60);

    /// {@return the report on a year}
    ///
    /// @param ran the year
    public static DemoReport of(Ran ran) {
        List<Enrollment> enrollments = ran.enrollments().toList();
        List<JourneyTable> tables = ran.journeys().stream()
                .map(journey -> JourneyTable.of(journey,
                        enrollments.stream().filter(one -> one.id().journey().equals(journey.name())).toList(),
                        ran.stack().store()))
                .toList();
        MessageCount messages = MessageCount
                .of(enrollments.stream().flatMap(one -> one.effects().values().stream()).toList());
        return new DemoReport(ran, FactCount.in(ran.stack().store(), Currency.IRT, SILENCE, Year.END), messages, tables,
                new Casting(ran).chosen());
    }

    /// {@return the names of the journeys}
    public List<String> names() {
        return journeys.stream().map(table -> table.journey().name()).toList();
    }

    /// {@return the journey that is shown step by step where nobody says which: the first that begins with a silence, else the first}
    public String mainJourney() {
        return journeys.stream().filter(table -> table.journey().trigger() instanceof Trigger.OnSilence).findFirst()
                .orElse(journeys.getFirst()).journey().name();
    }

    /// Prints figures and journeys for people.
    ///
    /// @param words in which language
    /// @param inFull the journeys to show step by step; the others come after them in a few lines, in the order in which the year began them
    /// @param out takes the lines
    public void print(Words words, Set<String> inFull, PrintWriter out) {
        new YearText(words, out).print(this);
        journeys.stream().filter(table -> inFull.contains(table.journey().name()))
                .forEach(table -> new TableText(words, out).print(table));
        journeys.stream().filter(table -> !inFull.contains(table.journey().name()))
                .sorted(Comparator.comparing(table -> table.summary().begun().orElse(Year.END)))
                .forEach(table -> new SummaryText(words, out).print(table));
    }

    /// {@return the report for machines, with one member's story}
    ///
    /// @param story whose
    public Map<String, @Nullable Object> json(Story story) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(facts.json());
        json.put("deliveries", ran.deliveries().json());
        json.put("notices", ran.stack().store().all(Item.Notice.class).count());
        Map<String, Object> byName = new LinkedHashMap<>();
        journeys.forEach(table -> byName.put(table.journey().name(), table.json()));
        json.put("journeys", byName);
        json.put("messages", messages.json());
        json.put("worthALook", cast.stream().map(MemberId::value).toList());
        json.put("story", story.json());
        return json;
    }

    /// {@return how wide the demo prints, in cells}
    public static int width() {
        return TableText.WIDTH;
    }

    static String bullet(Words words, String said) {
        return "  " + Cells.isolated(words.direction(), said);
    }
}
