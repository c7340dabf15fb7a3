package dev.safar.codec;

import dev.safar.journey.Decided;
import dev.safar.journey.Heard;
import dev.safar.journey.Landing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an enrollment heard and decided.
final class HeardCodec {
    private HeardCodec() {
    }

    static Map<String, @Nullable Object> write(Heard heard) {
        return new Doc().put("fact", heard.fact()).put("type", heard.type()).put("at", heard.at().toString())
                .put("view", Plain.of(heard.view())).map();
    }

    static Heard read(Value value) {
        return new Heard(value.at("fact").text(), value.at("type").text(), value.at("at").instant(),
                value.at("view").fields());
    }

    static Map<String, @Nullable Object> write(Decided decided) {
        return new Doc().all("outcomes", decided.outcomes()).all("troubles", decided.troubles()).map();
    }

    static Decided decided(Value owner) {
        return owner.find("decided")
                .map(it -> new Decided(it.entries("outcomes", Value::text), it.entries("troubles", Value::text)))
                .orElse(Decided.NOTHING);
    }

    static Map<String, @Nullable Object> write(Landing landing) {
        return new Doc().put("place", landing.place()).all("decided", write(landing.decided()))
                .maybe("taken", landing.taken().map(HeardCodec::write)).map();
    }

    static Landing landing(Value value) {
        return new Landing(value.at("place").text(), decided(value), value.find("taken").map(HeardCodec::read));
    }
}
