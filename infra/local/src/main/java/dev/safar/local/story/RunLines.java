package dev.safar.local.story;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import dev.safar.local.story.Line.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says how a member went through one journey once: how she came in, each step, and how it ended.
final class RunLines {
    private final Words words;
    private final JourneyDefinition journey;
    private final Enrollment enrollment;
    private final EffectLines effects;

    RunLines(Words words, JourneyDefinition journey, Enrollment enrollment, EffectLines effects) {
        this.words = words;
        this.journey = journey;
        this.enrollment = enrollment;
        this.effects = effects;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean heldOut = enrollment.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.HOLDOUT;
        String title = journey.title().in(words.language().tag(), journey.name());
        lines.add(Line.of(enrollment.entry().at(), Kind.ENTRY, words.say(heldOut ? "held-out" : "entered", title)));
        List<Visit> visits = Walk.of(journey, enrollment);
        for (int i = 0; i < visits.size(); i++) {
            int from = i;
            while (isYesOrNo(visits.get(i)) && i + 1 < visits.size() && isYesOrNo(visits.get(i + 1))) {
                i++;
            }
            lines.addAll(isYesOrNo(visits.get(from)) ? choices(visits.subList(from, i + 1)) : line(visits.get(i)));
        }
        end().ifPresent(lines::add);
        return lines;
    }

    private static boolean isYesOrNo(Visit visit) {
        return visit.step() instanceof Step.If;
    }

    /// Choices that follow at once on each other are one thought.
    private List<Line> choices(List<Visit> choices) {
        String said = choices.stream().map(this::choice).reduce((a, b) -> a + words.say("dot") + b).orElse("");
        return List.of(Line.of(choices.getFirst().at(), Kind.DECISION, said));
    }

    private String choice(Visit visit) {
        String outcome = visit.outcome().orElse(Outcomes.FALSE);
        String trouble = enrollment.decided().troubles().get(visit.step().id());
        String said = words.say("choice", title(visit.step()), words.meaning("outcome", outcome));
        return trouble == null ? said : words.say("choice.trouble", said, words.meaning("trouble", trouble));
    }

    private List<Line> line(Visit visit) {
        return switch (visit.step()) {
            case Step.Action action -> effects.lines(enrollment, action);
            case Step.Wait wait -> List.of(Line.of(visit.at(), Kind.PAUSE,
                    words.say("waits", title(wait), words.length(wait.length()))));
            case Step.WaitFor waitFor -> List.of(waited(waitFor, visit));
            case Step.Split split -> List.of(Line.of(visit.at(), Kind.DECISION,
                    words.say("drawn", title(split), visit.outcome().orElse(""))));
            case Step.If _,Step.End _ -> List.of();
        };
    }

    private Line waited(Step.WaitFor waitFor, Visit visit) {
        String length = words.length(waitFor.atMost());
        Optional<Instant> left = visit.left();
        if (left.isEmpty()) {
            return Line.of(visit.at(), Kind.PAUSE, words.say("waits-for", title(waitFor), length));
        }
        String key = visit.outcome().equals(Optional.of(Outcomes.EVENT)) ? "in-time" : "timeout";
        return Line.of(left.get(), Kind.PAUSE, words.say(key, title(waitFor), length));
    }

    private Optional<Line> end() {
        return switch (enrollment.state()) {
            case EnrollmentState.Running _,EnrollmentState.Waiting _ -> Optional.empty();
            case Ended ended -> end(ended);
        };
    }

    private Optional<Line> end(Ended ended) {
        String title = journey.title().in(words.language().tag(), journey.name());
        return switch (ended.reason().kind()) {
            case GOAL -> Optional.of(Line.of(ended.at(), Kind.END, words.say("end.goal", title)));
            case COMPLETED -> Optional.of(Line.of(ended.at(), Kind.END,
                    words.say("end.completed", title, words.meaning("end", ended.reason().word()))));
            case EXIT -> Optional.of(Line.of(ended.at(), Kind.END, words.say("end.exit", title)));
            case FAILED ->
                Optional.of(Line.of(ended.at(), Kind.END, words.say("end.failed", title, ended.reason().word())));
            case HOLDOUT -> Optional.empty();
        };
    }

    private String title(Step step) {
        return step.title().in(words.language().tag(), step.id());
    }
}
