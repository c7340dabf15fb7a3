package dev.safar.local.live;

import dev.safar.flow.Catalog;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.language.version.JourneyVersion;
import dev.safar.message.TemplateBook;
import dev.safar.shelf.Shipped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every edition that somebody may be in.
///
/// @param active the edition of each journey that new members enter
/// @param older editions that were active before
public record Editions(List<Edition> active, List<Edition> older) {
    /// Copies.
    public Editions {
        active = List.copyOf(active);
        older = List.copyOf(older);
    }

    /// {@return the journeys of a folder, as the only editions}
    ///
    /// @param shipped without faults
    public static Editions of(Shipped shipped) {
        return new Editions(
                shipped.journeys().journeys().values().stream().map(journey -> edition(journey, shipped)).toList(),
                List.of());
    }

    private static Edition edition(JourneyDefinition journey, Shipped shipped) {
        JourneyDefinition stamped = JourneyVersion.stamp(journey, hashes(journey, shipped.texts()));
        return new Edition(stamped, shipped.journeys().machines().getOrDefault(journey.name(), Map.of()),
                shipped.texts());
    }

    /// {@return an edition as it was kept: its version and its machine are those of then, whatever today's compiler would make of it}
    ///
    /// @param shipped one journey with its texts
    /// @param version its version
    /// @param machine its machine's text
    static Optional<Edition> kept(Shipped shipped, String version, String machine) {
        JourneyDefinition now = shipped.journeys().journeys().values().iterator().next();
        JourneyDefinition then = new JourneyDefinition(now.name(), now.title(), now.trigger(), now.reentryAfter(),
                now.goal(), now.exits(), now.holdoutPercent(), now.acceptLate(), now.itinerary(), version);
        return Json.read(machine, Limits.FILE) instanceof Parsed.Value(Node.Obj root)
                ? Optional.of(new Edition(then, root.plain(), shipped.texts()))
                : Optional.empty();
    }

    private static Map<String, String> hashes(JourneyDefinition journey, TemplateBook texts) {
        Map<String, String> hashes = new TreeMap<>();
        templates(journey)
                .forEach(template -> texts.contentHash(template).ifPresent(hash -> hashes.put(template, hash)));
        return hashes;
    }

    /// The texts that a journey sends.
    static Stream<String> templates(JourneyDefinition journey) {
        return journey.itinerary().byId().values().stream().flatMap(step -> switch (step) {
            case Step.Message message -> Stream.of(message.template());
            case Step.Survey survey -> Stream.of(survey.template());
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                Stream.empty();
        }).distinct();
    }

    /// {@return the journeys as the rules know them}
    public Catalog catalog() {
        return Catalog.of(active.stream().map(Edition::journey).toList(),
                older.stream().map(Edition::journey).toList());
    }

    /// {@return the edition of that name, or empty where nobody can be in it}
    ///
    /// @param name as [Edition#name()] gives it
    public Optional<Edition> find(String name) {
        return Stream.concat(active.stream(), older.stream()).filter(edition -> edition.name().equals(name))
                .findFirst();
    }
}
