package dev.safar.language.parse;

import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Takes the fields of one object by name, and in the end complains about those that nobody asked for.
final class Fields {
    private static final Set<String> LATER = Set.of("allOf");

    private final Node.Obj node;
    private final Term owner;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param owner what the object is, as in "the goal"
    Fields(Node.Obj node, Term owner, Findings findings) {
        this.node = node;
        this.owner = owner;
        this.findings = findings;
    }

    Node.Obj node() {
        return node;
    }

    Optional<Node> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.fields().get(name)).map(Node.Field::value);
    }

    /// Takes and reads a field that may be missing.
    <T> Optional<T> find(String name, BiFunction<Node, String, Optional<T>> reader) {
        return find(name).flatMap(value -> reader.apply(value, name));
    }

    /// Takes and reads a field that must be there.
    <T> Optional<T> need(String name, BiFunction<Node, String, Optional<T>> reader) {
        if (find(name).isEmpty()) {
            findings.add(node.at(), Trouble.of("missing-field").with("owner", owner).with("name", name));
        }
        return find(name, reader);
    }

    boolean has(String name) {
        return node.fields().containsKey(name);
    }

    /// {@return where the value of the first of these fields stands}
    ///
    /// @param names at least one of them is there
    Position first(Collection<String> names) {
        return places(names).getFirst();
    }

    /// {@return where the value of the second of these fields stands, which does not go together with the first}
    ///
    /// @param names at least two of them are there
    Position second(Collection<String> names) {
        return places(names).get(1);
    }

    private List<Position> places(Collection<String> names) {
        return node.fields().entrySet().stream().filter(field -> names.contains(field.getKey()))
                .map(field -> field.getValue().value().at()).toList();
    }

    /// Says that a name is known though it is not read here.
    void allow(Collection<String> names) {
        asked.addAll(names);
    }

    void close(Values values) {
        find("note", values::text);
        node.fields().forEach((name, field) -> {
            if (!asked.contains(name)) {
                complain(name, field);
            }
        });
    }

    private void complain(String name, Node.Field field) {
        if (LATER.contains(name)) {
            findings.add(field.at(), Trouble.of("not-yet").saying("field").with("name", name).hint(name));
        } else if (owner.equals(Term.code(StepKind.WAIT_FOR.word())) && StepKind.WAIT_FOR.beside().contains(name)) {
            findings.add(field.at(),
                    Trouble.of("unknown-field").with("owner", owner).with("name", name).hint("beside"));
        } else {
            findings.add(field.at(), Trouble.of("unknown-field").with("owner", owner).with("name", name)
                    .hint(Hints.questionOrList(name, asked)));
        }
    }
}
