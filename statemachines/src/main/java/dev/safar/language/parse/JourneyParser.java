package dev.safar.language.parse;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Optional;

/// Reads a journey's text as far as it can be read.
public final class JourneyParser {
    private final Reader reader;
    private final EntryParser entry;
    private final StepParser steps;
    private final TermsParser terms;

    private JourneyParser(Reader reader) {
        this.reader = reader;
        this.entry = new EntryParser(reader);
        this.steps = new StepParser(reader);
        this.terms = new TermsParser(reader, new MomentParser(reader, steps));
    }

    /// Reads.
    ///
    /// @param text the whole file
    /// @param findings takes what is wrong with single values
    /// @return the draft, or empty where the text is no JSON object
    public static Optional<Draft> parse(String text, Findings findings) {
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Fault fault -> {
                findings.add(Faults.at(text, fault), Faults.of(text, fault));
                yield Optional.empty();
            }
            case Parsed.Value value -> {
                Reader reader = Reader.of(text, findings);
                yield reader.fields(value.root(), "journey", Term.said("words/owner.journey"))
                        .map(new JourneyParser(reader)::draft);
            }
        };
    }

    private Draft draft(Fields fields) {
        Values values = reader.values();
        fields.find("$schema", values::text);
        Trigger trigger = fields.need("trigger", entry::trigger)
                .orElseGet(() -> new Trigger.OnEvent("", Optional.empty()));
        Draft draft = new Draft(reader.needId(fields, "journey"),
                fields.find("title", values::localText).orElse(LocalText.NONE), trigger,
                fields.find("reentry", entry::reentry), fields.find("goal", entry::goal),
                fields.find("exit", entry::exits).orElse(List.of()),
                fields.find("holdout", values::percent).orElse(0),
                fields.find("acceptLate", values::duration).orElse(JourneyDefinition.ACCEPT_LATE),
                terms.terms(fields, trigger), fields.need("steps", this::steps).orElse(List.of()), reader.sources());
        reader.close(fields);
        return reader.sources().put(draft, fields.node());
    }

    private Optional<List<Step>> steps(Node node, String name) {
        if (node instanceof Node.Arr array && array.items().isEmpty()) {
            reader.findings().add(node.at(), Trouble.of("no-steps"));
        }
        return steps.steps(node, name);
    }
}
