package dev.safar.local.story;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import dev.safar.message.Channel;
import dev.safar.message.Gate;
import dev.safar.message.Reason;
import java.util.List;
import java.util.Optional;

/// Says why an action was not done, or not yet, and what would change that: one sentence for each [Reason], in words that a shop's owner understands.
///
/// @param words the language
/// @param reach the sentences about whether she could be written to
/// @param past what was true of her
record Why(Words words, WhyNotReached reach, Past past) {
    /// {@return the sentence; empty for what was done, and for a reason that nobody knows any more}
    Optional<String> of(Enrollment run, Step.Action action, Effect effect) {
        return switch (effect.status()) {
            case SENT -> Optional.empty();
            case UNCERTAIN -> Optional.of(words.say("why.uncertain", effect.attempt()));
            case PENDING -> Optional.of(words.say("why.pending", reach.moment(effect.until())));
            case WITHHELD, FAILED, POSTPONED -> Reason.find(effect.result().getOrDefault(Effect.REASON, ""))
                    .map(reason -> sentence(reason, run, action, effect));
        };
    }

    private String sentence(Reason reason, Enrollment run, Step.Action action, Effect effect) {
        return switch (reason) {
            case CONSENT -> reach.consent(channels(action), topic(run), effect.at());
            case NO_ADDRESS -> reach.noAddress(channels(action));
            case COMPLAINT_OPEN -> reach.complaint(effect.at());
            case FULL -> words.say("why.full");
            case CAP -> reach.cap(channels(action), effect.at());
            case MISSING_TEXT -> words.say("why.missing-text", template(action));
            case MISSING_VARIABLE -> missing(action, effect);
            case GOAL_REACHED -> goal(run);
            case EXIT -> words.say("why.exit", words.meaning("exit", stop(run)));
            case FAILED -> words.say("why.failed", Cells.named(stop(run)));
            case REJECTED -> words.say("why.rejected", Cells.named(detail(effect)));
            case QUIET_HOURS -> reach.quietHours(effect.at(), effect.until());
            case SEND_WINDOW -> general(reason);
            case PROVIDER_DOWN -> words.say("why.provider-down", reach.moment(effect.until()));
            case MAILBOX_AWAY -> effect.status() == Effect.Status.POSTPONED
                    ? words.say("why.mailbox-away", Cells.named(detail(effect)), reach.moment(effect.until()))
                    : words.say("why.mailbox-away.for-good", Cells.named(detail(effect)));
            // An action has none of these; they are said where a journey does not begin, or a fact does nothing.
            case HOLDOUT, DUPLICATE, ALREADY_IN, ONCE, TOO_SOON, PAUSED, NO_KEY, CROWDED, CIRCLE, LATE, INBOX_FULL,
                    UNDECIDED ->
                general(reason);
        };
    }

    private String topic(Enrollment run) {
        return reach.titles().definition(run).map(journey -> journey.terms().topic()).orElse(Gate.MARKETING);
    }

    /// {@return a sentence that needs to know nothing but the reason}
    String general(Reason reason) {
        return words.say("why." + reason.word());
    }

    /// {@return why a member was held out}
    String heldOut(JourneyDefinition journey) {
        return words.say("why.holdout.of", words.say("percent", journey.holdoutPercent()));
    }

    private String missing(Step.Action action, Effect effect) {
        String variables = effect.result().getOrDefault(Effect.VARIABLE, "");
        String first = variables.split(",", 2)[0];
        return words.say("why.missing-variable", template(action), variables)
                + words.find("why.variable." + first).orElseGet(() -> words.say("why.variable"));
    }

    private String goal(Enrollment run) {
        String fact = stop(run);
        return past.fact(fact).map(it -> words.say("why.goal-reached.by", Cells.named(fact),
                reach.day(it.provenance().occurredAt()))).orElseGet(() -> words.say("why.goal-reached"));
    }

    private static String stop(Enrollment run) {
        return run.state() instanceof Ended(Stop reason, _) ? reason.word() : "";
    }

    private static String detail(Effect effect) {
        return effect.result().getOrDefault(Effect.DETAIL, "");
    }

    private static String template(Step.Action action) {
        return switch (action) {
            case Step.Message message -> message.template();
            case Step.Survey survey -> survey.template();
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _ -> action.id();
        };
    }

    private static List<Channel> channels(Step.Action action) {
        return switch (action) {
            case Step.Message message -> message.firstOf();
            case Step.Survey survey -> survey.firstOf();
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _ -> List.of();
        };
    }
}
