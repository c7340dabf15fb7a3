package dev.safar.member;

import dev.safar.event.MemberEvent.SurveyAnswered;
import java.util.Optional;

/// What she answers when asked. A scored answer and a reasoned one may be two: she gave 9 in March and said why she was leaving in June.
///
/// @param answered how many surveys she answered
/// @param last her latest answer
/// @param lastScored her latest answer that holds a score
/// @param lastReasoned her latest answer that holds a reason code
public record Surveys(long answered, Optional<Answer> last, Optional<Answer> lastScored,
        Optional<Answer> lastReasoned) {
    static final Surveys NONE = new Surveys(0, Optional.empty(), Optional.empty(), Optional.empty());

    Surveys revised(Change<SurveyAnswered> change) {
        Change<Answer> answers = change.map(Answer::from);
        return new Surveys(answered + change.growth(), latest(last, answers),
                latest(lastScored, answers.filter(answer -> answer.score().isPresent())),
                latest(lastReasoned, answers.filter(answer -> answer.reason().isPresent())));
    }

    private static Optional<Answer> latest(Optional<Answer> kept, Change<Answer> answers) {
        return Edge.last(Answer::stamp, kept, answers);
    }

    void write(CanonicalText text) {
        text.put("surveys.answered", answered);
        Answer.write(text, "surveys.last", last);
        Answer.write(text, "surveys.lastScored", lastScored);
        Answer.write(text, "surveys.lastReasoned", lastReasoned);
    }
}
