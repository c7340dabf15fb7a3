package dev.safar.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumedTest {
    private static final String HALF_HELD_OUT = "\"holdout\": \"50%\",";
    private static final String RATES = """
            { "note": "what the agency says", "basket": 4200,
              "journeys": { "thanks": { "now": { "opens": "40%", "clicks": "10%", "buys": "25%", "within": "2 days" } } } }
            """;

    @TempDir
    Path folder;

    private static Assumptions assumptions(String text, Drafts drafts) {
        AssumptionFile file = read(text, drafts);
        assertThat(file.faults()).isEmpty();
        return file.assumptions();
    }

    private static AssumptionFile read(String text, Drafts drafts) {
        return AssumptionFile.read("rates.json", text.getBytes(StandardCharsets.UTF_8), drafts.journeys());
    }

    private static String printed(Tally tally, Drafts drafts, Assumptions assumptions) {
        Synthetic shop = Drafted.shop(1);
        return JsonText.pretty(new ReportJson(new Report(tally, drafts.drafts(),
                new Setting(
                        Setting.shop(ZoneOffset.UTC, Currency.EUR, Language.ENGLISH), assumptions, 1),
                shop.start(), shop.end(),
                Report.Source.SYNTHETIC)).json());
    }

    @Test
    void membersReactAsOftenAsTheFileSays() {
        Drafts drafts = Drafted.read(new Drafted(folder).thanks(HALF_HELD_OUT));
        Tally tally = Drafted.run(drafts, Drafted.shop(4_000), assumptions(RATES, drafts), 7, 2);
        long letters = tally.journeys().getFirst().steps().steps().getFirst().sent();
        Reacted reacted = tally.reacted();
        assertThat(letters).isGreaterThan(1_500);
        assertThat(reacted.opened()).isBetween(letters * 36 / 100, letters * 44 / 100);
        assertThat(reacted.clicked()).isBetween(letters * 8 / 100, letters * 12 / 100);
        assertThat(reacted.bought()).isBetween(letters * 22 / 100, letters * 28 / 100);
        assertThat(reacted.spent()).isEqualTo(reacted.bought() * 4_200);
        Comparison comparison = tally.journeys().getFirst().comparison();
        assertThat(comparison.interval().low()).isPositive();
        assertThat(comparison.assumed()).isPositive().isLessThan(comparison.treated().some());
        assertThat(tally.journeys().getFirst().goalsByAssumption()).isGreaterThanOrEqualTo(comparison.assumed());
    }

    @Test
    void withoutAssumptionsNobodyReactsAndBothGroupsAreAlike() {
        Drafts drafts = Drafted.read(new Drafted(folder).thanks(HALF_HELD_OUT));
        Tally tally = Drafted.run(drafts, Drafted.shop(2_000), Assumptions.NONE, 7, 2);
        assertThat(tally.reacted().opened() + tally.reacted().bought()).isZero();
        Comparison comparison = tally.journeys().getFirst().comparison();
        assertThat(comparison.isOne()).isTrue();
        assertThat(comparison.interval().holds(0)).isTrue();
        assertThat(comparison.treated().all() + comparison.heldOut().all()).isLessThan(2_000).isGreaterThan(1_000);
    }

    @Test
    void threadsChangeNothingAndSeedsChangeWhoReacts() {
        Drafts drafts = Drafted.read(new Drafted(folder).thanks(HALF_HELD_OUT));
        Assumptions assumed = assumptions(RATES, drafts);
        String one = printed(Drafted.run(drafts, Drafted.shop(1_100), assumed, 7, 1), drafts, assumed);
        String three = printed(Drafted.run(drafts, Drafted.shop(1_100), assumed, 7, 3), drafts, assumed);
        String other = printed(Drafted.run(drafts, Drafted.shop(1_100), assumed, 8, 1), drafts, assumed);
        assertThat(three).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void oneWordForAllStepsOfAJourney() {
        Drafts drafts = Drafted.read(new Drafted(folder).thanks(""));
        Assumptions assumed = assumptions("""
                {"journeys": {"thanks": {"*": {"opens": "5%"}, "again": {"opens": "100 %"}}}}""", drafts);
        assertThat(assumed.of("thanks", "now").orElseThrow().opens()).isEqualTo(50_000);
        assertThat(assumed.of("thanks", "again").orElseThrow().opens()).isEqualTo(1_000_000);
        assertThat(assumed.of("other", "now")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"journeys\": {\"thank\": {}}}|1:15|Did you mean `thanks`?",
            "{\"journeys\": {\"thanks\": {\"nwo\": {}}}}|1:26|Did you mean `now`?",
            "{\"journeys\": {\"thanks\": {\"pause\": {}}}}|1:26|Unknown field `pause` in `journeys.thanks`",
            "{\"journeys\": {\"thanks\": {\"now\": {\"opens\": \"140%\"}}}}|1:43|but found '140%'",
            "{\"journeys\": {\"thanks\": {\"now\": {\"opens\": 0.4}}}}|1:43|as in \"12.5%\", but found a number",
            "{\"journeys\": {\"thanks\": {\"now\": {\"opens\": \"1%\", \"clicks\": \"2%\"}}}}|1:59|nobody clicks in a closed one",
            "{\"journeys\": {\"thanks\": {\"now\": {\"within\": \"soon\"}}}}|1:44|a length of time, as in \"3 days\"",
            "{\"basket\": -1}|1:12|a whole number of minor units from 0",
            "{\"coupons\": {\"TEN\": 500}}|1:14|Unknown field `TEN` in `coupons`",
            "[]|1:1|Expected an object with `journeys`, but found an array", "{\"basket\": 1,}|1:|"})
    void mistakesStandAtTheirPlace(String text, String place, String words) {
        Drafts drafts = Drafted.read(new Drafted(folder).thanks(""));
        List<String> faults = read(text, drafts).faults();
        assertThat(faults).singleElement().asString().startsWith("rates.json:" + place).contains(
                words == null ? "" : words);
    }

    @Test
    void aMadeUpShopIsTheSameEveryTimeAndStaysInItsYear() {
        Synthetic shop = Drafted.shop(600);
        assertThat(shop.cohorts()).isEqualTo(10);
        assertThat(shop.cohort(2)).isEqualTo(Drafted.shop(600).cohort(2)).isNotEmpty()
                .allSatisfy(event -> assertThat(event.provenance().occurredAt()).isBetween(shop.start(), shop.end()))
                .isSortedAccordingTo((one, other) -> one.provenance().occurredAt()
                        .compareTo(other.provenance().occurredAt()));
        assertThat(new Synthetic(600, Drafted.FIRST, 60, ZoneOffset.UTC, Currency.EUR, 2).cohort(2))
                .isNotEqualTo(shop.cohort(2));
    }
}
