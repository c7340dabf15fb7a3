package dev.safar.local.story;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.Step;
import dev.safar.local.story.Line.Kind;
import dev.safar.message.Rendered;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says what became of the actions of a journey: each message with its text, each message that was not sent with its reason.
final class EffectLines {
    private final Words words;
    private final ZoneId zone;
    private final Map<String, Rendered> letters = new HashMap<>();

    EffectLines(Words words, ZoneId zone, Collection<Outgoing> outbox) {
        this.words = words;
        this.zone = zone;
        outbox.forEach(outgoing -> {
            if (outgoing instanceof Outgoing.Letter letter) {
                letters.put(letter.effect(), letter.text());
            }
        });
    }

    List<Line> lines(Enrollment enrollment, Step.Action action) {
        Effect effect = enrollment.effects().get(action.id());
        if (effect == null) {
            return List.of();
        }
        String title = action.title().in(words.language().tag(), action.id());
        return List.of(switch (effect.status()) {
            case SENT -> done(enrollment, action, effect, title);
            case WITHHELD -> not(effect, words.say("withheld", title, reason(effect)));
            case FAILED -> not(effect, words.say("failed", title, reason(effect)));
            case UNCERTAIN -> not(effect, words.say("uncertain", title));
            case POSTPONED, PENDING ->
                not(effect, words.say("postponed", title, words.clock(effect.until(), zone), reason(effect)));
        });
    }

    private static Line not(Effect effect, String said) {
        return Line.of(effect.at(), Kind.NO_MESSAGE, said);
    }

    private String reason(Effect effect) {
        return words.meaning("reason", effect.result().getOrDefault(Effect.REASON, "unknown"));
    }

    private Line done(Enrollment enrollment, Step.Action action, Effect effect, String title) {
        return switch (action) {
            case Step.Message _,Step.Survey _ -> {
                String channel = words.meaning("by", effect.result().getOrDefault("channel", ""));
                String key = effect.attempt() > 1 ? "sent.later" : "sent";
                yield new Line(effect.at(), Kind.MESSAGE, words.say(key, title, channel),
                        Optional.ofNullable(letters.get(enrollment.id() + "#" + action.id())));
            }
            case Step.Reward reward -> Line.of(effect.at(), Kind.REWARD, words.say("reward",
                    effect.result().getOrDefault("code", reward.coupon()),
                    words.day(effect.at().plus(reward.validFor()), zone)));
            case Step.Points points -> Line.of(effect.at(), Kind.REWARD, words.say("points.given", points.award(),
                    Long.parseLong(effect.result().getOrDefault("balance", "0"))));
            case Step.Task task -> Line.of(effect.at(), Kind.TASK,
                    words.say("task", title, words.length(task.deadline())));
        };
    }
}
