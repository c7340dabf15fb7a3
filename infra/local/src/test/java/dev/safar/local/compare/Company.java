package dev.safar.local.compare;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.json.JsonText;
import dev.safar.language.ScenarioFile;
import dev.safar.language.scenario.Scenario;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// All scenarios that come with Safar, cast for one shop.
final class Company {
    static final Path JOURNEYS = Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
    static final Shipped SHIPPED = Shipped.read(JOURNEYS);
    static final Shop SHOP = new Shop("The tea shop", "https://shop.example", Currency.IRT,
            new ContactPolicy(ZoneId.of("Asia/Tehran"), Language.PERSIAN, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("the key of the shop"));
    static final Troupe TROUPE = new Troupe(SHIPPED, SHOP, "survey");
    /// As the runner of scenarios plays each, alone, while all journeys run.
    static final List<Part> PARTS = TROUPE.cast(scenarios(), LocalDate.of(2026, 3, 21), 9_999_990);

    private Company() {
    }

    /// {@return every scenario of every file, in the order of the files' names}
    static List<Scenario> scenarios() {
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            return files.map(Path::getFileName).map(String::valueOf).filter(name -> name.endsWith(ScenarioFile.ENDING))
                    .sorted().flatMap(Company::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Scenario> read(String file) {
        try {
            return ScenarioFile.read(file, Files.readString(JOURNEYS.resolve(file)),
                    SHIPPED.journeys().journeys()).scenarios().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return what came to the door in a part, as the door read it}
    static List<MemberEvent> facts(Part part) {
        Door door = new Door(new Market(SHOP.currency(), Market.ANYWHERE));
        return part.cues().stream()
                .map(cue -> ((Assessment.Accepted) door.read(JsonText.bytes(cue.envelope()), cue.at())).event())
                .toList();
    }
}
