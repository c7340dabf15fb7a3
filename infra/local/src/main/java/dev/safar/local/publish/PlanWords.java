package dev.safar.local.publish;

import dev.safar.journey.Publication;
import dev.safar.journey.Publication.Mode;
import dev.safar.journey.Relocation;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import dev.safar.message.Direction;
import dev.safar.publish.Change;
import dev.safar.publish.Difference;
import dev.safar.publish.Plan;
import dev.safar.publish.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Says plans and differences in sentences.
///
/// @param words the language
public record PlanWords(Words words) {
    private static final int SHOWN = 12;
    /// How many cells of a value are shown, and how many of them may be those before the two part.
    private static final int LONGEST = 80;
    private static final int BEFORE = 20;
    private static final String INDENT = "  ";

    /// {@return a plan, a line each}
    ///
    /// @param plan what would be done
    public List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(head(plan));
        plan.before().map(Publication::mode).filter(mode -> mode != Mode.LIVE)
                .ifPresent(mode -> lines.add(INDENT + words.say("publish.stands." + mode.name())));
        plan.difference().ifPresent(difference -> changes(difference).forEach(line -> lines.add(INDENT + line)));
        futures(plan).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    private String head(Plan plan) {
        if (plan.before().isEmpty()) {
            return words.say("publish.first", code(plan.journey()), version(plan.before(), plan.version()));
        }
        String active = plan.before().get().active();
        return active.equals(plan.version())
                ? words.say("publish.same", code(plan.journey()), version(plan.before(), active))
                : words.say("publish.head", code(plan.journey()), version(plan.before(), active),
                        version(plan.before(), plan.version()));
    }

    /// {@return a version as people see it, as in `v3 (0f3a12bc)`}
    ///
    /// @param said how the journey stands; empty where this is its first
    /// @param version its hash
    public String version(Optional<Publication> said, String version) {
        int next = said.map(publication -> publication.history().stream().mapToInt(Publication.Published::number).max()
                .orElse(0)).orElse(0) + 1;
        return words.say("publish.version", said.flatMap(publication -> publication.number(version)).orElse(next),
                isolated(version.substring(0, Math.min(8, version.length()))));
    }

    /// {@return what is different, a sentence each}
    ///
    /// @param difference between two versions
    public List<String> changes(Difference difference) {
        List<String> lines = new ArrayList<>(difference.changes().stream().map(this::change).toList());
        if (difference.isOfTextOnly()) {
            lines.add(words.say("publish.text-only"));
        }
        return lines;
    }

    private String change(Change change) {
        return switch (change) {
            case Change.Added it -> words.say("publish.added", code(it.step()), isolated(it.kind()));
            case Change.Removed it -> words.say("publish.removed", code(it.step()), isolated(it.kind()));
            case Change.Renamed it -> words.say("publish.renamed", code(it.from()), code(it.step()));
            case Change.Moved it -> it.behind()
                    .map(behind -> words.say("publish.moved", code(it.step()), code(behind)))
                    .orElseGet(() -> words.say("publish.moved-first", code(it.step())));
            case Change.Length it -> words.say("publish.length", subject(it.step()), isolated(it.field()),
                    words.length(it.before()), words.length(it.after()));
            case Change.Question it ->
                words.say("publish.question", subject(it.step()), isolated(it.field()), value(it.before(), it.after()),
                        value(it.after(), it.before()));
            case Change.Value it -> words.say("publish.value", subject(it.step()), isolated(it.field()),
                    value(it.before(), it.after()), value(it.after(), it.before()));
            case Change.Text it -> words.say("publish.text", code(it.template()),
                    String.join(words.say("comma"), it.steps().stream().map(this::code).toList()));
            case Change.Title it -> words.say("publish.title", subject(it.step()));
        };
    }

    private String subject(Optional<String> step) {
        return step.map(this::code).orElseGet(() -> words.say("publish.journey"));
    }

    /// Of two long values each is shown from shortly before where they part: their beginnings read alike.
    private String value(Optional<String> value, Optional<String> other) {
        return value.map(text -> code(fromWhere(text, other.orElse(text))))
                .orElseGet(() -> words.say("publish.nothing"));
    }

    private static String fromWhere(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        boolean seen = Math.max(text.length(), other.length()) <= LONGEST || same < LONGEST / 2;
        int from = seen || text.equals(other) ? 0 : text.offsetByCodePoints(0, text.codePointCount(0, same - BEFORE));
        return (from == 0 ? "" : "…") + text.substring(from);
    }

    /// Those who wait in other versions, all together and place by place, and those who are between two waits.
    private List<String> futures(Plan plan) {
        List<String> lines = new ArrayList<>();
        if (plan.census().total() == 0 && plan.census().onTheWay() == 0) {
            lines.add(words.say("publish.nobody"));
            return lines;
        }
        List<Prospect> waiting = plan.prospects().stream().filter(one -> one.waiting() > 0).toList();
        lines.add(words.say("publish.waiting", plan.census().total(),
                plan.census().total() - sum(waiting, one -> one.stays() && !isStranded(one) ? 0 : one.waiting()),
                sum(waiting, one -> isMoving(one) ? one.waiting() : 0), version(plan.before(), plan.version()),
                sum(waiting, one -> one.relocation().filter(Relocation.Out.class::isInstance).isPresent()
                        ? one.waiting()
                        : 0),
                sum(waiting, one -> isStranded(one) ? one.waiting() : 0)));
        waiting.stream().limit(SHOWN).forEach(prospect -> lines.add(INDENT + future(plan, prospect)));
        if (waiting.size() > SHOWN) {
            lines.add(INDENT + words.say("publish.more-places", waiting.size() - SHOWN));
        }
        if (plan.census().onTheWay() > 0) {
            lines.add(words.say("publish.on-the-way", plan.census().onTheWay()));
        }
        lines.add(words.say("publish.cost", plan.census().looked(), plan.census().read()));
        return lines;
    }

    private String future(Plan plan, Prospect prospect) {
        String place = words.say("publish.place", code(prospect.place().step()),
                version(plan.before(), prospect.place().version()), prospect.waiting());
        String fate = prospect.relocation().map(relocation -> switch (relocation) {
            case Relocation.To to -> to.step().equals(prospect.place().step())
                    ? words.say("publish.fate.move")
                    : words.say("publish.fate.move-to", code(to.step()));
            case Relocation.Out _ -> words.say("publish.fate.end");
        }).orElseGet(() -> words.say("publish.fate.stay"));
        return place + fate + ahead(prospect, Relocation.Out.class, "publish.ahead.end")
                + ahead(prospect, Relocation.To.class, "publish.ahead.move") + prospect.hindrance()
                        .map(why -> " " + words.say("publish.hindrance." + why.name())).orElse("");
    }

    /// What stays for now, and does something else as soon as it comes to a step of which something is written.
    private String ahead(Prospect prospect, Class<? extends Relocation> kind, String key) {
        List<String> steps = prospect.ahead().entrySet().stream().filter(entry -> kind.isInstance(entry.getValue()))
                .map(entry -> code(entry.getKey())).toList();
        return steps.isEmpty() ? "" : words.say(key, String.join(words.say("comma"), steps));
    }

    private static boolean isMoving(Prospect prospect) {
        return prospect.relocation().filter(Relocation.To.class::isInstance).isPresent();
    }

    private static boolean isStranded(Prospect prospect) {
        return prospect.hindrance().filter(Prospect.Hindrance.STRANDED::equals).isPresent();
    }

    private static long sum(List<Prospect> prospects, ToLongFunction<Prospect> each) {
        return prospects.stream().mapToLong(each).sum();
    }

    private String code(String text) {
        return isolated("`" + Cells.cut(Cells.named(text), LONGEST) + "`");
    }

    /// Within Persian a name stands in an isolate of its own, so that it does not turn the sentence round (Unicode Standard Annex 9).
    private String isolated(String text) {
        return words.direction() == Direction.RTL ? "\u2066" + text + "\u2069" : text;
    }
}
