package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many members in one shop do what each does alone; and where a place does anything else, the comparison says so.
class PassTest {
    private static List<Comparison> compared(SharedShop shop, List<Part> parts) {
        new Pass(shop).play(parts, parts.getFirst().scenario().end());
        return parts.stream().map(part -> Comparison.of(part, shop.rows(part.member()), shop.left())).toList();
    }

    private static SharedShop shop() {
        return new SharedShop(Company.SHIPPED, Company.SHOP,
                Company.PARTS.getFirst().scenario().end().minus(Duration.ofDays(400)));
    }

    @Test
    void membersOfOneShopDoWhatEachDoesAlone() {
        assertThat(Company.PARTS.size()).isGreaterThan(50);
        assertThat(compared(shop(), Company.PARTS)).extracting(Comparison::complaint).containsOnly(List.of());
    }

    @Test
    void eachHasNamesThatNobodyElseHas() {
        assertThat(Company.PARTS).extracting(Part::member).doesNotHaveDuplicates();
    }

    @Test
    void aFewPassWhatAllPass() {
        List<Part> few = Company.TROUPE.few(Company.PARTS, Company.PARTS.size());
        assertThat(few.size()).isBetween(10, Company.PARTS.size() * 2 / 3);
        assertThat(Company.TROUPE.passed(few)).isEqualTo(Company.TROUPE.passed(Company.PARTS));
    }

    @Test
    void theFirstOfAFewPassMost() {
        List<Part> five = Company.TROUPE.few(Company.PARTS, 5);
        assertThat(five.size()).isEqualTo(5);
        assertThat(Company.TROUPE.passed(five).size()).isGreaterThan(Company.TROUPE.passed(Company.PARTS).size() / 3);
    }

    @Test
    void aPlaceThatLosesAnAnswerIsFoundOut() {
        SharedShop deaf = new SharedShop(Company.SHIPPED, Company.SHOP,
                Company.PARTS.getFirst().scenario().end().minus(Duration.ofDays(400))) {
            @Override
            public void deliver(List<Cue> cues) {
                super.deliver(cues.stream().filter(cue -> !"survey.answered".equals(cue.envelope().get("type")))
                        .toList());
            }
        };
        Part answered = Company.PARTS.getFirst();
        List<String> complaint = compared(deaf, List.of(answered)).getFirst().complaint();
        assertThat(complaint).anyMatch(line -> line.matches("- event#.* event.type = survey-answered"))
                .anyMatch(line -> line.startsWith("- message "));
    }

    @Test
    void aLetterToAnAddressThatShouldHaveGotNoneIsFoundOut() {
        record Silent(Part part, String address) {}
        Silent silent = Company.PARTS.stream().flatMap(part -> addresses(part).filter(address -> part.letters().stream()
                .noneMatch(letter -> letter.address().value().equals(address)))
                .map(address -> new Silent(part, address))).findFirst().orElseThrow();
        SharedShop shop = shop();
        compared(shop, List.of(silent.part()));
        List<Message> left = new ArrayList<>(shop.left());
        left.add(new Message("somebody@else.example", "", "Come back"));
        left.add(new Message(silent.address(), "", "Come back"));
        assertThat(Comparison.of(silent.part(), shop.rows(silent.part().member()), left).complaint())
                .containsExactly("+ message  | Come back");
    }

    private static Stream<String> addresses(Part part) {
        return part.cues().stream()
                .flatMap(cue -> ((Map<?, ?>) Objects.requireNonNull(cue.envelope().get("identities")))
                        .values().stream().map(String::valueOf))
                .distinct();
    }
}
