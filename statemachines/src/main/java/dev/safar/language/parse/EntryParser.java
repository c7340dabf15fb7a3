package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Moment;
import dev.safar.journey.Trigger;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads how a member comes into a journey and how she leaves it: `trigger`, `reentry`, `goal`, `exit`.
final class EntryParser {
    private static final Set<String> AT_EVENT = Set.of("event", "member");
    private static final Set<String> OF_MEMBER = Set.of("member");
    private static final List<String> BEGINNINGS = List.of("event", "silentFor", "date", "becomes");
    private static final List<String> OF_DATE = List.of("yearly", "at", "before", "after");
    private static final Set<String> UNDER_WAY = Set.of("event", "entry", "member", "steps");

    private final Reader reader;
    private final DateParser dates;

    EntryParser(Reader reader) {
        this.reader = reader;
        this.dates = new DateParser(reader);
    }

    Optional<Trigger> trigger(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.trigger")).map(this::trigger);
    }

    private Trigger trigger(Fields fields) {
        wrong(fields).ifPresent(variant -> reader.findings().add(place(fields, variant), trouble(variant)));
        fields.allow(BEGINNINGS);
        fields.allow(OF_DATE);
        Moment.Date date = dates.date(fields, fields.find("at", reader.values()::hour), OF_MEMBER);
        boolean event = BEGINNINGS.stream().skip(1).noneMatch(fields::has);
        Optional<Condition> when = reader.condition(fields, "when", event ? AT_EVENT : OF_MEMBER);
        Trigger trigger;
        if (fields.has("silentFor")) {
            trigger = new Trigger.OnSilence(reader.needDuration(fields, "silentFor"), when);
        } else if (fields.has("date")) {
            trigger = new Trigger.OnDate(date, when);
        } else if (fields.has("becomes")) {
            trigger = new Trigger.OnBecoming(
                    reader.condition(fields, "becomes", OF_MEMBER).orElseGet(Conditions::standIn));
        } else {
            trigger = new Trigger.OnEvent(fields.find("event", reader.events()::read).orElse(""), when);
        }
        reader.close(fields);
        return reader.sources().put(trigger, fields.node());
    }

    private static Trouble trouble(String variant) {
        Trouble trouble = Trouble.of("one-trigger").saying(variant);
        return variant.equals("becomes") ? trouble.hint(variant) : trouble;
    }

    private static Position place(Fields fields, String variant) {
        return switch (variant) {
            case "both" -> fields.second(BEGINNINGS);
            case "dateless" -> fields.first(OF_DATE);
            case "around" -> fields.second(List.of("before", "after"));
            case "becomes" -> fields.second(List.of(variant, "when"));
            default -> fields.node().at();
        };
    }

    /// {@return what is wrong with the fields that stand together, if anything}
    private static Optional<String> wrong(Fields fields) {
        long beginnings = BEGINNINGS.stream().filter(fields::has).count();
        if (beginnings != 1) {
            return Optional.of(beginnings == 0 ? "neither" : "both");
        }
        if (!fields.has("date") && OF_DATE.stream().anyMatch(fields::has)) {
            return Optional.of("dateless");
        }
        return fields.has("before") && fields.has("after")
                ? Optional.of("around")
                : Optional.of("becomes").filter(_ -> fields.has("becomes") && fields.has("when"));
    }

    Optional<Duration> reentry(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.reentry")).map(fields -> {
            Duration after = fields.need("after", reader.values()::durationOrZero).orElse(Duration.ZERO);
            reader.close(fields);
            return after;
        });
    }

    Optional<Goal> goal(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.goal")).map(fields -> {
            Goal goal = new Goal(reader.needEvent(fields), reader.condition(fields, "where", UNDER_WAY),
                    reader.needDuration(fields, "within"));
            reader.close(fields);
            return reader.sources().put(goal, fields.node());
        });
    }

    /// Reads one exit, or an array of them.
    Optional<List<Exit>> exits(Node node, String name) {
        List<Node> items = node instanceof Node.Arr array ? array.items() : List.of(node);
        return Optional.of(items.stream().flatMap(item -> exit(item, name).stream()).toList());
    }

    private Optional<Exit> exit(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.exit")).map(fields -> {
            Exit exit = new Exit(reader.needEvent(fields), reader.condition(fields, "where", UNDER_WAY));
            reader.close(fields);
            return reader.sources().put(exit, fields.node());
        });
    }
}
