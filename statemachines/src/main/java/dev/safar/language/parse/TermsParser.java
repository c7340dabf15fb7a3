package dev.safar.language.parse;

import dev.safar.journey.EntryKey;
import dev.safar.journey.Terms;
import dev.safar.journey.Trigger;
import dev.safar.json.Node;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.message.DayPart;
import dev.safar.message.FrequencyCap;
import dev.safar.message.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads on which terms a journey runs beside others: `key`, `quietHours`, `sendWindow`, `cap`, `priority`, `topic`. Rules `bad-key` and `bad-priority`.
final class TermsParser {
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

    private final Reader reader;
    private final MomentParser moments;

    TermsParser(Reader reader, MomentParser moments) {
        this.reader = reader;
        this.moments = moments;
    }

    Terms terms(Fields fields, Trigger trigger) {
        return new Terms(fields.find("key", (node, name) -> key(node, name, trigger)),
                fields.find("quietHours", this::quietHours), fields.find("sendWindow", this::window),
                fields.find("cap", this::cap),
                fields.find("priority", reader.values()::priority).orElse(Terms.MIDDLE),
                fields.find("topic", reader.values()::id).orElse(Terms.USUAL.topic()));
    }

    private Optional<EntryKey> key(Node node, String name, Trigger trigger) {
        if (!(trigger instanceof Trigger.OnEvent)) {
            reader.findings().add(node.at(), Trouble.of("key-without-event"));
        }
        return reader.values().text(node, name).flatMap(text -> {
            if (!PATH.matcher(text).matches()) {
                reader.findings().add(node.at(), Trouble.of("bad-key").with("found", Shown.text(text)));
                return Optional.empty();
            }
            return Optional.of(new EntryKey(List.of(text.split("\\.", -1))));
        });
    }

    private Optional<QuietHours> quietHours(Node node, String name) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            QuietHours hours = new QuietHours(hour(fields, "from"), hour(fields, "to"));
            reader.close(fields);
            return hours;
        });
    }

    private Optional<DayPart> window(Node node, String name) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            DayPart window = new DayPart(hour(fields, "from"), hour(fields, "to"),
                    fields.find("on", moments::days).orElse(Set.of()));
            reader.close(fields);
            return window;
        });
    }

    private LocalTime hour(Fields fields, String name) {
        return fields.need(name, reader.values()::hour).orElse(LocalTime.MIDNIGHT);
    }

    private Optional<FrequencyCap> cap(Node node, String name) {
        return reader.fields(node, name, Term.code(name)).flatMap(fields -> {
            Optional<Integer> most = fields.need("most", reader.values()::most);
            Duration within = reader.needDuration(fields, "within");
            reader.close(fields);
            return most.filter(_ -> within.isPositive()).map(number -> new FrequencyCap(number, within));
        });
    }
}
