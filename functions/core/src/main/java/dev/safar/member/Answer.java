package dev.safar.member;

import dev.safar.event.MemberEvent.SurveyAnswered;
import dev.safar.event.Stamp;
import java.util.Optional;
import java.util.OptionalInt;

/// What a member answered to a survey, without her own words: those stay in the event's row.
///
/// @param stamp when, and in which fact
/// @param score 0 to 10 where a number was asked for
/// @param reason a reason code of the survey, as in `bad-experience`
public record Answer(Stamp stamp, OptionalInt score, Optional<String> reason) {
    static Answer from(SurveyAnswered event) {
        return new Answer(event.provenance().stamp(), event.score(), event.reason());
    }

    static void write(CanonicalText text, String name, Optional<Answer> answer) {
        text.put(name, answer.map(Answer::stamp));
        text.put(name + ".score", answer.map(Answer::score).orElse(OptionalInt.empty()));
        text.put(name + ".reason", answer.flatMap(Answer::reason).orElse(""));
    }
}
