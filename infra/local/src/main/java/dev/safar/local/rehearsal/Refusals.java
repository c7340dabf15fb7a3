package dev.safar.local.rehearsal;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.json.Node;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Overheard;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.scenario.Happening;
import dev.safar.language.scenario.Scenario;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rule `refused-data`: what of a scenario the door would refuse, or leave out. The door itself reads it, at the places of the file.
public final class Refusals {
    private final Scenario scenario;
    private final Door door;

    private Refusals(Scenario scenario) {
        this.scenario = scenario;
        this.door = new Door(new Market(scenario.scene().currency(), Market.ANYWHERE));
    }

    /// {@return what is refused, each once}
    ///
    /// @param scenario as far as it could be read
    public static List<Finding> of(Scenario scenario) {
        Script script = new Script(scenario);
        Refusals refusals = new Refusals(scenario);
        return Stream.concat(script.introduction().stream(), script.happenings().stream()).filter(Refusals::isKnown)
                .flatMap(it -> refusals.of(it, script.identities(it))).distinct().toList();
    }

    /// A type that nobody knows is a finding of its own.
    private static boolean isKnown(Happening happening) {
        return Door.types().contains(happening.type()) || CustomEvent.NAME.matcher(happening.type()).matches();
    }

    private Stream<Finding> of(Happening happening, Node.Obj who) {
        Instant at = scenario.at(happening.day(), happening.time());
        List<dev.safar.door.Finding> refused = switch (door.read(envelope(happening, who, at), at)) {
            case Assessment.Accepted accepted -> accepted.notes();
            case Assessment.Malformed malformed -> malformed.findings();
            case Assessment.Unacceptable unacceptable -> unacceptable.findings();
        };
        return refused.stream().map(one -> trouble(one.message()).in(scenario.file(), one.at()));
    }

    /// What asks whether another word was meant says the remedy itself.
    private static Trouble trouble(String reason) {
        Trouble trouble = Trouble.of("refused-data").with("reason", Overheard.of(reason));
        return reason.endsWith("?") ? trouble.hint(Term.nothing()) : trouble;
    }

    private static Node.Obj envelope(Happening happening, Node.Obj who, Instant at) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("id", "event");
        said.put("type", happening.type());
        said.put("source", "shop");
        said.put("occurredAt", at.toString());
        Map<String, Node.Field> fields = new LinkedHashMap<>(((Node.Obj) Node.of(happening.at(), said)).fields());
        fields.put("identities", new Node.Field(who.at(), who));
        // Where a file says no code, a friend follows the member's own, which is not known before it is played.
        Node.Obj data = happening.type().equals("member.referred")
                ? happening.saying(Map.of("code", "hers")).written()
                : happening.written();
        fields.put("data", new Node.Field(data.at(), data));
        return new Node.Obj(happening.at(), fields);
    }
}
