package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.message.TemplateReading.Faulty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {
    @Test
    void soundTextHasNoFaults() {
        assertThat(Texts.faults(Texts.KEPT)).isEmpty();
    }

    @Test
    void editorsOfWindowsAreAccepted() {
        Template template = Texts.template("en", "\uFEFF" + Texts.KEPT.replace("\n", "\r\n"));

        assertThat(template.body()).isEqualTo(Texts.template("en", Texts.KEPT).body());
    }

    @Test
    void colonsAndRulesMayStandInTheTexts() {
        Template template = Texts.template("en", "subject: One: two\nsms: at 10:30\n---\na: b\n---\nend");

        assertThat(template.subject()).isEqualTo("One: two");
        assertThat(template.body()).isEqualTo("a: b\n---\nend");
    }

    @Test
    void everyFaultIsReportedAtOnceInTheOrderOfTheText() {
        assertThat(Texts.faults("""
                subjct: Hello {{greeting}}
                sms: Hello {{greeting}}
                fallback greeting:
                fallback shpo: our shop
                ---
                Dear {{greeting},
                {{shop}}
                """)).containsExactly(
                "line 1, column 1: `subjct` is not a key of a template."
                        + " Use `subject`, `sms`, `fallback NAME`, `required` or `note`. Did you mean `subject`?",
                "line 1, column 1: `subject` is missing. Write a line `subject: ...` above the line `---`",
                "line 3, column 1: `fallback greeting` is empty. Write its text after the colon",
                "line 4, column 1: `fallback shpo` is for a variable that is not used."
                        + " Remove the line. Did you mean `shop`?",
                "line 6, column 6: `{{` is not closed. Write `}}` right after the name, on the same line",
                "line 7, column 1: `{{shop}}` has no fallback. Write a line `fallback shop: ...` above the line `---`,"
                        + " for members the shop knows less of");
    }

    @Test
    void unknownVariableIsAFaultWithTheNearestName() {
        assertThat(Texts.faults("subject: x\nsms: your {{cupon}}\nfallback cupon: code\n---\nx")).singleElement()
                .asString().startsWith("line 2, column 11: `{{cupon}}` is not a variable")
                .endsWith("Did you mean `coupon`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{{#shop}}x | a section", "{{^shop}} | a section", "{{/shop}} | a section",
            "{{>other}} | a partial", "{{!aside}} | a comment", "{{&shop}} | unescaped", "{{=<% %>=}} | delimiters",
            "{{shop.name}} | a dotted name", "{{.}} | a dotted name", "{{{shop}}} | Three braces",
            "{{shop}}} | Three braces", "{{}} | names no variable", "{{the shop}} | not the name",
            "{{this}} | is not a variable", "{{entrySet}} | is not a variable", "x }} | closes no variable",
            "{{shop | is not closed", "{{shop {{greeting | is not closed"})
    void mustacheThatIsMoreThanANameIsAFault(String text, String problem) {
        assertThat(Texts.faults("subject: x\nsms: x\n---\n" + text)).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("line 4, column ")).first().asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sms: x~---~x | `subject` is missing", "subject: x~---~x | `sms` is missing",
            "subject: x~sms:~---~x | line 2, column 1: `sms` is empty",
            "subject: x~sms: x~x | line 3, column 1: This line is no `key: value`",
            "subject: x~sms: x | line 2, column 1: The line `---` is missing",
            "subject: x~sms: x~---~~ | line 3, column 1: The text of the mail is missing",
            "subject: x~sms: x~sms: y~---~x | line 3, column 1: `sms` is here a second time",
            "subject: x~sms: x~fallback: y~---~x | `fallback` names no variable",
            "subject: {{coupon}}~sms: x~required: coupon, coupon~---~x | line 3, column 19: `coupon` is required a second",
            "subject: {{coupon}}~sms: x~required: coupon~fallback coupon: y~---~x | column 11: `coupon` is required and has",
            "subject: {{coupon}}~sms: x~required: cupon~---~x | line 3, column 11: `cupon` is required, but not used",
            "subject: {{coupon}}~sms: x~required:~---~x | `required` is empty",
            "subject: {{coupon}}~sms: x~required coupon: y~---~x | `required coupon` is not a key",
            "subject line: x~sms: x~---~x | `subject line` is not a key",
            "subject: {{shop}}~sms: x~fallback shop: {{name}}~---~x | line 3, column 16: `fallback shop` names"})
    void missingAndBrokenPartsAreFaults(String text, String problem) {
        assertThat(Texts.faults(text.replace('~', '\n'))).anyMatch(fault -> fault.contains(problem));
    }

    @Test
    void requiredVariablesNeedNoFallback() {
        Template template = Texts.template("en",
                "subject: x\nsms: {{coupon}} {{shop}}\nrequired: coupon, validUntil\nfallback shop: us\n---\n{{validUntil}}");

        assertThat(template.required()).containsExactly("coupon", "validUntil");
        assertThat(template.missing(Map.of("coupon", "TEN", "validUntil", " "))).containsExactly("validUntil");
        assertThat(template.render(Channel.SMS, Map.of("coupon", "TEN", "validUntil", "May")).text())
                .isEqualTo("TEN us");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> template.render(Channel.SMS, Map.of("coupon", "TEN"))).withMessageContaining(
                        "validUntil");
    }

    @Test
    void whatIsRequiredIsPartOfTheContentHash() {
        String text = "subject: x\nsms: {{coupon}}\n%s\n---\nx";
        assertThat(Texts.template("en", text.formatted("required: coupon")).contentHash())
                .isNotEqualTo(Texts.template("en", text.formatted("fallback coupon: y")).contentHash());
    }

    @Test
    void emptyFileIsAFaultAndNotAFailure() {
        assertThat(Texts.faults("")).hasSize(3);
    }

    @Test
    void idComesFromTheFileNameAndIsChecked() {
        assertThat(TemplateReader.read("Still One", Language.ENGLISH, Texts.KEPT))
                .isInstanceOfSatisfying(Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(1));
    }

    @Test
    void farNamesAreNotGuessed() {
        assertThat(NearWord.nearest("colour", List.of("coupon", "shop"))).isEmpty();
        assertThat(NearWord.nearest("sohp", List.of("shop"))).contains("shop");
        assertThat(NearWord.nearest("validuntil", List.of("validUntil"))).contains("validUntil");
    }
}
