package dev.safar.local.serve;

import dev.safar.flow.Erasure;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.desk.Concerns;
import dev.safar.local.desk.Desk;
import dev.safar.local.desk.Export;
import dev.safar.local.desk.Forgetter;
import dev.safar.local.desk.Found;
import dev.safar.local.http.Handler;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.story.Words;
import dev.safar.member.MemberId;
import dev.safar.message.Language;
import dev.safar.store.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the shop's people ask of a running Safar, under `/desk`. Paths name members by their ids inside Safar and by nothing else: an address in a path
/// would stand in histories and logs.
///
/// @param desk reads members
/// @param concerns reads what went wrong
/// @param export gathers a member whole
/// @param erasure begins to erase
/// @param look lets the sweep look at an entry at once
/// @param letters takes away the dead letters of whoever is erased
/// @param clock what time it is
public record DeskRoutes(Desk desk, Concerns concerns, Export export, Erasure erasure, Consumer<Due> look,
        Forgetter letters, InstantSource clock) {
    /// How long an erasure takes at least, from its first transaction on: see `docs/erasure.md`.
    private static final Duration ERASED_AFTER = Duration.ofMinutes(15);
    private static final int PAGE = 50;
    private static final int MOST = 1000;

    /// {@return the routes}
    public List<Route> routes() {
        return List.of(Route.desk("POST", "/desk/find", this::find),
                Route.desk("GET", "/desk/members", this::members),
                Route.desk("GET", "/desk/members/{member}", about(this::explain)),
                Route.desk("GET", "/desk/members/{member}/export", about(this::export)),
                Route.desk("POST", "/desk/members/{member}/erase", about(this::erase)),
                Route.desk("GET", "/desk/journeys/{journey}/census",
                        request -> Response.json(200, desk.census(request.parameter("journey")))),
                Route.desk("GET", "/desk/rejections", rows("rejections", concerns::rejections)),
                Route.desk("GET", "/desk/troubles", rows("troubles", concerns::troubles)));
    }

    private Response find(Request request) {
        Optional<String> who = who(request);
        if (who.isEmpty()) {
            return Response.refused(400, "malformed-request",
                    "Expected {\"who\": \"...\"} with a member's id, a customer id, an e-mail address or a phone number");
        }
        List<String> members = switch (desk.find(who.get())) {
            case Found.One(MemberId member) -> List.of(member.value());
            case Found.Several(List<MemberId> several) -> several.stream().map(MemberId::value).toList();
            case Found.Nobody() -> List.of();
        };
        return Response.json(200, Map.of("members", members));
    }

    /// {@return whom the body names, as `{"who": "..."}`; empty where it is another}
    static Optional<String> who(Request request) {
        return Json.read(request.body(), Limits.EVENT) instanceof Parsed.Value(Node.Obj object)
                && object.plain().get("who") instanceof String who ? Optional.of(who) : Optional.empty();
    }

    private Response members(Request request) {
        return limit(request).<Response>map(limit -> {
            Instant now = clock.instant();
            List<Map<String, @Nullable Object>> page = desk.members(
                    request.asked("after").filter(after -> !after.isBlank()).map(MemberId::new), limit,
                    now);
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("now", now.toString());
            body.put("members", page);
            body.put("next", page.size() < limit ? null : page.getLast().get("member"));
            return Response.json(200, body);
        }).orElseGet(DeskRoutes::wrongLimit);
    }

    private Response explain(Request request) {
        String tag = request.asked("lang").orElse("en");
        Optional<Words> words = Language.parse(tag).flatMap(Words::in);
        if (words.isEmpty()) {
            return Response.refused(400, "unknown-language", "Expected lang to be en or fa");
        }
        MemberId member = member(request);
        Optional<String> journey = request.asked("journey");
        if (journey.isPresent() && !desk.journeys(member).contains(journey.get())) {
            return Response.refused(404, "unknown-journey",
                    "Expected a journey of this shop: " + String.join(", ", desk.journeys(member)));
        }
        return desk.explain(member, journey, words.get(), clock.instant()).map(body -> Response.json(200, body))
                .orElseGet(DeskRoutes::unknown);
    }

    private Response export(Request request) {
        return export.of(member(request), clock.instant()).map(body -> Response.json(200, body))
                .orElseGet(DeskRoutes::unknown);
    }

    private Response erase(Request request) {
        letters.reach();
        Instant now = clock.instant();
        Optional<Due> begun = erasure.begin(member(request), now);
        if (begun.isEmpty()) {
            return unknown();
        }
        // Before the sweep takes away her orders, which lead from a refund to her.
        Forgetter.Forgotten forgotten = letters.forget();
        look.accept(begun.get());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("member", member(request).value());
        body.put("asOf", now.toString());
        body.put("completeAt", now.plus(ERASED_AFTER).toString());
        body.put("deadletters", forgotten.gone());
        body.put("deadlettersLeft", forgotten.left());
        return Response.json(202, body);
    }

    /// No member has a blank id.
    private static Handler about(Handler known) {
        return request -> request.parameter("member").isBlank() ? unknown() : known.handle(request);
    }

    private static MemberId member(Request request) {
        return new MemberId(request.parameter("member"));
    }

    private static Handler rows(String name,
            Function<Integer, List<Map<String, @Nullable Object>>> read) {
        return request -> limit(request).map(limit -> Response.json(200, Map.of(name, read.apply(limit))))
                .orElseGet(DeskRoutes::wrongLimit);
    }

    private static Optional<Integer> limit(Request request) {
        String asked = request.asked("limit").orElse(Integer.toString(PAGE));
        return Optional.of(asked).filter(text -> text.matches("[0-9]{1,4}")).map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST);
    }

    private static Response wrongLimit() {
        return Response.refused(400, "malformed-request", "Expected limit to be 1 to " + MOST);
    }

    private static Response unknown() {
        return Response.refused(404, "unknown-member", "Nobody is known by this id");
    }
}
