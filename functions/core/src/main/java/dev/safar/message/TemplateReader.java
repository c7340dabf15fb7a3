package dev.safar.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Reads one template as marketing writes it:
///
/// ```
/// subject: We kept your place, {{greeting}}
/// sms: {{greeting}}, your place at {{shop}} is still yours.
/// fallback greeting: dear friend
/// fallback shop: our shop
/// ---
/// Dear {{greeting}},
/// ...
/// ```
///
/// Above the line `---` stand `key: value` lines: `subject` and `sms` once each, `fallback NAME` once for every variable that the texts use, or
/// `required: NAME, NAME` for those without which nothing must be sent, and `note` as often as one likes; empty lines are skipped. Below it is the text of the mail, without the empty lines at its ends. A byte order
/// mark and `\r\n` line ends, as some editors leave them, are accepted.
public final class TemplateReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private TemplateReader() {
    }

    /// Reads the text of one file.
    ///
    /// @param id the file's name without `.txt`: lower-case Latin letters and digits, with single hyphens between them
    /// @param language the folder it lies in
    /// @param text the whole file
    /// @return the template, or every fault in the order of the text
    public static TemplateReading read(String id, Language language, String text) {
        Sections sections = Sections.of(text);
        List<TemplateFault> faults = new ArrayList<>(sections.faults());
        if (!ID.matcher(id).matches()) {
            faults.add(new TemplateFault(1, 1, "The file's name is not the name of a template",
                    "Use lower-case Latin letters and digits with single hyphens between them, as in"
                            + " `still-one-of-us.txt`"));
        }
        Usage usage = Usage.of(sections);
        faults.addAll(usage.faults());
        if (faults.isEmpty()) {
            return new TemplateReading.Read(new Template(id, language, sections.subject().text(), sections.sms().text(),
                    sections.body().text(), usage.fallbacks(),
                    usage.required()));
        }
        faults.sort(Comparator.comparingInt(TemplateFault::line).thenComparingInt(TemplateFault::column));
        return new TemplateReading.Faulty(faults);
    }
}
