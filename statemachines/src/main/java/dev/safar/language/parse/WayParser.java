package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.json.Node;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads the steps that have branches: `waitFor`, `if`, `split`.
final class WayParser {
    private static final Set<String> READABLE = Set.of("entry", "member", "steps");
    private static final Set<String> WITH_EVENT = Set.of("event", "entry", "member", "steps");

    /// The most ways that one step may have: each is a step within a step to whoever walks through them.
    private static final int MOST_WAYS = 100;
    private static final String EVENTS = "events";
    private static final String ON_EVENT = "onEvent";

    private final Reader reader;
    private final StepParser steps;

    WayParser(Reader reader, StepParser steps) {
        this.reader = reader;
        this.steps = steps;
    }

    Step waitFor(Fields step, String id, LocalText title) {
        List<Step> onEvent = step.find(ON_EVENT, steps::steps).orElse(List.of());
        List<Step> onTimeout = step.find("onTimeout", steps::steps).orElse(List.of());
        Optional<Fields> body = step.find(StepKind.WAIT_FOR.word(), (node, name) -> reader.fields(node, name,
                Term.code(name)));
        return body.<Step>map(fields -> {
            List<Step.Awaited> awaited = fields.has(EVENTS)
                    ? several(step, fields)
                    : List.of(one(fields, onEvent));
            fields.allow(List.of("event", "where", EVENTS));
            Step.WaitFor waitFor = new Step.WaitFor(id, title, awaited, reader.needDuration(fields, "atMost"),
                    onTimeout);
            reader.close(fields);
            return waitFor;
        }).orElseGet(() -> new Step.WaitFor(id, title, "", Optional.empty(), Duration.ZERO, onEvent, onTimeout));
    }

    private Step.Awaited one(Fields fields, List<Step> onEvent) {
        return reader.sources().put(new Step.Awaited(reader.needEvent(fields),
                reader.condition(fields, "where", WITH_EVENT), onEvent), fields.node());
    }

    /// Rule `event-or-events`: one event has its steps in `onEvent`, and several have theirs beside each.
    private List<Step.Awaited> several(Fields step, Fields fields) {
        if (fields.has("event") || fields.has("where")) {
            reader.findings().add(fields.second(List.of("event", "where", EVENTS)),
                    Trouble.of("event-or-events").saying("both"));
        } else if (step.has(ON_EVENT)) {
            reader.findings().add(step.second(List.of(ON_EVENT, StepKind.WAIT_FOR.word())),
                    Trouble.of("event-or-events").saying("both"));
        }
        List<Step.Awaited> read = fields.find(EVENTS, (node, name) -> {
            Optional<List<Node>> items = reader.values().list(node, name);
            if (items.isPresent() && items.get().isEmpty()) {
                reader.findings().add(node.at(), Trouble.of("event-or-events").saying("none"));
            }
            return items.map(nodes -> few(nodes, name).stream().flatMap(item -> awaited(item, name).stream()).toList());
        }).orElse(List.of());
        return read.isEmpty() ? List.of(new Step.Awaited("", Optional.empty(), List.of())) : read;
    }

    private Optional<Step.Awaited> awaited(Node node, String name) {
        return reader.fields(node, name, Term.code(name)).map(fields -> {
            Step.Awaited awaited = one(fields, fields.find("steps", steps::steps).orElse(List.of()));
            reader.close(fields);
            return awaited;
        });
    }

    Step choice(Fields step, String id, LocalText title) {
        List<Step> then = step.need("then", steps::steps).orElseGet(() -> standIns(step));
        List<Step> otherwise = chained(step.find("elseIf", this::choices).orElse(List.of()),
                step.find("else", steps::steps).orElse(List.of()));
        return new Step.If(id, title,
                reader.condition(step, StepKind.IF.word(), READABLE).orElseGet(Conditions::standIn),
                then, otherwise);
    }

    /// Each `elseIf` is an `if` in the `else` of the one before it, and the last one takes what is written as `else`.
    private List<Step> chained(List<Fields> choices, List<Step> last) {
        List<UnaryOperator<List<Step>>> read = new ArrayList<>();
        for (Fields fields : choices) {
            read.add(elseIf(fields, read.size() + 2));
        }
        List<Step> otherwise = last;
        for (UnaryOperator<List<Step>> choice : read.reversed()) {
            otherwise = choice.apply(otherwise);
        }
        return otherwise;
    }

    /// @param deeper how many steps more than around the `if` its steps stand in
    /// @return what makes a step of it, once it is known what is done otherwise
    private UnaryOperator<List<Step>> elseIf(Fields fields, int deeper) {
        String id = reader.needId(fields, "id");
        LocalText title = fields.find("title", reader.values()::localText).orElse(LocalText.NONE);
        Condition condition = reader.needCondition(fields, StepKind.IF.word(), READABLE)
                .orElseGet(Conditions::standIn);
        List<Step> then = fields.need("then", (node, name) -> steps.steps(node, name, deeper))
                .orElseGet(() -> standIns(fields));
        reader.close(fields);
        return otherwise -> List.of(reader.sources().put(new Step.If(id, title, condition, then, otherwise),
                fields.node()));
    }

    private Optional<List<Fields>> choices(Node node, String name) {
        return reader.values().list(node, name).map(items -> few(items, name).stream()
                .flatMap(item -> reader.fields(item, name, Term.code(name)).stream()).toList());
    }

    Step split(Fields step, String id, LocalText title) {
        Optional<Fields> body = step.find(StepKind.SPLIT.word(), (node, name) -> reader.fields(node, name,
                Term.code(name)));
        List<Step.Arm> arms = body.flatMap(fields -> {
            Optional<List<Step.Arm>> read = fields.need("arms", this::arms);
            reader.close(fields);
            return read;
        }).orElse(List.of());
        return new Step.Split(id, title, arms);
    }

    private Optional<List<Step.Arm>> arms(Node node, String name) {
        Optional<List<Node>> items = reader.values().list(node, name);
        if (items.isPresent() && items.get().size() < 2) {
            reader.findings().add(node.at(), Trouble.of("few-arms").with("count", items.get().size()));
        }
        return items.map(nodes -> few(nodes, name).stream().flatMap(item -> arm(item).stream()).toList());
    }

    private List<Node> few(List<Node> items, String name) {
        if (items.size() <= MOST_WAYS) {
            return items;
        }
        reader.findings().add(items.get(MOST_WAYS).at(), Trouble.of("many-ways").with("name", name)
                .with("most", MOST_WAYS).with("found", items.size()));
        return items.subList(0, MOST_WAYS);
    }

    private Optional<Step.Arm> arm(Node node) {
        return reader.fields(node, "arms", Term.said("words/owner.arm")).map(fields -> {
            Step.Arm arm = new Step.Arm(reader.needId(fields, "name"),
                    fields.need("weight", reader.values()::weight).orElse(1),
                    fields.need("steps", steps::steps).orElseGet(() -> standIns(fields)));
            reader.close(fields);
            return reader.sources().put(arm, fields.node());
        });
    }

    /// {@return a branch in place of one that could not be read, so that nobody calls it empty}
    private List<Step> standIns(Fields around) {
        return List.of(reader.sources().put(new Step.Task("", LocalText.NONE, Duration.ZERO), around.node()));
    }
}
