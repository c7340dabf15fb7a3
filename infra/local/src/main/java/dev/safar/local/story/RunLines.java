package dev.safar.local.story;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Line.Kind;
import dev.safar.message.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says how a member went through one journey once: how she came in, each step, and how it ended.
final class RunLines {
    private final Words words;
    private final Titles titles;
    private final Enrollment enrollment;
    private final EffectLines effects;

    RunLines(Enrollment enrollment, EffectLines effects) {
        this.words = effects.words();
        this.titles = effects.titles();
        this.enrollment = enrollment;
        this.effects = effects;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(entry());
        titles.definition(enrollment).ifPresentOrElse(journey -> lines.addAll(walked(journey)),
                () -> enrollment.effects().forEach((step, effect) -> lines.add(effects.line(step, effect))));
        end().ifPresent(lines::add);
        return lines.stream().map(line -> line.about("journey", enrollment.id().journey())
                .about("entry", enrollment.id().entry())).toList();
    }

    private Line entry() {
        Optional<JourneyDefinition> journey = titles.definition(enrollment);
        boolean heldOut = enrollment.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.HOLDOUT;
        String key = heldOut ? "held-out" : journey.isPresent() ? "entered" : "entered.unknown";
        String said = words.say(key, title());
        Optional<String> by = journey.flatMap(known -> known.terms().key())
                .flatMap(once -> once.in(enrollment.entry().view())
                        .map(value -> words.say("entered.by", said, once.text(), Cells.named(value))));
        Line line = Line.of(enrollment.entry().at(), Kind.ENTRY, by.orElse(said));
        return heldOut
                ? line.because(journey.map(effects.why()::heldOut)).about("reason", Reason.HOLDOUT.word())
                : line;
    }

    private String title() {
        return titles.of(enrollment.id().journey());
    }

    private List<Line> walked(JourneyDefinition journey) {
        List<Line> lines = new ArrayList<>();
        List<Visit> visits = Walk.of(journey, enrollment);
        for (int i = 0; i < visits.size(); i++) {
            int from = i;
            while (isYesOrNo(visits.get(i)) && i + 1 < visits.size() && isYesOrNo(visits.get(i + 1))) {
                i++;
            }
            lines.addAll(isYesOrNo(visits.get(from)) ? choices(visits.subList(from, i + 1)) : line(visits.get(i)));
        }
        return lines;
    }

    private static boolean isYesOrNo(Visit visit) {
        return visit.step() instanceof Step.If;
    }

    /// Choices that follow at once on each other are one thought.
    private List<Line> choices(List<Visit> choices) {
        String said = choices.stream().map(this::choice).reduce((a, b) -> a + words.say("dot") + b).orElse("");
        return List.of(Line.of(choices.getFirst().at(), Kind.DECISION, said).about("step",
                choices.stream().map(visit -> visit.step().id()).collect(Collectors.joining(" "))));
    }

    private String choice(Visit visit) {
        String outcome = visit.outcome().orElse(Outcomes.FALSE);
        String trouble = enrollment.decided().troubles().get(visit.step().id());
        String said = words.say("choice", titles.of(visit.step()), words.meaning("outcome", outcome));
        return trouble == null ? said : words.say("choice.trouble", said, words.meaning("trouble", trouble));
    }

    private List<Line> line(Visit visit) {
        return switch (visit.step()) {
            case Step.Action action -> effects.lines(enrollment, action);
            case Step.Wait wait -> List.of(Line.of(visit.at(), Kind.PAUSE,
                    words.say("waits", titles.of(wait), words.length(wait.length()))).about("step", wait.id()));
            case Step.WaitUntil until -> List.of(waited(until, visit).about("step", until.id()));
            case Step.WaitFor waitFor -> List.of(waited(waitFor, visit).about("step", waitFor.id()));
            case Step.Split split -> List.of(Line.of(visit.at(), Kind.DECISION,
                    words.say("drawn", titles.of(split), visit.outcome().orElse(""))).about("step", split.id()));
            case Step.If _,Step.End _ -> List.of();
        };
    }

    private Line waited(Step.WaitUntil until, Visit visit) {
        String trouble = enrollment.decided().troubles().getOrDefault(until.id(), "");
        return Line.of(visit.at(), Kind.PAUSE, visit.outcome().equals(Optional.of(Outcomes.MISSING))
                ? words.say("no-date", titles.of(until), words.meaning("trouble", trouble))
                : words.say("waits-until", titles.of(until), MomentWords.of(until.moment(), words)));
    }

    private Line waited(Step.WaitFor waitFor, Visit visit) {
        String length = words.length(waitFor.atMost());
        Optional<Instant> left = visit.left();
        if (left.isEmpty()) {
            return Line.of(visit.at(), Kind.PAUSE, words.say("waits-for", titles.of(waitFor), length));
        }
        String key = visit.outcome().filter(Outcomes::isEvent).isPresent() ? "in-time" : "timeout";
        String said = words.say(key, titles.of(waitFor), length);
        boolean several = waitFor.awaited().size() > 1 && key.equals("in-time");
        return Line.of(left.get(), Kind.PAUSE, several
                ? words.say("awaited.came", said, AwaitedWords.outcome(waitFor, visit.outcome().orElseThrow(), words))
                : said);
    }

    private Optional<Line> end() {
        return switch (enrollment.state()) {
            case EnrollmentState.Running _,EnrollmentState.Waiting _ -> Optional.empty();
            case Ended ended -> end(ended);
        };
    }

    private Optional<Line> end(Ended ended) {
        String title = title();
        return switch (ended.reason().kind()) {
            case GOAL -> Optional.of(Line.of(ended.at(), Kind.END, words.say("ended.goal", title)));
            case COMPLETED -> Optional.of(Line.of(ended.at(), Kind.END,
                    words.say("ended.completed", title, words.meaning("end", ended.reason().word()))));
            case EXIT -> Optional.of(
                    Line.of(ended.at(), Kind.END,
                            words.say("ended.exit", title, words.meaning("exit", ended.reason().word())))
                            .about("reason", ended.reason().word()));
            case FAILED ->
                Optional.of(Line.of(ended.at(), Kind.END,
                        words.say("ended.failed", title, Cells.named(ended.reason().word()))));
            case HOLDOUT -> Optional.empty();
        };
    }
}
