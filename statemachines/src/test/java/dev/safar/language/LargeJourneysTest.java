package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Limits;
import dev.safar.language.finding.Finding;
import dev.safar.message.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Journeys as large and as deep as a file may be are checked like any other. Where the work grows with the square of the steps these take minutes instead of
/// a second or two; where it doubles with each step inside another, they never end.
class LargeJourneysTest {
    private static final int WIDE = 6000;
    private static final int DEEP = 45;

    @Test
    void questionsInsideQuestionsAreEachLookedAtOnce() {
        String steps = "{\"id\": \"bottom\", \"end\": \"over\"}";
        for (int i = 0; i < DEEP; i++) {
            steps = "{\"id\": \"ask-" + i + "\", \"if\": \"member.purchases.count > " + i + "\", \"then\": [" + steps
                    + "]}";
        }
        assertThat(findings(steps)).noneMatch(Finding::isError);
    }

    @Test
    void aMistakeInEachOfSixThousandStepsIsToldEachTimeAndShortly() {
        String journey = IntStream.range(0, WIDE)
                .mapToObj(i -> "{\"id\": \"s-" + i + "\", \"if\": \"steps.`nowhere-at-all-" + i
                        + "`.status = 'sent'\", \"then\": [{\"id\": \"e-" + i + "\", \"wait\": \"1 day\"}]}")
                .collect(Collectors.joining(","));
        assertThat(journey.length()).isBetween(600_000, Limits.FILE.bytes());
        List<Finding> unknown = findings(journey).stream().filter(one -> one.rule().equals("unknown-step")).toList();
        assertThat(unknown).hasSize(WIDE)
                .allSatisfy(one -> assertThat(one.hint(Language.ENGLISH)).hasSizeLessThan(800));
    }

    /// A guess at what was meant would look at all of the others each time.
    @Test
    void namesThatAreAllAlikeAreNotGuessedAt() {
        String journey = IntStream.range(1000, 1000 + WIDE)
                .mapToObj(i -> "{\"id\": \"s-" + i + "\", \"if\": \"steps.`t-" + i
                        + "`.status = 'sent'\", \"then\": [{\"id\": \"e-" + i + "\", \"wait\": \"1 day\"}]}")
                .collect(Collectors.joining(","));
        assertThat(findings(journey).stream().filter(one -> one.rule().equals("unknown-step"))).hasSize(WIDE);
    }

    /// Each `elseIf` stands in the one before it, so seven times a hundred of them are seven hundred deep.
    @Test
    void manyElseIfsWithinManyAreAFindingAndNoExhaustedStack() {
        String steps = "{\"id\": \"bottom\", \"end\": \"over\"}";
        for (int level = 0; level < 7; level++) {
            String inner = steps;
            String name = "l-" + level;
            steps = "{\"id\": \"" + name + "\", \"if\": \"entry.total > 0\", \"then\": [], \"elseIf\": ["
                    + IntStream.range(0, 100).mapToObj(i -> "{\"id\": \"" + name + "-" + i
                            + "\", \"if\": \"entry.total > 1\", \"then\": [" + (i < 99 ? "" : inner) + "]}")
                            .collect(Collectors.joining(","))
                    + "]}";
        }
        assertThat(findings(steps).stream().map(Finding::rule).filter("many-ways"::equals)).hasSize(1);
    }

    /// What stands in one branch is not seen from the other, and is seen behind both.
    @Test
    void branchesDoNotSeeEachOther() {
        String ask = "{\"id\": \"%s\", \"if\": \"steps.inner.status = 'sent'\", \"then\": [{\"id\": \"w-%s\", \"wait\": \"1 day\"}]}";
        String split = "{\"id\": \"fork\", \"split\": {\"arms\": [{\"name\": \"a\", \"weight\": 1, \"steps\": [{\"id\": \"inner\", \"message\": {\"template\": \"t\", \"firstOf\": [\"sms\"]}}]},"
                + "{\"name\": \"b\", \"weight\": 1, \"steps\": [" + ask.formatted("beside", "beside") + "]}]}}";
        assertThat(findings(split + "," + ask.formatted("behind", "behind")).stream().map(Finding::rule))
                .filteredOn(rule -> rule.equals("other-branch") || rule.equals("later-step")
                        || rule.equals("unknown-step"))
                .containsExactly("other-branch");
    }

    private static List<Finding> findings(String steps) {
        return JourneyReader.read("large.journey.json",
                "{\"journey\": \"large\", \"trigger\": {\"event\": \"purchase.completed\"}, \"steps\": ["
                        + steps + "]}")
                .findings();
    }
}
