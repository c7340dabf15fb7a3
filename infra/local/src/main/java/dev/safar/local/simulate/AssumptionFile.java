package dev.safar.local.simulate;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.json.Fields;
import dev.safar.json.Flaw;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Match;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.json.Position;
import dev.safar.json.Shape;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.local.simulate.Assumptions.Letter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A file of assumptions (docs/simulate.md), read: what it says, or every mistake with its place.
///
/// @param assumptions what it says; never used where there is a fault
/// @param faults one sentence each, as in `rates.json:3:19: Expected ...`
public record AssumptionFile(Assumptions assumptions, List<String> faults) {
    /// Reads a file.
    ///
    /// @param name what the file is called in messages
    /// @param text what is in it
    /// @param journeys those that will run; a file that speaks of others is mistaken
    /// @return the assumptions, or the faults
    public static AssumptionFile read(String name, byte[] text, Collection<JourneyDefinition> journeys) {
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Fault fault -> broken(name, fault.at(), fault.reason());
            case Parsed.Value(Node.Obj root) -> new Reading(name, journeys).file(root);
            case Parsed.Value(Node root) ->
                broken(name, root.at(), "Expected an object with `journeys`, but found " + root.kind());
        };
    }

    private static AssumptionFile broken(String name, Position at, String why) {
        return new AssumptionFile(Assumptions.NONE, List.of(name + ":" + at + ": " + why));
    }

    /// One reading; gathers faults on the way.
    private static final class Reading {
        private static final int NAME = 200;
        private static final int NOTE = 2_000;
        private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?) ?%");
        private static final Shape<Long> MINOR = Shape.whole("a whole number of minor units", 0, 1_000_000_000_000L);
        private static final Shape<Integer> RATE = Shape.parsed("a share from \"0%\" to \"100%\", as in \"12.5%\"", 0,
                Reading::rate);
        private static final Shape<Duration> LENGTH = Shape.parsed("a length of time, as in \"3 days\"", Letter.USUAL,
                Reading::length);

        private final String file;
        private final Collection<JourneyDefinition> journeys;
        private final List<String> faults = new ArrayList<>();

        Reading(String file, Collection<JourneyDefinition> journeys) {
            this.file = file;
            this.journeys = journeys;
        }

        AssumptionFile file(Node.Obj root) {
            Fields fields = Fields.of(root, "", this::fault);
            fields.optional("$schema", Shape.text(NAME));
            fields.optional("note", Shape.text(NOTE));
            OptionalLong basket = number(fields.optional("basket", MINOR));
            OptionalLong points = number(fields.optional("hundredPoints", MINOR));
            SortedMap<String, Long> coupons = new TreeMap<>();
            fields.optionalObject("coupons").ifPresent(worth -> coupons(worth, coupons));
            SortedMap<String, SortedMap<String, Letter>> letters = new TreeMap<>();
            fields.optionalObject("journeys").ifPresent(all -> journeys(all, letters));
            fields.done();
            return new AssumptionFile(new Assumptions(letters, basket, coupons, points), List.copyOf(faults));
        }

        private void coupons(Fields worth, SortedMap<String, Long> coupons) {
            journeys.stream().flatMap(journey -> journey.itinerary().byId().values().stream())
                    .flatMap(step -> step instanceof Step.Reward reward
                            ? Optional.of(reward.coupon()).stream()
                            : Optional.<String>empty().stream())
                    .forEach(kind -> worth.optional(kind, MINOR).ifPresent(value -> coupons.put(kind, value)));
            worth.done();
        }

        private void journeys(Fields all, SortedMap<String, SortedMap<String, Letter>> letters) {
            journeys.forEach(journey -> all.optionalObject(journey.name())
                    .ifPresent(steps -> letters.put(journey.name(), steps(steps, journey))));
            all.done();
        }

        private SortedMap<String, Letter> steps(Fields steps, JourneyDefinition journey) {
            SortedMap<String, Letter> letters = new TreeMap<>();
            List<String> names = new ArrayList<>(journey.itinerary().byId().values().stream()
                    .filter(step -> step instanceof Step.Message || step instanceof Step.Survey).map(Step::id)
                    .toList());
            names.add(Assumptions.EVERY);
            names.forEach(name -> steps.optionalObject(name).ifPresent(it -> letters.put(name, letter(it))));
            steps.done();
            return letters;
        }

        private Letter letter(Fields fields) {
            int opens = fields.optional("opens", RATE).orElse(0);
            int clicks = fields.optional("clicks", RATE).orElse(0);
            int buys = fields.optional("buys", RATE).orElse(0);
            Duration within = fields.optional("within", LENGTH).orElse(Letter.USUAL);
            if (clicks > opens) {
                fields.flaw("clicks", "Expected `" + fields.path("clicks")
                        + "` to be at most `opens`: both are parts of the letters sent, and nobody clicks in a closed one");
            }
            fields.done();
            return new Letter(opens, clicks, buys, within);
        }

        private void fault(Flaw flaw) {
            faults.add(file + ":" + flaw.at() + ": " + flaw.message());
        }

        private static OptionalLong number(Optional<Long> number) {
            return number.map(OptionalLong::of).orElse(OptionalLong.empty());
        }

        /// What does not parse is quoted: it is the author's own file.
        private static Match<Integer> rate(String text) {
            var percent = PERCENT.matcher(text.strip());
            int rate = percent.matches()
                    ? new BigDecimal(percent.group(1)).movePointRight(4).intValueExact()
                    : Integer.MAX_VALUE;
            return rate <= Letter.WHOLE ? Match.fits(rate) : Match.misfit("'" + text + "'");
        }

        private static Match<Duration> length(String text) {
            return Durations.parse(text) instanceof DurationReading.Read(Duration length)
                    ? Match.fits(length)
                    : Match.misfit("'" + text + "'");
        }
    }
}
