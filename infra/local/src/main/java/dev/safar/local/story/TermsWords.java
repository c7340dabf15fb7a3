package dev.safar.local.story;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Terms;
import dev.safar.local.outbox.Cells;
import dev.safar.message.Reason;
import java.util.Optional;

/// Says why a letter was not sent, or not yet, because of the terms on which its journey runs beside others.
///
/// @param words the language
/// @param reach says moments
record TermsWords(Words words, WhyNotReached reach) {
    /// {@return the sentence; empty where the reason has nothing to do with the journey's own terms}
    Optional<String> of(Terms terms, Effect effect) {
        String reason = effect.result().getOrDefault(Effect.REASON, "");
        Optional<String> said = reason.equals(Reason.CAP.word())
                ? cap(terms, effect)
                : reason.equals(Reason.QUIET_HOURS.word())
                        ? terms.quietHours().map(hours -> words.say("why.quiet-hours.own", words.hour(hours.from()),
                                words.hour(hours.to())))
                        : reason.equals(Reason.SEND_WINDOW.word())
                                ? terms.sendWindow().map(window -> words.say("why.send-window.own",
                                        words.hour(window.from()), words.hour(window.to())))
                                : Optional.empty();
        return said.map(sentence -> effect.status() == Status.POSTPONED
                ? words.say("why.then", sentence, reach.moment(effect.until()))
                : sentence);
    }

    private Optional<String> cap(Terms terms, Effect effect) {
        return Optional.ofNullable(effect.result().get(Effect.DETAIL))
                .map(winner -> words.say("why.cap.gave-way", Cells.named(winner)))
                .or(() -> terms.cap().map(
                        cap -> words.say("why.cap.own", words.number(cap.most()), words.length(cap.period()))));
    }
}
