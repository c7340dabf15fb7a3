package dev.safar.local.story;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Line.Kind;
import dev.safar.message.Rendered;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Says what became of the actions of a journey: each message with its text, each message that was not sent with its reason.
///
/// @param words the language
/// @param zone where she lives, for days and hours
/// @param titles what journeys and steps are called
/// @param why says why something was not done
/// @param letters the texts that left the house, by the ids of their effects
record EffectLines(Words words, ZoneId zone, Titles titles, Why why, Letters letters) {
    List<Line> lines(Enrollment enrollment, Step.Action action) {
        return Optional.ofNullable(enrollment.effects().get(action.id()))
                .map(effect -> line(enrollment, action, effect)).stream().toList();
    }

    private Line line(Enrollment enrollment, Step.Action action, Effect effect) {
        Line line = effect.status() == Effect.Status.SENT
                ? done(enrollment, action, effect)
                : not(effect, titles.of(action)).because(titles.definition(enrollment)
                        .flatMap(journey -> new TermsWords(words, why.reach()).of(journey.terms(), effect))
                        .or(() -> why.of(enrollment, action, effect)));
        return line.about("step", action.id());
    }

    /// What became of an action whose journey nobody knows any more.
    Line line(String step, Effect effect) {
        Line line = effect.status() == Effect.Status.SENT
                ? Line.of(effect.at(), Kind.MESSAGE, words.say("done", step))
                : not(effect, step);
        return line.about("step", step);
    }

    private Line not(Effect effect, String title) {
        String said = switch (effect.status()) {
            case WITHHELD -> words.say("withheld", title, reason(effect));
            case FAILED -> words.say("failed", title, reason(effect));
            case UNCERTAIN -> words.say("uncertain", title);
            case SENT, POSTPONED, PENDING ->
                words.say("postponed", title, why.reach().moment(effect.until()), reason(effect));
        };
        Line line = Line.of(effect.at(), Kind.NO_MESSAGE, said);
        return Optional.ofNullable(effect.result().get(Effect.REASON)).map(word -> line.about("reason", word))
                .orElse(line);
    }

    /// Nobody knew whether it was sent, and a person looked.
    private Optional<String> decided(Effect effect) {
        return Optional.ofNullable(effect.result().get(Effect.BY))
                .map(name -> words.say("why.decided", Cells.named(name)));
    }

    private String reason(Effect effect) {
        return words.meaning("reason", effect.result().getOrDefault(Effect.REASON,
                effect.status() == Effect.Status.PENDING ? "pending" : "unknown"));
    }

    private Line done(Enrollment enrollment, Step.Action action, Effect effect) {
        return switch (action) {
            case Step.Message _,Step.Survey _ -> message(enrollment, action, effect);
            case Step.Reward reward -> Line.of(effect.at(), Kind.REWARD, words.say("reward",
                    effect.result().getOrDefault("code", reward.coupon()),
                    words.day(effect.at().plus(reward.validFor()), zone)));
            case Step.Points points -> Line.of(effect.at(), Kind.REWARD, words.say("points.given", points.award(),
                    Long.parseLong(effect.result().getOrDefault("balance", "0"))));
            case Step.Badge badge -> Line.of(effect.at(), Kind.REWARD, words.say("badge", badge.badge()));
            case Step.Update update ->
                Line.of(effect.at(), Kind.DECISION, words.say("updated", UpdateWords.of(update, words)));
            case Step.Webhook webhook -> Line.of(effect.at(), Kind.TASK, words.say("told", webhook.event()));
            case Step.Task task -> Line.of(effect.at(), Kind.TASK,
                    words.say("task", titles.of(task), words.length(task.deadline())));
        };
    }

    private Line message(Enrollment enrollment, Step.Action action, Effect effect) {
        String channel = effect.result().getOrDefault(Effect.CHANNEL, "");
        String id = enrollment.id() + "#" + action.id();
        Optional<Rendered> letter = letters.apply(id);
        boolean later = effect.attempt() > 1 && !effect.result().containsKey(Effect.BY);
        String key = (later ? "sent.later" : "sent")
                + (letter.isEmpty() ? ".alone" : letters.stayed(id) ? ".here" : "");
        Optional<String> instead = Optional.ofNullable(effect.result().get(Effect.INSTEAD))
                .map(names -> words.say("why.cap.instead", Cells.named(names)));
        return Line.of(effect.at(), Kind.MESSAGE,
                words.say(key, titles.of(action), words.meaning("by", channel)))
                .because(instead.or(() -> decided(effect)))
                .with(letter)
                .about("channel", channel);
    }
}
