package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.json.Node;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Term;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What every part of the parser needs, for one file.
///
/// @param findings takes what is wrong
/// @param values reads single values
/// @param conditions reads conditions
/// @param events reads the names of events
/// @param sources remembers places
record Reader(Findings findings, Values values, Conditions conditions, EventNames events, Sources sources) {
    static Reader of(String text, Findings findings) {
        Values values = new Values(findings);
        Sources sources = new Sources();
        Conditions conditions = new Conditions(new TextLines(text), values, findings, sources);
        return new Reader(findings, values, conditions, new EventNames(values, findings), sources);
    }

    Fields fields(Node.Obj node, Term owner) {
        return new Fields(node, owner, findings);
    }

    Optional<Fields> fields(Node node, String name, Term owner) {
        return values.object(node, name).map(object -> fields(object, owner));
    }

    void close(Fields fields) {
        fields.close(values);
    }

    Optional<Condition> condition(Fields fields, String name, Set<String> readable) {
        return fields.find(name, (node, field) -> conditions.read(node, field, readable));
    }

    Optional<Condition> needCondition(Fields fields, String name, Set<String> readable) {
        return fields.need(name, (node, field) -> conditions.read(node, field, readable));
    }

    /// {@return the length, or zero in its stead where there is a finding}
    Duration needDuration(Fields fields, String name) {
        return fields.need(name, values::duration).orElse(Duration.ZERO);
    }

    String needEvent(Fields fields) {
        return fields.need("event", events::read).orElse("");
    }

    String needId(Fields fields, String name) {
        return fields.need(name, values::id).orElse("");
    }
}
