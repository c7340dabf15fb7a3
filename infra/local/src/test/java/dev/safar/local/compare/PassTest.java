package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Personal;
import dev.safar.flow.Shop;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many members in one shop do what each does alone; and where a place does anything else, the comparison says so.
class PassTest {
    private static final Path JOURNEYS = Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
    private static final Shipped SHIPPED = Shipped.read(JOURNEYS);
    private static final Shop SHOP = new Shop("The tea shop", "https://shop.example", Currency.IRT,
            new ContactPolicy(ZoneId.of("Asia/Tehran"), Language.PERSIAN, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("the key of the shop"));
    private static final Troupe TROUPE = new Troupe(SHIPPED, SHOP, "survey");
    private static final List<Part> PARTS = TROUPE.cast(scenarios(), LocalDate.of(2026, 3, 21), 9_999_990);

    private static List<Scenario> scenarios() {
        return Stream.of("advocacy", "onboarding", "repeat", "together", "win-back").flatMap(name -> {
            try {
                String text = Files.readString(JOURNEYS.resolve(name + ScenarioFile.ENDING));
                return ScenarioFile.read(name, text, SHIPPED.journeys().journeys().keySet()).scenarios().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static List<Comparison> compared(SharedShop shop, List<Part> parts) {
        new Pass(shop).play(parts, parts.getFirst().scenario().end());
        return parts.stream().map(part -> Comparison.of(part, shop.rows(part.member()), shop.left())).toList();
    }

    private static SharedShop shop() {
        return new SharedShop(SHIPPED, SHOP, PARTS.getFirst().scenario().end().minus(Duration.ofDays(400)));
    }

    @Test
    void membersOfOneShopDoWhatEachDoesAlone() {
        assertThat(PARTS.size()).isGreaterThan(50);
        assertThat(compared(shop(), PARTS)).extracting(Comparison::complaint).containsOnly(List.of());
    }

    @Test
    void eachHasNamesThatNobodyElseHas() {
        assertThat(PARTS).extracting(Part::member).doesNotHaveDuplicates();
    }

    @Test
    void aFewPassWhatAllPass() {
        List<Part> few = TROUPE.few(PARTS, PARTS.size());
        assertThat(few.size()).isBetween(10, PARTS.size() * 2 / 3);
        assertThat(TROUPE.passed(few)).isEqualTo(TROUPE.passed(PARTS));
    }

    @Test
    void theFirstOfAFewPassMost() {
        List<Part> five = TROUPE.few(PARTS, 5);
        assertThat(five.size()).isEqualTo(5);
        assertThat(TROUPE.passed(five).size()).isGreaterThan(TROUPE.passed(PARTS).size() / 3);
    }

    @Test
    void aPlaceThatLosesAnAnswerIsFoundOut() {
        SharedShop deaf = new SharedShop(SHIPPED, SHOP, PARTS.getFirst().scenario().end().minus(Duration.ofDays(400))) {
            @Override
            public void deliver(List<Cue> cues) {
                super.deliver(cues.stream().filter(cue -> !"survey.answered".equals(cue.envelope().get("type")))
                        .toList());
            }
        };
        Part answered = PARTS.getFirst();
        List<String> complaint = compared(deaf, List.of(answered)).getFirst().complaint();
        assertThat(complaint).anyMatch(line -> line.matches("- event#.* event.type = survey-answered"))
                .anyMatch(line -> line.startsWith("- message "));
    }
}
