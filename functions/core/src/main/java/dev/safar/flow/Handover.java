package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.message.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Hands what was begun to the carrier, and says how the effect stands after it (protocol, rule 9).
///
/// @param carrier what carries it out of the house
record Handover(Carrier carrier) {
    /// How long an effect that was begun is taken to be in work.
    static final Duration IN_WORK = Duration.ofMinutes(6);
    /// A channel that says it is up again now would be asked again at once, and for ever.
    private static final Duration SHORTEST_DOWN = Duration.ofMinutes(1);
    private static final Duration LONGEST_DOWN = Duration.ofDays(1);

    /// Hands one thing over.
    ///
    /// @param begun the effect, PENDING
    /// @param again whether an attempt before this one may have been taken: what is down says nothing of that, so the effect stays begun until the channel is up
    /// @return how it stands now: SENT, FAILED, POSTPONED, or PENDING; UNCERTAIN where it was refused again, which says nothing of the first time either
    Effect of(Outgoing outgoing, Effect begun, boolean again, Instant now) {
        return switch (carrier.carry(outgoing)) {
            case Carrier.Receipt.Taken _ -> with(begun, Status.SENT, now, Map.of());
            case Carrier.Receipt.Refused refused when again -> with(begun.unclear(now), Status.UNCERTAIN, now,
                    Map.of(Effect.DETAIL, refused.reason()));
            case Carrier.Receipt.Refused refused -> with(begun, Status.FAILED, now,
                    Map.of(Effect.REASON, Reason.REJECTED.word(), Effect.DETAIL, refused.reason()));
            case Carrier.Receipt.Down(Instant until) ->
                later(begun, again, until, now, Map.of(Effect.REASON, Reason.PROVIDER_DOWN.word()));
            case Carrier.Receipt.Away(Optional<Instant> until, String reason) -> {
                Map<String, String> why = Map.of(Effect.REASON, Reason.MAILBOX_AWAY.word(), Effect.DETAIL, reason);
                yield until.map(then -> later(begun, again, then, now, why)).orElseGet(() -> again
                        ? with(begun.unclear(now), Status.UNCERTAIN, now, Map.of(Effect.DETAIL, reason))
                        : with(begun, Status.FAILED, now, why));
            }
        };
    }

    private static Effect later(Effect begun, boolean again, Instant until, Instant now, Map<String, String> why) {
        Map<String, String> more = new LinkedHashMap<>(again ? Map.of() : why);
        more.put(Effect.UNTIL, up(until, now).toString());
        return with(begun, again ? Status.PENDING : Status.POSTPONED, now, more);
    }

    private static Instant up(Instant until, Instant now) {
        Instant soonest = now.plus(SHORTEST_DOWN);
        Instant latest = now.plus(LONGEST_DOWN);
        return until.isBefore(soonest) ? soonest : until.isAfter(latest) ? latest : until;
    }

    /// {@return what may be handed over once more: only on the very channel, and where that drops what it has}
    Optional<Outgoing> repeat(Effect known, Preparation.Prepared again) {
        return again.outgoing().filter(_ -> !known.isConfirmed()).filter(carrier::dropsRepeats).filter(
                _ -> Objects.equals(known.result().get(Effect.CHANNEL), again.effect().result().get(Effect.CHANNEL)));
    }

    /// {@return an effect that is about to be handed over, as it is written before that}
    static Effect begun(Effect effect, Instant now) {
        return with(effect, Status.PENDING, now, Map.of(Effect.UNTIL, now.plus(IN_WORK).toString()));
    }

    private static Effect with(Effect effect, Status status, Instant now, Map<String, String> more) {
        Map<String, String> result = new LinkedHashMap<>(effect.result());
        result.remove(Effect.UNTIL);
        result.putAll(more);
        return new Effect(status, now, effect.attempt(), effect.claim(), result);
    }
}
