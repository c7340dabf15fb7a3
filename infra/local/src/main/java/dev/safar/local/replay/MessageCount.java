package dev.safar.local.replay;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of messages and surveys.
///
/// @param sent left the house
/// @param postponed had to wait at least once, whatever became of them then
/// @param withheld were never sent, by reason
public record MessageCount(long sent, long postponed, SortedMap<String, Long> withheld) {
    /// Nothing.
    public static final MessageCount NONE = new MessageCount(0, 0, new TreeMap<>());

    /// Adds up.
    ///
    /// @param effects of any actions; those that are no messages are passed over
    /// @return the count
    public static MessageCount of(List<Effect> effects) {
        long sent = effects.stream().filter(MessageCount::isSent).count();
        long postponed = effects.stream().filter(MessageCount::wasPostponed).count();
        SortedMap<String, Long> withheld = new TreeMap<>();
        effects.stream().filter(effect -> effect.status() == Status.WITHHELD)
                .forEach(effect -> withheld.merge(effect.result().getOrDefault(Effect.REASON, "unknown"), 1L,
                        Long::sum));
        return new MessageCount(sent, postponed, withheld);
    }

    /// {@return both together}
    ///
    /// @param other what became of others
    public MessageCount plus(MessageCount other) {
        SortedMap<String, Long> both = new TreeMap<>(withheld);
        other.withheld.forEach((reason, times) -> both.merge(reason, times, Long::sum));
        return new MessageCount(sent + other.sent, postponed + other.postponed, both);
    }

    /// One that its run's end found asleep says why it slept.
    private static boolean wasPostponed(Effect effect) {
        return effect.status() == Status.POSTPONED || effect.attempt() > 1
                || (effect.isOvertaken() && effect.result().containsKey(Effect.DETAIL));
    }

    /// Messages and surveys name the text they sent; other actions send the member nothing.
    ///
    /// @param effect what became of an action
    /// @return whether it is a letter that left
    public static boolean isSent(Effect effect) {
        return effect.status() == Status.SENT && effect.result().containsKey("template");
    }

    /// {@return the count for machines}
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent", sent);
        json.put("postponed", postponed);
        json.put("withheld", withheld);
        return json;
    }
}
