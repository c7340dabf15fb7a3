package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.journey.ConditionReading;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.condition.Complaint;
import dev.safar.language.condition.ConditionScan;
import dev.safar.language.expression.Nesting;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Overheard;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads conditions, and turns offsets in them into places in the file.
final class Conditions {
    private static final int LONGEST = 2_000;

    private final TextLines lines;
    private final Values values;
    private final Findings findings;
    private final Sources sources;

    Conditions(TextLines lines, Values values, Findings findings, Sources sources) {
        this.lines = lines;
        this.values = values;
        this.findings = findings;
        this.sources = sources;
    }

    /// @param readable the names that are there when it is asked
    Optional<Condition> read(Node node, String name, Set<String> readable) {
        return values.text(node, name).flatMap(text -> read(text, node.at(), readable));
    }

    private Optional<Condition> read(String text, Position at, Set<String> readable) {
        if (text.length() > LONGEST) {
            findings.add(at, Trouble.of("long-condition").with("most", LONGEST).with("found", text.length()));
            return Optional.empty();
        }
        ConditionScan scan = ConditionScan.of(text);
        List<Complaint> complaints = new ArrayList<>(scan.risks());
        if (complaints.isEmpty()) {
            Nesting.complaint(text).ifPresent(complaints::add);
        }
        Optional<Condition> condition = complaints.isEmpty() ? parse(text, at) : Optional.empty();
        condition.ifPresent(parsed -> complaints.addAll(scan.names(readable)));
        complaints.forEach(
                complaint -> findings.add(lines.inside(at, complaint.offset()), complaint.trouble()));
        condition.ifPresent(parsed -> sources.put(parsed, mentions(scan, at), offset -> lines.inside(at, offset)));
        return condition;
    }

    private Optional<Condition> parse(String text, Position at) {
        return switch (Condition.read(text)) {
            case ConditionReading.Read read -> Optional.of(read.condition());
            case ConditionReading.Refused refused -> {
                Trouble trouble = Trouble.of("bad-condition").with("reason", Overheard.of(refused.reason()));
                findings.add(lines.inside(at, refused.offset()), Slips.remedy(text).map(trouble::hint).orElse(trouble));
                yield Optional.empty();
            }
        };
    }

    private List<Mention> mentions(ConditionScan scan, Position at) {
        return scan.steps().stream().map(mention -> new Mention(mention.step(), lines.inside(at, mention.offset())))
                .toList();
    }

    /// {@return a condition that stands in for one that could not be read}
    static Condition standIn() {
        return switch (Condition.read("false")) {
            case ConditionReading.Read read -> read.condition();
            case ConditionReading.Refused refused -> throw new IllegalStateException(refused.reason());
        };
    }
}
