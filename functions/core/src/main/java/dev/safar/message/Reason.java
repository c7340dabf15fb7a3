package dev.safar.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something did not happen: the whole vocabulary, in this one place. The words stand in effects, ends and notices, and reports count them.
public enum Reason {
    /// She did not allow it, or forbade it. A message is withheld; a journey does not begin.
    CONSENT,
    /// No address of hers is known on any of the step's channels: withheld.
    NO_ADDRESS,
    /// A complaint of hers is open, and she is not to be sold anything: withheld.
    COMPLAINT_OPEN,
    /// She got as many messages as the shop or the journey allows for now, on every channel of the step, or what was left went to a journey that is worth more:
    /// withheld, or postponed where the step says so.
    CAP,
    /// The text is not there in any language: withheld.
    MISSING_TEXT,
    /// The text needs a value that nobody knows, such as a coupon's code: withheld. The effect's result says which under `variable`.
    MISSING_VARIABLE,
    /// As much is written on her as there is room for: withheld.
    FULL,
    /// The goal was reached before the action's time came: withheld.
    GOAL_REACHED,
    /// The run was left before the action's time came: withheld.
    EXIT,
    /// The run could not go on, and a person must look: withheld.
    FAILED,
    /// The channel will never take it: failed. The channel's own word stands in the effect's result under `detail`.
    REJECTED,
    /// It is night where she lives: postponed.
    QUIET_HOURS,
    /// It is outside the hours in which the shop or the journey writes: postponed. Where quiet hours leave nothing of them: withheld.
    SEND_WINDOW,
    /// The channel cannot take anything for a while: postponed.
    PROVIDER_DOWN,
    /// The channel works, and what lies behind her address takes nothing for a while: postponed, for longer each time. Failed, once that went on for days; the
    /// channel's own word stands in the effect's result under `detail`.
    MAILBOX_AWAY,
    /// She is held out to measure against: the run is over as it begins.
    HOLDOUT,
    /// It is here already: a fact that came again, or an entry by the same fact. The row of the first time stands for it.
    DUPLICATE,
    /// She is in the journey, and it does not begin a second time beside: a notice.
    ALREADY_IN,
    /// She was in the journey, which nobody enters twice: a notice.
    ONCE,
    /// She was in the journey, and its time to begin again has not come: a notice.
    TOO_SOON,
    /// The journey is paused, and nobody enters it: a notice.
    PAUSED,
    /// What would make her enter does not say what the journey is entered by once: a notice.
    NO_KEY,
    /// She is in as many runs as there may be: a notice.
    CROWDED,
    /// Too many journeys in a row began by what a step of the one before wrote on her: a notice.
    CIRCLE,
    /// It came, or happened, when nothing waited for it any more: a notice.
    LATE,
    /// A run has heard as much as it can hold: a notice.
    INBOX_FULL,
    /// A condition was undefined or no boolean, and counted as false: a notice, or among the troubles of a run's decisions.
    UNDECIDED;

    /// Looks a word up.
    ///
    /// @param word as [#word()] gives it
    /// @return the reason, or empty where there is none of that name
    public static Optional<Reason> find(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }

    /// {@return the word in reports, as in `no-address`}
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
