package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import dev.safar.publish.Fate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What every command that publishes has in common: what becomes of those who wait, the plan, and the question.
final class FateOptions {
    @Mixin
    private DeskOptions desk;

    @Option(names = "--waiting", paramLabel = "FATE", defaultValue = "keep", converter = FateConverter.class,
            description = "What becomes of those who wait in other versions: keep (they go on in theirs), migrate (they go on in this one) or end. Default: ${DEFAULT-VALUE}.")
    private Fate waiting;

    @Option(names = "--step", paramLabel = "STEP=FATE", converter = {StepConverter.class, FateConverter.class},
            description = "The same for those who wait at one step; may be said several times.")
    private Map<String, Fate> steps = Map.of();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private LangOption lang;

    DeskOptions desk() {
        return desk;
    }

    /// Shows the plan, asks, and publishes what was agreed to.
    ///
    /// @param line to the desk
    /// @param what the files or versions to publish, as the desk takes them
    /// @param sure asks
    /// @return the exit code
    int publish(DeskLine line, Map<String, Object> what, Sure sure) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(what);
        body.put("waiting", waiting.word());
        Map<String, String> each = new LinkedHashMap<>();
        steps.forEach((step, fate) -> each.put(step, fate.word()));
        body.put("steps", each);
        body.put("lang", lang.words().language().tag());
        Reply plan = line.ask("POST", "/desk/publish/plan", Map.of(), body);
        if (!plan.isDone() || (desk.isJson() && !yes)) {
            return desk.answer(plan, _ -> ExitCodes.DONE);
        }
        if (!Boolean.TRUE.equals(plan.body().get("sound"))) {
            return unsound(plan);
        }
        List<Map<?, ?>> plans = plan.rows("plans");
        List<Map<?, ?>> moving = plans.stream().filter(one -> !Boolean.TRUE.equals(one.get("idle"))).toList();
        if (!desk.isJson()) {
            findings(plan);
            plans.forEach(one -> lines(one));
        }
        if (moving.isEmpty()) {
            say(lang.words().say("publish.idle"));
            return ExitCodes.DONE;
        }
        if (!yes && !sure.isMeant(lang.words().say("publish.ask"))) {
            return desk.failed(lang.words().say("publish.not-asked"));
        }
        body.put("expect", moving.stream().collect(Collectors.toMap(one -> Reply.text(one.get("journey")),
                FateOptions::base)));
        narrow(body, moving.stream().map(one -> Reply.text(one.get("journey"))).toList());
        return desk.answer(line.ask("POST", "/desk/publish", Map.of(), body), this::done);
    }

    private static Object base(Map<?, ?> plan) {
        return plan.get("base") instanceof Number base ? base.longValue() : -1L;
    }

    /// What is live already is not published once more.
    private static void narrow(Map<String, @Nullable Object> body, List<String> journeys) {
        if (body.get("versions") instanceof Map<?, ?> versions) {
            body.put("versions", versions.entrySet().stream().filter(one -> journeys.contains(one.getKey()))
                    .collect(Collectors.toMap(one -> String.valueOf(one.getKey()), Map.Entry::getValue)));
        } else {
            body.put("only", journeys);
        }
    }

    private int done(Reply reply) {
        lines(reply.body());
        return ExitCodes.DONE;
    }

    private int unsound(Reply plan) {
        findings(plan);
        String why = plan.body().get("refusals") instanceof List<?> refusals
                ? refusals.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : "";
        return desk.failed((why + " " + lang.words().say("publish.not-sound")).strip());
    }

    private void findings(Reply plan) {
        plan.rows("findings").forEach(finding -> (Boolean.TRUE.equals(finding.get("error"))
                ? desk.err()
                : desk.out()).println(Reply.text(finding.get("line"))));
    }

    private void lines(Map<?, ?> object) {
        if (object.get("lines") instanceof List<?> lines) {
            lines.forEach(line -> say(String.valueOf(line)));
        }
    }

    void say(String line) {
        desk.out().println(Cells.isolated(lang.words().direction(), line));
        desk.out().flush();
    }

    Words words() {
        return lang.words();
    }

    /// A step's name is taken as it is.
    static final class StepConverter implements ITypeConverter<String> {
        @Override
        public String convert(String step) {
            return step;
        }
    }

    /// Reads `keep`, `migrate` or `end`.
    static final class FateConverter implements ITypeConverter<Fate> {
        @Override
        public Fate convert(String word) {
            return Fate.find(word).orElseThrow(
                    () -> new TypeConversionException("expected keep, migrate or end, but found '" + word + "'"));
        }
    }
}
