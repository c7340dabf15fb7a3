package dev.safar.local.rehearsal;

import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.scenario.Happening;
import dev.safar.language.scenario.Scenario;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that comes to the door in a scenario, with whatever its file leaves out.
///
/// @param scenario the scenario
record Script(Scenario scenario) {
    private static final Map<String, Object> SHE = Map.of("customerId", "17850", "email", "sara@example.org", "phone",
            "+989121234567");
    private static final Map<String, Object> FRIEND = Map.of("customerId", "4711");
    private static final String CONSENT = "consent";
    private static final String IDENTITIES = "identities";

    /// Before anything happens she has agreed to be written to, unless the file says otherwise, and is known. In this order: a journey that begins as she is
    /// registered may write to her.
    List<Happening> introduction() {
        Map<String, Node.Field> known = new LinkedHashMap<>(scenario.written().fields());
        Stream.of(CONSENT, IDENTITIES, "note").forEach(known::remove);
        Stream<Happening> consents = topics().stream().map(topic -> atFirst("consent.given",
                new Node.Obj(topic.at(), Map.of("topic", new Node.Field(topic.at(), topic)))));
        return Stream.concat(consents,
                Stream.of(atFirst("member.registered", new Node.Obj(scenario.written().at(), known)))).toList();
    }

    private List<Node> topics() {
        return ((Node.Arr) written(CONSENT, List.of("marketing"))).items();
    }

    private Happening atFirst(String type, Node.Obj data) {
        return new Happening(0, LocalTime.NOON, false, type, data, new Position(scenario.line(), 1));
    }

    /// What is left out depends on the order of the file; when it happens, on the days.
    List<Happening> happenings() {
        Defaults defaults = new Defaults(scenario.scene().currency());
        return scenario.happenings().stream().map(defaults::complete)
                .sorted(Comparator.comparing(it -> scenario.at(it.day(), it.time()))).toList();
    }

    /// {@return whose it is, by the envelope's names}
    Node.Obj identities(Happening happening) {
        return (Node.Obj) (happening.friend() ? Node.of(happening.at(), FRIEND) : written(IDENTITIES, SHE));
    }

    /// A value of another kind than usual is a finding of its own.
    private Node written(String field, Object usual) {
        Node stands = Node.of(scenario.written().at(), usual);
        return Optional.ofNullable(scenario.written().fields().get(field)).map(Node.Field::value)
                .filter(value -> value.getClass().equals(stands.getClass())).orElse(stands);
    }
}
