package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import dev.safar.journey.EntryKey;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.journey.Terms;
import dev.safar.journey.Trigger;
import dev.safar.json.JsonText;
import dev.safar.language.finding.Finding;
import dev.safar.language.version.CanonicalJourney;
import dev.safar.language.version.JourneyVersion;
import dev.safar.message.Channel;
import dev.safar.message.DayPart;
import dev.safar.message.FrequencyCap;
import dev.safar.message.QuietHours;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyReaderTest {
    private static final Path EVERY_STEP = Fixtures.FOLDER.resolve("sound/every-step.journey.json");

    @Test
    void whatMarketingWroteIsWhatTheModelHolds() {
        JourneyDefinition journey = Fixtures.journey(EVERY_STEP);
        assertThat(journey.name()).isEqualTo("every-step");
        assertThat(journey.title().in("fa", "")).isEqualTo("همهٔ گام‌ها");
        assertThat(journey.reentryAfter()).contains(Duration.ofDays(90));
        assertThat(journey.goal().orElseThrow().within()).isEqualTo(Duration.ofDays(56));
        assertThat(journey.exits()).extracting(exit -> exit.event()).containsExactly("complaint.opened",
                "custom.moved-away");
        assertThat(journey.holdoutPercent()).isEqualTo(5);
        assertThat(journey.acceptLate()).isEqualTo(Duration.ofHours(36));
        assertThat(journey.itinerary().byId().keySet()).containsExactly("thanks", "ask", "answer", "unhappy", "call",
                "handed-over", "happy", "gift", "thanks-points", "tea-lover", "mark", "often", "rest-1", "marked",
                "rest-2",
                "big", "rest-3", "rest-4", "pause", "morning", "weekend", "birthday", "when",
                "day-after", "deal", "tip-1", "first", "content", "never", "last", "again");
        assertThat(journey.terms()).isEqualTo(new Terms(Optional.of(new EntryKey(List.of("order"))),
                Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0))),
                Optional.of(new DayPart(LocalTime.of(10, 0), LocalTime.of(18, 30), Set.of(DayOfWeek.SATURDAY))),
                Optional.of(new FrequencyCap(2, Duration.ofDays(7))), 80, "news"));
        assertThat(journey.itinerary().find("thanks").orElseThrow())
                .isInstanceOfSatisfying(Step.Message.class,
                        message -> assertThat(message.firstOf()).containsExactly(Channel.SMS, Channel.EMAIL));
        assertThat(journey.itinerary().find("ask").orElseThrow()).isInstanceOfSatisfying(Step.Survey.class,
                survey -> assertThat(survey.firstOf()).containsExactly(Channel.EMAIL, Channel.SMS));
        assertThat(journey.itinerary().find("thanks-points").orElseThrow()).isInstanceOfSatisfying(Step.Points.class,
                points -> assertThat(points.award()).isEqualTo(50));
        assertThat(journey.trigger()).isInstanceOf(Trigger.OnEvent.class);
    }

    @Test
    void theCanonicalFormReadsBackAsTheSameJourney() {
        assertThat(Fixtures.sound()).allSatisfy(journey -> assertThat(Fixtures.journey("again", canonical(journey)))
                .usingRecursiveComparison().ignoringFieldsOfTypes(Jsonata.class).isEqualTo(journey));
    }

    @Test
    void theVersionChangesWithWhatHappensAndNotWithHowItIsWritten() {
        String text = Fixtures.text(EVERY_STEP);
        String version = Fixtures.journey("a", text).version();
        assertThat(version).matches("[0-9a-f]{16}");
        for (String same : List.of(text.replace("\"1 week\"", "\"P7D\""), text.replace("Her second.", "Something else"),
                text.replace("  \"$schema\": \"journey.schema.json\",\n", ""), text.replace("\n", "\r\n"))) {
            assertThat(same).isNotEqualTo(text);
            assertThat(Fixtures.journey("a", same).version()).isEqualTo(version);
        }
        for (String other : List.of(text.replace("\"1 week\"", "\"8 days\""), text.replace("\"5%\"", "\"6%\""),
                text.replace("score <= 2", "score <= 1"), text.replace("\"tip-1\"", "\"tip-2\""),
                text.replace("\"award\": 50", "\"award\": 51"))) {
            assertThat(Fixtures.journey("a", other).version()).isNotEqualTo(version);
        }
    }

    @Test
    void otherTextsMakeAnotherVersion() {
        JourneyDefinition journey = Fixtures.journey(EVERY_STEP);
        JourneyDefinition stamped = JourneyVersion.stamp(journey, Map.of("thanks", "a1"));
        assertThat(stamped.version()).isNotEqualTo(journey.version())
                .isNotEqualTo(JourneyVersion.of(journey, Map.of("thanks", "a2")));
        assertThat(JourneyVersion.of(stamped)).isEqualTo(journey.version());
    }

    @Test
    void noCutOfAJourneyEverThrows() {
        String text = Fixtures.text(EVERY_STEP);
        for (int i = 0; i < text.length(); i++) {
            assertThat(JourneyReader.read("cut", text.substring(0, i)).findings()).hasSize(
                    text.substring(i).isBlank() ? 0 : 1);
        }
    }

    @Test
    void noMissingCharacterOfAJourneyEverThrows() {
        String text = Fixtures.text(EVERY_STEP);
        for (int i = 0; i < text.length(); i++) {
            Reading reading = JourneyReader.read("slip", text.substring(0, i) + text.substring(i + 1));
            assertThat(reading.findings()).extracting(Finding::rule).doesNotContainNull();
        }
    }

    @Test
    void aTextThatIsNoJourneyIsOneFinding() {
        String deepSteps = "[".repeat(5_000);
        String long10Mb = "{\"note\": \"" + "x".repeat(10_000_000) + "\"}";
        for (String text : List.of("", " \n", "\uFEFF{}", deepSteps, long10Mb, "null", "\"\"", "hello", "{\"a\":1}}",
                "\u0000")) {
            assertThat(JourneyReader.read("strange", text)).isInstanceOf(Reading.Refused.class)
                    .extracting(reading -> reading.findings().size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "$not(", "member.", "member?", "$a:=", "member~>", "1+", "[", "function(){", "{\"a\":",
            "a^(", "**.", "/a/", "!", "%", "member and "})
    void noRepeatedPieceOfAConditionEverThrows(String piece) {
        String condition = piece.repeat(1_900 / piece.length()) + "1";
        String text = "{\"journey\": \"a\", \"trigger\": {\"silentFor\": \"9 days\", \"when\": "
                + JsonText.compact(condition) + "}, \"steps\": [{\"id\": \"b\", \"end\": \"c\"}]}";
        assertThat(JourneyReader.read("repeated", text).findings()).allMatch(finding -> finding.at().line() == 1);
    }

    @Test
    void aConditionIsFoundBehindEscapesAndPersianLetters() {
        String head = "{\"journey\": \"a\", \"trigger\": {\"event\": \"purchase.completed\"}, \"steps\": [\n  {\"if\": ";
        String tail = ", \"then\": [{\"id\": \"c\", \"wait\": \"1 day\"}], \"id\": \"b\"}]}";
        Reading reading = JourneyReader.read("a", head + "\"'\\u0633\\\"سلام\\\\n' = 'x' and $membr\"" + tail);
        assertThat(reading.findings()).filteredOn(Finding::isError).singleElement()
                .extracting(finding -> finding.at().toString())
                .isEqualTo("2:" + (1 + "  {\"if\": \"'\\u0633\\\"سلام\\\\n' = 'x' and ".length()));
    }

    private static String canonical(JourneyDefinition journey) {
        return JsonText.pretty(CanonicalJourney.of(journey));
    }
}
