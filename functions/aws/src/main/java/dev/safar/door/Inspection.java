package dev.safar.door;

import dev.safar.event.Bearing;
import dev.safar.json.Fields;
import dev.safar.json.Flaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is said about one envelope while it is read.
final class Inspection {
    private final Market market;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    Inspection(Market market) {
        this.market = market;
    }

    Market market() {
        return market;
    }

    /// Takes a mistake of form.
    void flaw(Flaw flaw) {
        findings.add(new Finding(flaw.at(), flaw.message()));
    }

    /// Takes a reason why the envelope, however well-formed, cannot be accepted.
    void object(Reason reason, Finding finding) {
        objections.add(new Objection(reason, finding));
    }

    /// Takes word of a value that is left out.
    void note(Fields fields, String name, String what) {
        notes.add(new Finding(fields.at(name), "`" + fields.path(name) + "` " + what));
    }

    boolean wellFormed() {
        return findings.isEmpty();
    }

    boolean acceptable() {
        return objections.isEmpty();
    }

    List<Finding> notes() {
        return notes.isEmpty() ? List.of() : notes.stream().sorted().toList();
    }

    Assessment.Malformed malformed() {
        return new Assessment.Malformed(findings.stream().sorted().limit(Door.MOST_FINDINGS).toList());
    }

    Assessment.Unacceptable unacceptable(Bearing about) {
        List<Objection> ranked = objections.stream().sorted(Comparator.comparing(Objection::reason)).toList();
        return new Assessment.Unacceptable(ranked.getFirst().reason(),
                ranked.stream().map(Objection::finding).toList(), about);
    }

    private record Objection(Reason reason, Finding finding) {}
}
