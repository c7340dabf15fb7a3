package dev.safar.language.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Both languages say the same of every rule.
class CatalogueTest {
    /// What a library says in its own words is left out of the Persian.
    private static final String ENGLISH = "{english}";
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Map<String, LocalText> WORDS = Catalogue.get().words();

    @Test
    void everyRuleHasASentenceInBothLanguagesAndNoIdTwice() {
        assertThat(Catalogue.get().rules()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rule.sentence().in("en", "")).as(rule.id()).endsWith(".");
            assertThat(rule.sentence().in("fa", "")).as(rule.id()).endsWith(".");
        });
        assertThat(Catalogue.get().rules()).extracting(RuleCard::id).doesNotHaveDuplicates();
    }

    /// Shops name ids in their pipelines. A new rule adds a line to `rule-ids.txt`; a rule that is given up moves its line to `retired-rule-ids.txt`, and no
    /// rule takes the id again.
    @Test
    void idsThatWereEverShippedStayOrAreRetiredByName() throws IOException {
        List<String> shipped = ids("rule-ids.txt");
        List<String> retired = ids("retired-rule-ids.txt");
        assertThat(Catalogue.get().rules()).extracting(RuleCard::id).containsExactlyInAnyOrderElementsOf(shipped)
                .doesNotContainAnyElementsOf(retired.isEmpty() ? List.of("") : retired);
        assertThat(shipped).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> ids(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/safar/language/finding", file));
    }

    @Test
    void bothLanguagesHaveTheSameBlanks() {
        assertThat(WORDS).isNotEmpty().allSatisfy((key, words) -> assertThat(blanks(words, "fa")).as(key)
                .isEqualTo(blanks(words, "en")));
    }

    @Test
    void whatStandsInBackticksIsTheSameInBothLanguages() {
        assertThat(WORDS).isNotEmpty().allSatisfy((key, words) -> assertThat(codes(words, "fa")).as(key)
                .containsAll(codes(words, "en")));
    }

    @Test
    void persianIsWrittenInPersianLettersAndDigitsAndLatinIsIsolated() {
        assertThat(WORDS).isNotEmpty().allSatisfy((key, words) -> {
            String fa = words.in("fa", "");
            assertThat(fa.replaceAll("\u2066[^\u2069]*\u2069", "").replaceAll("\\{[a-z]+}", "")
                    .replaceAll("JSONata|JSON|UTF-8|BOM|Step Functions|AWS", "")).as(key)
                    .doesNotContainPattern("[0-9A-Za-z?,;٠-٩يك`]");
        });
    }

    @Test
    void aMessageIsNoSentenceOfItsOwnAndEndsWithoutAFullStop() {
        assertThat(WORDS).allSatisfy((key, words) -> {
            if (!key.endsWith("/rule")) {
                assertThat(words.in("en", "")).as(key).doesNotEndWith(".");
                assertThat(words.in("fa", "")).as(key).doesNotEndWith(".");
            }
        });
    }

    private static List<String> blanks(LocalText words, String language) {
        return Said.BLANK.matcher(words.in(language, "")).results().map(MatchResult::group)
                .filter(blank -> !blank.equals(ENGLISH)).distinct().sorted().toList();
    }

    private static List<String> codes(LocalText words, String language) {
        return CODE.matcher(words.in(language, "")).results().map(MatchResult::group).distinct().toList();
    }
}
