package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.message.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What became of one action of one enrollment. It is written before the world is touched, and its name is for ever the same (protocol, rule 9).
///
/// @param status where it stands
/// @param at when it came to stand there
/// @param attempt which try of this effect it is, from 1
/// @param claim the execution that may touch the world for it
/// @param result words about it that later conditions and people may read: `channel`, `reason`, `coupon`, `template`, ...
public record Effect(Status status, Instant at, int attempt, String claim, Map<String, String> result) {
    /// Where an effect stands.
    public enum Status {
        /// Written down; the world may or may not have been touched.
        PENDING,
        /// Done.
        SENT,
        /// Tried, and refused for good.
        FAILED,
        /// Not done, for a reason that will not pass.
        WITHHELD,
        /// It cannot be known whether it was done; it is never done again by itself.
        UNCERTAIN,
        /// Not yet: its time has not come. The only one besides PENDING that is not final.
        POSTPONED
    }

    /// The name under which a reason stands in [#result()].
    public static final String REASON = "reason";
    /// The name under which the channel of a message stands in [#result()].
    public static final String CHANNEL = "channel";
    /// The name under which more about the reason stands in [#result()]: the channel's word, or why it had been postponed.
    public static final String DETAIL = "detail";
    /// The name under which stands, with a letter that got the last units of a cap, what gave way to it: `journey#step`, several by commas.
    public static final String INSTEAD = "instead";
    /// The name under which the variables that were not known stand in [#result()].
    public static final String VARIABLE = "variable";
    /// The name under which an instant stands in [#result()]: how long a PENDING one is in work, or a POSTPONED one sleeps.
    public static final String UNTIL = "until";

    /// The name under which stands who of the shop's people decided about an effect of which nobody knew whether it was done.
    public static final String BY = "by";
    /// The name under which the instant stands at which an effect was begun that turned out to be unclear later: a cap counts it by that.
    public static final String BEGUN = "begun";
    /// The name under which the first word of a receipt stands in [#result()], where it settled the effect: `delivered`, `opened`, ...
    public static final String RECEIPT = "receipt";

    private static final Set<String> OVERTAKEN = Set.of(Reason.GOAL_REACHED.word(), Reason.EXIT.word(),
            Reason.FAILED.word());

    /// Copies, by name, so that whoever lists them lists them alike on every machine.
    public Effect {
        result = Collections.unmodifiableMap(new TreeMap<>(result));
    }

    /// {@return whether nothing will change it but a receipt}
    public boolean isFinal() {
        return switch (status) {
            case SENT, FAILED, WITHHELD, UNCERTAIN -> true;
            case PENDING, POSTPONED -> false;
        };
    }

    /// {@return whether its run was over before its time came}
    public boolean isOvertaken() {
        return status == Status.WITHHELD && OVERTAKEN.contains(result.getOrDefault(REASON, ""));
    }

    /// {@return whether a receipt would settle something: it was begun, and no answer of the channel is written}
    boolean isInDoubt() {
        return (status == Status.PENDING || status == Status.UNCERTAIN) && !isConfirmed();
    }

    /// {@return whether a receipt came}
    public boolean isConfirmed() {
        return result.containsKey(RECEIPT);
    }

    /// The same, of which a receipt says that it was sent. What is begun stays so: its execution may live, and decides with its end what comes next.
    ///
    /// @param word what the receipt says
    /// @return the effect; SENT where nobody is at work on it any more
    Effect confirmed(String word) {
        Map<String, String> words = new TreeMap<>(result);
        words.put(RECEIPT, word);
        if (status == Status.PENDING) {
            return new Effect(status, at, attempt, claim, words);
        }
        return sent(at, words);
    }

    private Effect sent(Instant when, Map<String, String> words) {
        List.of(REASON, UNTIL, BEGUN).forEach(words::remove);
        return new Effect(Status.SENT, when, attempt, claim, words);
    }

    /// {@return the same; SENT where it is unclear, and a receipt came while it was in work}
    ///
    /// @param before how it stood then
    Effect after(Effect before) {
        return status == Status.UNCERTAIN && before.isConfirmed()
                ? confirmed(before.result.getOrDefault(RECEIPT, ""))
                : this;
    }

    /// {@return the same, of which a person found out that it was done}
    ///
    /// @param by who
    /// @param when the instant of finding out
    Effect vouched(String by, Instant when) {
        Map<String, String> words = new TreeMap<>(result);
        words.put(BY, by);
        return sent(when, words);
    }

    /// {@return the same with the name of who decided about it}
    ///
    /// @param who as they said
    public Effect by(String who) {
        Map<String, String> words = new TreeMap<>(result);
        words.put(BY, who);
        return new Effect(status, at, attempt, claim, words);
    }

    /// {@return the same, about to be done once more because a person asks: until an answer is written it is as unclear as before}
    ///
    /// @param until how long it is taken to be in work
    public Effect asked(Instant until) {
        Map<String, String> words = new TreeMap<>(unclear(at).result);
        words.put(UNTIL, until.toString());
        return new Effect(Status.UNCERTAIN, at, attempt, claim, words);
    }

    /// {@return the instant by which a cap counts it}
    public Instant begun() {
        String begun = result.get(BEGUN);
        return begun == null ? at : Instant.parse(begun);
    }

    /// {@return whether somebody is having it done once more}
    ///
    /// @param now the instant of asking
    boolean isAskedAgain(Instant now) {
        return result.containsKey(UNTIL) && now.isBefore(until());
    }

    /// {@return the same, of which it cannot be known whether it was done; SENT where a receipt came meanwhile}
    ///
    /// @param when the instant from which on nobody will find out
    public Effect unclear(Instant when) {
        Map<String, String> words = new TreeMap<>(result);
        words.remove(UNTIL);
        if (isConfirmed()) {
            return new Effect(Status.SENT, when, attempt, claim, words);
        }
        words.put(REASON, "no answer was written");
        if (!when.equals(at)) {
            words.putIfAbsent(BEGUN, at.toString());
        }
        return new Effect(Status.UNCERTAIN, when, attempt, claim, words);
    }

    /// {@return the same where whoever began it is dead: what is in work is so no longer than to the instant at which that is known}
    ///
    /// @param known that instant
    Effect lapsed(Instant known) {
        if (status != Status.PENDING || !until().isAfter(known)) {
            return this;
        }
        Map<String, String> words = new TreeMap<>(result);
        words.put(UNTIL, known.toString());
        return new Effect(status, at, attempt, claim, words);
    }

    /// {@return whether it is begun once more, lawfully: after the time in which the attempt before it was taken to be in work}
    ///
    /// @param before how it stood, PENDING
    boolean repeats(Effect before) {
        return status == Status.PENDING && attempt == before.attempt + 1 && !at.isBefore(before.until());
    }

    /// {@return the same once its run is over: what was begun cannot be known any more, what was postponed will not be done}
    ///
    /// @param stop why the run ended
    /// @param when the instant of the end
    public Effect over(Stop stop, Instant when) {
        return switch (status) {
            case PENDING -> unclear(when);
            case POSTPONED -> skipped(Optional.of(this), stop, claim, when);
            case SENT, FAILED, WITHHELD, UNCERTAIN -> this;
        };
    }

    /// An action that is not done because its run is over.
    ///
    /// @param before how it stood, if it was postponed
    /// @param stop why the run ends
    /// @param claim the execution that would have done it
    /// @param when the instant of the end
    /// @return the effect, withheld; it says under [#DETAIL] why it had been postponed
    public static Effect skipped(Optional<Effect> before, Stop stop, String claim, Instant when) {
        Map<String, String> words = new TreeMap<>();
        words.put(REASON, stop.reason().word());
        before.map(effect -> effect.result().get(REASON)).ifPresent(word -> words.put(DETAIL, word));
        return new Effect(Status.WITHHELD, when, before.map(Effect::attempt).orElse(1), claim, words);
    }

    /// {@return until when it is in work or asleep}
    ///
    /// @throws IllegalStateException if it is neither
    public Instant until() {
        String until = result.get(UNTIL);
        if (until == null) {
            throw new IllegalStateException("An effect that is " + status + " has no `until`");
        }
        return Instant.parse(until);
    }
}
