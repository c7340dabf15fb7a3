package dev.safar.language.parse;

import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.json.Node;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads lists of steps: which kind each is, and what all kinds have.
final class StepParser {
    private static final Set<String> COMMON = Set.of("id", "title", "note");
    /// How deep steps may stand within steps: who walks through them calls itself for each.
    private static final int DEEPEST = 150;

    private final Reader reader;
    private final ActionParser actions;
    private final UpdateParser updates;
    private final WayParser ways;
    private final MomentParser moments;
    private int depth;
    private boolean told;

    StepParser(Reader reader) {
        this.reader = reader;
        this.actions = new ActionParser(reader);
        this.updates = new UpdateParser(reader);
        this.ways = new WayParser(reader, this);
        this.moments = new MomentParser(reader, this);
    }

    Optional<List<Step>> steps(Node node, String name) {
        return steps(node, name, 1);
    }

    /// @param deeper how many steps more than around it these stand in
    Optional<List<Step>> steps(Node node, String name, int deeper) {
        if (depth + deeper > DEEPEST) {
            tooDeep(node);
            return Optional.empty();
        }
        depth += deeper;
        Optional<List<Node>> items = reader.values().list(node, name);
        List<Step> read = items.orElse(List.of()).stream().flatMap(item -> step(item, name).stream()).toList();
        depth -= deeper;
        return items.filter(nodes -> nodes.isEmpty() || !read.isEmpty()).map(_ -> read);
    }

    /// Said once: where one step stands too deep, so do those behind it.
    private void tooDeep(Node node) {
        if (!told) {
            reader.findings().add(node.at(), Trouble.of("many-ways").saying("deep").with("most", DEEPEST));
        }
        told = true;
    }

    private Optional<Step> step(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.step")).map(fields -> {
            Step step = step(fields);
            return reader.sources().put(step, fields.node());
        });
    }

    private Step step(Fields fields) {
        String id = reader.needId(fields, "id");
        LocalText title = fields.find("title", reader.values()::localText).orElse(LocalText.NONE);
        List<StepKind> kinds = Arrays.stream(StepKind.values()).filter(kind -> fields.has(kind.word())).toList();
        if (kinds.size() == 1) {
            return ofKind(kinds.getFirst(), fields, id, title);
        }
        Optional<StepKind> meant = kinds.isEmpty() ? meant(fields) : Optional.empty();
        if (meant.isPresent()) {
            reader.findings().add(fields.node().at(), Trouble.of("missing-field").with("owner", meant.get().owner())
                    .with("name", meant.get().word()));
            return ofKind(meant.get(), fields, id, title);
        }
        complain(fields, kinds);
        kinds.forEach(kind -> fields.allow(kind.beside()));
        fields.allow(StepKind.words());
        reader.close(fields);
        return new Step.Task(id, title, Duration.ZERO);
    }

    /// {@return the kind that what stands beside it belongs to, where the kind itself is missing}
    private static Optional<StepKind> meant(Fields fields) {
        return Arrays.stream(StepKind.values()).filter(kind -> kind.beside().stream().anyMatch(fields::has))
                .findFirst();
    }

    private Step ofKind(StepKind kind, Fields step, String id, LocalText title) {
        Fields known = reader.fields(step.node(), kind.owner());
        known.allow(List.of("id", "title"));
        Step read = switch (kind) {
            case MESSAGE -> actions.message(known, id, title);
            case SURVEY -> actions.survey(known, id, title);
            case REWARD -> actions.reward(known, id, title);
            case POINTS -> actions.points(known, id, title);
            case BADGE -> new Step.Badge(id, title, reader.needId(known, kind.word()));
            case UPDATE -> updates.update(known, id, title);
            case TASK -> actions.task(known, id, title);
            case WEBHOOK -> updates.webhook(known, id, title);
            case WAIT -> moments.wait(known, id, title);
            case WAIT_FOR -> ways.waitFor(known, id, title);
            case IF -> ways.choice(known, id, title);
            case SPLIT -> ways.split(known, id, title);
            case END -> new Step.End(id, title, reader.needId(known, kind.word()));
        };
        reader.close(known);
        return read;
    }

    private void complain(Fields fields, List<StepKind> kinds) {
        if (kinds.isEmpty() && COMMON.containsAll(fields.node().fields().keySet())) {
            reader.findings().add(fields.node().at(),
                    Trouble.of("step-kind").saying("none").hint(Hints.known(StepKind.words())));
        } else if (!kinds.isEmpty()) {
            reader.findings().add(fields.second(StepKind.words()),
                    Trouble.of("step-kind").saying("several").hint("several").with("found",
                            Term.codes(kinds.stream().map(StepKind::word).toList())));
        }
    }
}
