package dev.safar.language.parse;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.json.Position;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.scenario.Happening;
import dev.safar.language.scenario.Scenario;
import dev.safar.language.scenario.Scene;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Reads a file of scenarios as far as it can be read. Rules `no-scenarios`, `scenario-journeys`, `unknown-journey`, `same-scenario`, `bad-day`,
/// `day-after-end` and `too-many`.
public final class ScenarioParser {
    private static final int MOST = 1000;
    private static final int MOST_DAYS = 3660;

    private final String file;
    private final Set<String> journeys;
    private final Reader reader;
    private final SceneParser scenes;
    private final LineParser lines;
    private final Set<String> names = new HashSet<>();

    private ScenarioParser(String file, Set<String> journeys, Reader reader, LineParser lines) {
        this.file = file;
        this.journeys = journeys;
        this.reader = reader;
        this.scenes = new SceneParser(reader);
        this.lines = lines;
    }

    /// What holds for all scenarios of a file that do not say it themselves.
    private record Common(Scene scene, List<String> journeys, Optional<Node.Obj> member) {}

    /// Reads.
    ///
    /// @param file the name that scenarios carry
    /// @param text the whole file
    /// @param names the names of the journeys that there are
    /// @param journeys those of them that can run, by name
    /// @param findings takes what is wrong
    /// @return the scenarios; none where the text is no JSON object
    public static List<Scenario> parse(String file, String text, Set<String> names,
            Map<String, JourneyDefinition> journeys, Findings findings) {
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Fault fault -> {
                Trouble trouble = Faults.of(text, fault);
                findings.add(Faults.at(text, fault), trouble.rule().equals("empty-file")
                        ? trouble.saying("scenarios").hint("scenarios")
                        : trouble);
                yield List.of();
            }
            case Parsed.Value value -> {
                Reader reader = Reader.of(text, findings);
                yield reader.fields(value.root(), "scenarios", Term.said("words/owner.scenarios"))
                        .map(new ScenarioParser(file, names, reader, new LineParser(reader, journeys))::file)
                        .orElse(List.of());
            }
        };
    }

    private List<Scenario> file(Fields fields) {
        fields.find("$schema", reader.values()::text);
        Scene scene = scenes.scene(fields);
        Common common = new Common(scene, fields.find("journeys", this::journeys).orElse(List.of()),
                fields.find("member", (node, name) -> scenes.member(node, name, scene.start())));
        List<Scenario> scenarios = fields.need("scenarios", (node, name) -> several(node, name,
                (item, _) -> scenario(item, common))).orElse(List.of());
        fields.find("scenarios").filter(node -> node instanceof Node.Arr all && all.items().isEmpty())
                .ifPresent(none -> reader.findings().add(none.at(), Trouble.of("no-scenarios")));
        reader.close(fields);
        return scenarios;
    }

    private Optional<Scenario> scenario(Node node, Common common) {
        return reader.fields(node, "scenarios", Term.said("words/owner.scenario"))
                .map(fields -> scenario(fields, common));
    }

    private Scenario scenario(Fields fields, Common common) {
        Position at = fields.node().at();
        String name = fields.need("name", this::name).orElse("");
        List<String> run = fields.find("journeys", this::journeys).orElse(common.journeys());
        if (run.isEmpty() && fields.find("journeys").isEmpty()) {
            reader.findings().add(at, Trouble.of("scenario-journeys"));
        }
        Node.Obj member = fields.find("member", (node, field) -> scenes.member(node, field, common.scene().start()))
                .or(common::member).orElseGet(() -> nothing(at));
        int from = fields.find("from", this::day).orElse(0);
        int until = fields.need("until", this::day).orElse(MOST_DAYS);
        if (from > until) {
            reader.findings().add(fields.find("from").orElse(fields.node()).at(),
                    Trouble.of("day-after-end").saying("from").with("until", until).with("found", from));
        }
        List<Happening> when = fields.find("when", (list, field) -> several(list, field,
                (item, _) -> happening(item, until))).orElse(List.of());
        List<String> then = fields.need("then", (list, field) -> lines.lines(list, field,
                new LineParser.Span(common.scene(), run, from, until)))
                .orElse(List.of());
        reader.close(fields);
        return new Scenario(name, file, at.line(), run, common.scene(), member, when, from, until, then);
    }

    /// What stands in no file, at the place where it would.
    private static Node.Obj nothing(Position at) {
        return new Node.Obj(at, Map.of());
    }

    private Optional<String> name(Node node, String name) {
        Optional<String> text = reader.values().text(node, name).map(String::strip);
        text.filter(said -> !names.add(said)).ifPresent(again -> reader.findings().add(node.at(),
                Trouble.of("same-scenario").with("name", again)));
        return text;
    }

    private Optional<List<String>> journeys(Node node, String name) {
        Set<String> before = new HashSet<>();
        Optional<List<String>> named = several(node, name,
                (item, field) -> journey(item, field).filter(id -> isFirst(id, item, before)));
        if (node instanceof Node.Arr all && all.items().isEmpty()) {
            reader.findings().add(node.at(), Trouble.of("scenario-journeys"));
        }
        return named;
    }

    private boolean isFirst(String journey, Node at, Set<String> before) {
        boolean first = before.add(journey);
        if (!first) {
            reader.findings().add(at.at(), Trouble.of("scenario-journeys").saying("twice").with("name", journey));
        }
        return first;
    }

    private Optional<String> journey(Node node, String name) {
        Optional<String> id = reader.values().id(node, name);
        id.filter(said -> !journeys.contains(said)).ifPresent(strange -> reader.findings().add(node.at(),
                Trouble.of("unknown-journey").with("name", strange)
                        .hint(Hints.questionOrList(strange, journeys.stream().sorted().toList()))));
        return id;
    }

    private Optional<Happening> happening(Node node, int until) {
        return reader.fields(node, "when", Term.said("words/owner.happening")).map(fields -> {
            Optional<Integer> day = fields.need("day", this::day);
            day.filter(late -> late > until).ifPresent(late -> reader.findings().add(
                    fields.find("day").orElse(fields.node()).at(),
                    Trouble.of("day-after-end").with("until", until).with("found", late)));
            LocalTime time = fields.find("at", reader.values()::hour).orElse(LocalTime.NOON);
            if (day.orElse(0) == until && time.isAfter(LocalTime.NOON)) {
                reader.findings().add(fields.find("at").orElse(fields.node()).at(),
                        Trouble.of("day-after-end").saying("time").with("until", until).with("found", time.toString()));
            }
            Optional<Node.Obj> data = fields.find("data", reader.values()::object);
            Happening happening = new Happening(day.orElse(0), time,
                    fields.find("who", (who, name) -> reader.values().oneOf(who, name, List.of("member", "friend")))
                            .filter("friend"::equals).isPresent(),
                    reader.needEvent(fields),
                    data.orElseGet(() -> nothing(fields.node().at())),
                    fields.node().at());
            reader.close(fields);
            return happening;
        });
    }

    private Optional<Integer> day(Node node, String name) {
        if (node instanceof Node.Scalar scalar && scalar.plain() instanceof Long day && day >= 0 && day <= MOST_DAYS) {
            return Optional.of(Math.toIntExact(day));
        }
        reader.findings().add(node.at(),
                Trouble.of("bad-day").with("name", name).with("most", MOST_DAYS).with("found", Shown.of(node)));
        return Optional.empty();
    }

    /// Each item takes work to play, so there are not endlessly many.
    private <T> Optional<List<T>> several(Node node, String name, BiFunction<Node, String, Optional<T>> each) {
        return reader.values().list(node, name).map(items -> {
            if (items.size() > MOST) {
                reader.findings().add(node.at(),
                        Trouble.of("too-many").with("name", name).with("most", MOST).with("found", items.size()));
            }
            return items.stream().limit(MOST).flatMap(item -> each.apply(item, name).stream()).toList();
        });
    }
}
