package dev.safar.local.serve;

import dev.safar.flow.Busy;
import dev.safar.flow.Doubts;
import dev.safar.flow.Doubts.Said;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.desk.Concerns;
import dev.safar.local.desk.Doubt;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What nobody knows whether it was sent, under `/desk/effects`: listed, and decided upon by a person who looked.
///
/// @param store where members are
/// @param concerns lists them
/// @param again has one done once more; empty where nothing leaves from here
/// @param clock what time it is
record DoubtRoutes(Store store, Concerns concerns, Function<Doubt, Optional<Said>> again, InstantSource clock) {
    private static final int MOST = 1000;
    private static final int LONGEST_NAME = 100;

    List<Route> routes() {
        return List.of(
                Route.desk("GET", "/desk/effects", _ -> listed()),
                Route.desk("POST", "/desk/effects/settle", request -> decided(request, this::settle)),
                Route.desk("POST", "/desk/effects/retry", request -> decided(request, this::retry)));
    }

    private Response listed() {
        Concerns.Unclear unclear = concerns.unclear(MOST);
        return Response.json(200, Map.of("effects", unclear.rows(), "more", unclear.more()));
    }

    private Response settle(Doubt doubt) {
        return response(Doubts.settle(store, doubt.enrollment(), doubt.step(), doubt.by(), clock.instant()));
    }

    private Response retry(Doubt doubt) {
        return again.apply(doubt).map(DoubtRoutes::response).orElseGet(() -> Response.refused(409, "not-running",
                "Nothing leaves while Safar does not run: start it with safar local, and type this again"));
    }

    private static Response decided(Request request, Function<Doubt, Response> decide) {
        return doubt(request).map(doubt -> {
            try {
                return decide.apply(doubt);
            } catch (Busy _) {
                return Response.refused(503, "busy", "Others were faster every time; type it again");
            }
        }).orElseGet(() -> Response.refused(400, "malformed-request",
                "Expected {\"effect\": \"...\", \"by\": \"...\"} with the id of an effect, as `safar effects` lists it, and the name of who looked, of at most "
                        + LONGEST_NAME + " characters"));
    }

    private static Optional<Doubt> doubt(Request request) {
        return Json.read(request.body(), Limits.EVENT) instanceof Parsed.Value(Node.Obj object)
                && object.plain().get("effect") instanceof String effect
                && object.plain().get("by") instanceof String by && !by.isBlank() && by.length() <= LONGEST_NAME
                        ? Doubt.of(effect, by.strip())
                        : Optional.empty();
    }

    private static Response response(Said said) {
        return switch (said.became()) {
            case SENT, FAILED -> Response.json(200,
                    Map.of("became", said.became().name().toLowerCase(Locale.ROOT), "word", said.word()));
            case DOWN -> Response.refused(409, "provider-down",
                    "The channel is down: nothing left, and it is as unclear as before. Type it again later");
            case WITHHELD -> Response.refused(409, "withheld", "Nothing left, because it would be withheld now ("
                    + said.word() + "); it is as unclear as before");
            case NOT_UNCLEAR -> Response.refused(404, "not-unclear",
                    "There is no such effect, or it is known what became of it; safar effects lists those that are unclear");
            case IN_WORK -> Response.refused(409, "in-work",
                    "Somebody had it sent once more within the last six minutes, and no answer is written yet. Wait for it, and look at the provider again");
            case STOPPED -> Response.refused(409, "stopped",
                    "Its run was ended by a goal, an exit or a failure: nothing more leaves. If it was sent, settle it");
        };
    }
}
