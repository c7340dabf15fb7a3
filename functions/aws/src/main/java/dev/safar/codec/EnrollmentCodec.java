package dev.safar.codec;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Entry;
import dev.safar.journey.Heard;
import dev.safar.member.MemberId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One time through one journey, with its effects. Views of events are personal values.
final class EnrollmentCodec {
    private EnrollmentCodec() {
    }

    static Doc write(Doc doc, Enrollment it) {
        Map<String, @Nullable Object> effects = new LinkedHashMap<>();
        it.effects().forEach((step, effect) -> effects.put(step, effect(effect)));
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        it.answers().forEach((step, heard) -> answers.put(step, HeardCodec.write(heard)));
        return doc.put("member", it.id().member().value()).put("journey", it.id().journey())
                .put("entry", it.id().entry()).put("version", it.version()).put("entered", entry(it.entry()))
                .put("state", StateCodec.write(it.state())).all("effects", effects).all("answers", answers)
                .all("inbox", it.inbox().stream().map((Heard heard) -> HeardCodec.write(heard)).toList())
                .all("decided", HeardCodec.write(it.decided()));
    }

    static Enrollment read(Value value) {
        EnrollmentId id = new EnrollmentId(new MemberId(value.at("member").text()), value.at("journey").text(),
                value.at("entry").text());
        Value entered = value.at("entered");
        return new Enrollment(id, value.at("version").text(),
                new Entry(entered.at("at").instant(), entered.at("view").fields()),
                StateCodec.read(value.at("state")), value.entries("effects", EnrollmentCodec::effect),
                value.entries("answers", HeardCodec::read), value.all("inbox", HeardCodec::read),
                HeardCodec.decided(value));
    }

    private static Map<String, @Nullable Object> entry(Entry entry) {
        return new Doc().put("at", entry.at().toString()).put("view", Plain.of(entry.view())).map();
    }

    private static Map<String, @Nullable Object> effect(Effect effect) {
        return new Doc().put("is", Words.of(effect.status())).put("at", effect.at().toString())
                .put("attempt", (long) effect.attempt()).put("claim", effect.claim()).all("result", effect.result())
                .map();
    }

    private static Effect effect(Value value) {
        return new Effect(Words.read(Effect.Status.class, value.at("is")), value.at("at").instant(),
                value.at("attempt").small(), value.at("claim").text(), value.entries("result", Value::text));
    }
}
