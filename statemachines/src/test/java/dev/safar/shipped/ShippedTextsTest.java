package dev.safar.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.message.Channel;
import dev.safar.message.Rendered;
import dev.safar.message.Template;
import dev.safar.message.TemplateReading;
import dev.safar.message.TemplateReading.Read;
import dev.safar.message.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTextsTest {
    /// What one short message holds of the 7-bit alphabet (3GPP TS 23.038); two chained ones hold 2 x 67 of any other letters.
    private static final int LATIN_UNITS = 160;
    private static final int PERSIAN_UNITS = 134;
    private static final String VARIABLE = "\\{\\{[^}]*}}";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void noTextHasAFault(String language) {
        assertThat(Shipped.texts(language)).isNotEmpty()
                .allSatisfy((_, reading) -> assertThat(reading).isInstanceOf(Read.class));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(Shipped.texts("en").keySet()).isEqualTo(Shipped.texts("fa").keySet());
    }

    @Test
    void everyTextIsSentBySomeJourneyAndEveryTextThatIsSentIsThere() {
        Set<String> sent = new TreeSet<>();
        Shipped.journeys().forEach(journey -> sent.addAll(words(Shipped.all("template", Shipped.journey(journey)))));

        assertThat(Shipped.texts("en").keySet()).isEqualTo(sent);
    }

    @Test
    void bothLanguagesAskForTheSameValues() {
        SortedMap<String, TemplateReading> persian = Shipped.texts("fa");

        templates("en").forEach(english -> assertThat(persian.get(english.id()))
                .isInstanceOfSatisfying(Read.class, read -> {
                    assertThat(read.template().fallbacks().keySet()).as("%s", english)
                            .isEqualTo(english.fallbacks().keySet());
                    assertThat(read.template().required()).as("%s", english).isEqualTo(english.required());
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void whatNamesACodeIsNotSentWithoutIt(String language) {
        assertThat(templates(language)).filteredOn(template -> template.uses(Variable.COUPON)).isNotEmpty()
                .allSatisfy(template -> assertThat(template.required()).containsExactly("coupon", "validUntil"));
    }

    @Test
    void englishShortMessagesFitOneMessageOfTheSevenBitAlphabet() {
        assertThat(templates("en")).allSatisfy(template -> {
            assertThat(template.sms().length()).isLessThan(LATIN_UNITS);
            assertThat(template.sms().replaceAll(VARIABLE, "")).matches("[A-Za-z0-9 .,:;?!'%()-]*");
        });
    }

    @Test
    void persianShortMessagesFitTwoChainedMessages() {
        assertThat(templates("fa")).allSatisfy(
                template -> assertThat(template.sms().length()).isLessThan(PERSIAN_UNITS));
    }

    @Test
    void persianTextsUsePersianLettersAndDigits() {
        assertThat(templates("fa")).allSatisfy(template -> {
            String words = template.subject() + template.sms() + template.body();
            assertThat(words.replaceAll(VARIABLE, "")).as("%s", template).doesNotContainPattern("[0-9A-Za-z?,;٠-٩يك]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void noTextShowsBracesOrNullToAMemberNobodyKnows(String language) {
        assertThat(templates(language)).allSatisfy(template -> {
            Map<String, String> required = template.required().stream()
                    .collect(Collectors.toMap(name -> name, _ -> "TEN"));
            for (Channel channel : Channel.values()) {
                Rendered rendered = template.render(channel, required);
                assertThat(rendered.subject().orElse("") + rendered.text()).doesNotContain("{", "}", "null");
            }
        });
    }

    private static List<Template> templates(String language) {
        return Shipped.texts(language).values().stream()
                .flatMap(reading -> reading instanceof Read(Template template) ? Stream.of(template) : Stream.empty())
                .toList();
    }

    private static List<String> words(List<Object> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
