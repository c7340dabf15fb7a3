package dev.safar.codec;

import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an enrollment stands.
final class StateCodec {
    /// The states by the words under which they are stored; see [EventType] for why.
    private enum Name {
        RUNNING, WAITING, ENDED;

        static Name of(EnrollmentState state) {
            return switch (state) {
                case Running _ -> RUNNING;
                case Waiting _ -> WAITING;
                case Ended _ -> ENDED;
            };
        }
    }

    private StateCodec() {
    }

    static Map<String, @Nullable Object> write(EnrollmentState state) {
        Doc doc = new Doc().put("is", Words.of(Name.of(state)));
        Doc written = switch (state) {
            case Running it -> doc.put("run", (long) it.run()).put("lease", it.due().toString())
                    .put("attempt", (long) it.attempt())
                    .maybe("restarts", Optional.of((long) it.restarts()).filter(times -> times > 0))
                    .maybe("claim", it.claim())
                    .maybe("from", it.from().map(StateCodec::rest))
                    .maybe("landing", it.landing().map(HeardCodec::write))
                    .maybe("stop", it.stop().map(StateCodec::stop));
            case Waiting it -> doc.put("run", (long) it.run()).put("rest", rest(it.rest()));
            case Ended it -> doc.put("reason", stop(it.reason())).put("at", it.at().toString());
        };
        return written.map();
    }

    static EnrollmentState read(Value value) {
        return switch (Words.read(Name.class, value.at("is"))) {
            case RUNNING -> new Running(value.at("run").small(), value.at("lease").instant(),
                    value.at("attempt").small(), value.find("restarts").map(Value::small).orElse(0),
                    value.find("claim").map(Value::text),
                    value.find("from").map(StateCodec::rest), value.find("landing").map(HeardCodec::landing),
                    value.find("stop").map(StateCodec::stop));
            case WAITING -> new Waiting(value.at("run").small(), rest(value.at("rest")));
            case ENDED -> new Ended(stop(value.at("reason")), value.at("at").instant());
        };
    }

    private static Map<String, @Nullable Object> rest(Rest rest) {
        return new Doc().put("step", rest.step()).put("until", rest.until().toString()).map();
    }

    private static Rest rest(Value value) {
        return new Rest(value.at("step").text(), value.at("until").instant());
    }

    private static Map<String, @Nullable Object> stop(Stop stop) {
        return new Doc().put("kind", Words.of(stop.kind())).put("word", stop.word()).map();
    }

    private static Stop stop(Value value) {
        return new Stop(Words.read(Stop.Kind.class, value.at("kind")), value.at("word").text());
    }
}
