package dev.safar.local.rehearsal;

import dev.safar.json.Fields;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Match;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.json.Position;
import dev.safar.json.Shape;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A file `*.scenario.json`, read: all scenarios, and all mistakes with their place.
///
/// @param scenarios in order; none where there is a fault
/// @param faults one sentence each, as in `win-back.scenario.json:12:5: Expected ...`
public record ScenarioFile(List<Scenario> scenarios, List<String> faults) {
    /// How such files end.
    public static final String ENDING = ".scenario.json";

    private static final int MOST_SCENARIOS = 1000;
    private static final int MOST_HAPPENINGS = 1000;
    private static final int MOST_DAYS = 3660;
    private static final int NAME = 200;
    private static final int LINE = 300;
    private static final LocalDate USUAL_START = LocalDate.of(2026, 3, 21);
    private static final Shape<Long> DAY = Shape.whole("a day", 0, MOST_DAYS);

    /// Reads a file.
    ///
    /// @param name what the file is called in messages
    /// @param text what is in it
    /// @return the scenarios, or the faults
    public static ScenarioFile read(String name, byte[] text) {
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Fault fault ->
                new ScenarioFile(List.of(), List.of(name + ":" + fault.at() + ": " + fault.reason()));
            case Parsed.Value(Node.Obj root) -> new Reading(name).file(root);
            case Parsed.Value(Node root) -> new ScenarioFile(List.of(),
                    List.of(name + ":" + root.at() + ": Expected an object with `scenarios`, but found "
                            + root.kind()));
        };
    }

    /// One reading; gathers faults on the way.
    private static final class Reading {
        private final String file;
        private final List<String> faults = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        ScenarioFile file(Node.Obj root) {
            Fields fields = Fields.of(root, "", flaw -> fault(flaw.at(), flaw.message()));
            fields.optional("$schema", Shape.text(NAME));
            List<String> journeys = words(fields, "journeys", NAME);
            Scene scene = scene(fields);
            Map<String, @Nullable Object> member = object(fields, "member");
            List<Scenario> scenarios = fields.objects("scenarios", MOST_SCENARIOS).stream()
                    .map(each -> scenario(each, journeys, scene, member)).toList();
            fields.done();
            if (scenarios.isEmpty() && faults.isEmpty()) {
                fault(root.at(), "Expected `scenarios` to hold at least one");
            }
            return new ScenarioFile(faults.isEmpty() ? scenarios : List.of(), List.copyOf(faults));
        }

        private Scene scene(Fields fields) {
            LocalDate start = fields.optional("start", Shape.parsed("a date such as 2026-03-21", USUAL_START,
                    text -> match(() -> LocalDate.parse(text), text))).orElse(USUAL_START);
            Optional<Fields> shop = fields.optionalObject("shop");
            Scene scene = new Scene(start,
                    shop.flatMap(it -> it.optional("zone", Shape.<ZoneId>parsed("a zone such as Asia/Tehran",
                            ZoneOffset.UTC, text -> match(() -> ZoneId.of(text), text)))).orElse(ZoneOffset.UTC),
                    shop.flatMap(it -> it.optional("currency", Shape.parsed("a currency such as EUR", Currency.EUR,
                            text -> Currency.find(text).map(Match::fits)
                                    .orElseGet(() -> Match.misfit("'" + text + "'")))))
                            .orElse(Currency.EUR),
                    shop.flatMap(it -> it.optional("language", Shape.parsed("a language such as fa", Language.ENGLISH,
                            text -> Language.parse(text).map(Match::fits)
                                    .orElseGet(() -> Match.misfit("'" + text + "'")))))
                            .orElse(Language.ENGLISH));
            shop.ifPresent(Fields::done);
            return scene;
        }

        private Scenario scenario(Fields fields, List<String> usual, Scene scene,
                Map<String, @Nullable Object> usualMember) {
            String name = fields.required("name", Shape.text(NAME));
            List<String> journeys = fields.find("journeys").isPresent() ? words(fields, "journeys", NAME) : usual;
            if (journeys.isEmpty()) {
                fault(fields.at(), "Expected `journeys` to name the journeys that run, here or for the whole file");
            }
            Map<String, @Nullable Object> member = fields.find("member").isPresent()
                    ? object(fields, "member")
                    : usualMember;
            List<Happening> happenings = fields.objects("when", MOST_HAPPENINGS).stream().map(this::happening).toList();
            int from = fields.optional("from", DAY).orElse(0L).intValue();
            int until = fields.required("until", DAY).intValue();
            happenings.stream().filter(it -> it.day() > until).findFirst().ifPresent(
                    late -> fault(late.at(),
                            "Expected every `day` to be at most `until`, " + until + ", but found " + late.day()));
            if (fields.find("then").isEmpty()) {
                fault(fields.at(), "Expected `then` to say what follows; [] where nothing does");
            }
            List<String> then = words(fields, "then", LINE);
            fields.done();
            return new Scenario(name, file, fields.at().line(), journeys, scene, member, happenings, from, until, then);
        }

        private Happening happening(Fields fields) {
            int day = fields.required("day", DAY).intValue();
            LocalTime time = fields.optional("at", Shape.parsed("a time such as 23:30", LocalTime.NOON,
                    text -> match(() -> LocalTime.parse(text), text))).orElse(LocalTime.NOON);
            String type = fields.required("event", Shape.text(NAME));
            boolean friend = fields.optional("who", Shape.oneOf(List.of("member", "friend"))).orElse("member")
                    .equals("friend");
            Map<String, @Nullable Object> data = object(fields, "data");
            fields.done();
            return new Happening(day, time, friend, type, data, fields.at());
        }

        private Map<String, @Nullable Object> object(Fields fields, String name) {
            return fields.optionalObject(name).map(Fields::plain).orElse(Map.of());
        }

        private List<String> words(Fields fields, String name, int longest) {
            List<String> words = new ArrayList<>();
            fields.find(name).ifPresent(node -> {
                if (node instanceof Node.Arr(_, List<Node> items)) {
                    items.forEach(item -> word(item, name, longest).ifPresent(words::add));
                } else {
                    fault(node.at(), "Expected `" + name + "` to be an array of texts, but found " + node.kind());
                }
            });
            return List.copyOf(words);
        }

        private Optional<String> word(Node item, String name, int longest) {
            if (item instanceof Node.Scalar(_, String text) && !text.isBlank() && text.length() <= longest) {
                return Optional.of(text.strip());
            }
            fault(item.at(), "Expected every item of `" + name + "` to be text of at most " + longest
                    + " characters, but found " + item.kind());
            return Optional.empty();
        }

        private void fault(Position at, String message) {
            faults.add(file + ":" + at + ": " + message);
        }

        /// What does not parse is quoted: it is the author's own file.
        private static <T> Match<T> match(Supplier<T> parse, String text) {
            try {
                return Match.fits(parse.get());
            } catch (DateTimeException _) {
                return Match.misfit("'" + text + "'");
            }
        }
    }
}
