package dev.safar.door;

import dev.safar.event.MemberEvent.SurveyAnswered;
import dev.safar.event.Personal;
import dev.safar.json.Fields;
import dev.safar.json.Shape;
import java.util.Optional;
import java.util.OptionalInt;

/// `survey.answered`: `{journey?, step?, score?, reason?, text?}`. The score is a whole number from 0 to 10.
final class SurveyReader {
    private static final Shape<Long> SCORE = Shape.whole("a whole number", 0, 10);

    private SurveyReader() {
    }

    static Draft read(Fields data, Inspection inspection) {
        Optional<String> journey = data.optional("journey", Lengths.NAME);
        Optional<String> step = data.optional("step", Lengths.NAME);
        Optional<Long> given = data.optional("score", SCORE);
        OptionalInt score = given.isPresent() ? OptionalInt.of(given.get().intValue()) : OptionalInt.empty();
        Optional<String> reason = data.optional("reason", Lengths.CODE);
        Optional<Personal<String>> text = data.optional("text", Lengths.TEXT).map(Personal::of);
        return Draft.unnamed(common -> new SurveyAnswered(common, journey, step, score, reason, text));
    }
}
