package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Trigger;
import dev.safar.json.Node;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads how a member comes into a journey and how she leaves it: `trigger`, `reentry`, `goal`, `exit`.
final class EntryParser {
    private static final Set<String> AT_EVENT = Set.of("event", "member");
    private static final Set<String> AT_SILENCE = Set.of("member");
    private static final Set<String> UNDER_WAY = Set.of("event", "entry", "member");

    private final Reader reader;

    EntryParser(Reader reader) {
        this.reader = reader;
    }

    Optional<Trigger> trigger(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.trigger")).map(this::trigger);
    }

    private Trigger trigger(Fields fields) {
        boolean silence = fields.has("silentFor");
        if (silence == fields.has("event")) {
            reader.findings().add(fields.node().at(),
                    Trouble.of("one-trigger").saying(silence ? "both" : "neither"));
        }
        fields.allow(List.of("event", "silentFor"));
        Optional<Condition> when = reader.condition(fields, "when", silence ? AT_SILENCE : AT_EVENT);
        Trigger trigger = silence
                ? new Trigger.OnSilence(reader.needDuration(fields, "silentFor"), when)
                : new Trigger.OnEvent(fields.find("event", reader.events()::read).orElse(""), when);
        reader.close(fields);
        return reader.sources().put(trigger, fields.node());
    }

    Optional<Duration> reentry(Node node, String name) {
        return reader.fields(node, name, Term.said("words/owner.reentry")).map(fields -> {
            Duration after = reader.needDuration(fields, "after");
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
