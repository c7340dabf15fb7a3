package dev.safar.message;

import dev.safar.message.TemplateReading.Faulty;
import dev.safar.message.TemplateReading.Read;
import java.util.List;

/// Reads what a test wrote.
final class Texts {
    static final String KEPT = """
            subject: We kept your place, {{greeting}}
            sms: {{greeting}}, your place at {{shop}} is still yours.
            fallback greeting: dear friend
            fallback shop: our shop
            ---
            Dear {{greeting}},

            your place at {{shop}} is still yours.
            """;
    static final String KEPT_IN_PERSIAN = """
            subject: جای شما محفوظ است، {{greeting}}
            sms: {{greeting}}، جای شما در {{shop}} محفوظ است. {{link}}
            fallback greeting: همراه عزیز
            fallback shop: فروشگاه ما
            fallback link: سایت ما
            ---
            {{greeting}} سلام
            """;

    private Texts() {
    }

    static Template template(String tag, String text) {
        return switch (TemplateReader.read("kept", new Language(tag), text)) {
            case Read(Template template) -> template;
            case Faulty(List<TemplateFault> faults) -> throw new AssertionError(faults.toString());
        };
    }

    static List<String> faults(String text) {
        return switch (TemplateReader.read("kept", Language.ENGLISH, text)) {
            case Read _ -> List.of();
            case Faulty(List<TemplateFault> faults) -> faults.stream().map(TemplateFault::toString).toList();
        };
    }
}
