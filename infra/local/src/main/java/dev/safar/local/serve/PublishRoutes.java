package dev.safar.local.serve;

import dev.safar.journey.Publication;
import dev.safar.journey.Publication.Mode;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.language.finding.Finding;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.local.publish.PlanWords;
import dev.safar.local.publish.Press;
import dev.safar.local.publish.Proposal;
import dev.safar.local.publish.Proposer;
import dev.safar.local.publish.Wanted;
import dev.safar.local.story.Words;
import dev.safar.message.Language;
import dev.safar.publish.Plan;
import dev.safar.publish.Published;
import dev.safar.publish.Publisher;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What the shop's people ask of the journeys themselves, under `/desk`: what publishing would do, publishing, pausing, resuming and ending.
///
/// @param press what is published
/// @param publisher writes
/// @param use lets members enter what is published now
/// @param settle looks at everybody in a journey, and says how many were started
/// @param clock what time it is
public record PublishRoutes(Press press, Publisher publisher, Consumer<Editions> use, ToIntFunction<String> settle,
        InstantSource clock) {
    private static final int BYTES = 1024 * 1024;
    private static final Limits WRITTEN = new Limits(BYTES, 16, BYTES, 40);
    private static final Map<String, Mode> MODES = Map.of("live", Mode.LIVE, "paused", Mode.PAUSED, "closed",
            Mode.CLOSED, "ended", Mode.ENDED);

    /// {@return the routes}
    public List<Route> routes() {
        return List.of(Route.desk("POST", "/desk/publish/plan", this::plan),
                Route.desk("POST", "/desk/publish", this::publish),
                Route.desk("GET", "/desk/journeys/{journey}/versions", this::versions),
                Route.desk("GET", "/desk/journeys/{journey}/versions/{version}", this::version),
                Route.desk("POST", "/desk/journeys/{journey}/mode", this::turn));
    }

    private Response plan(Request request) {
        return asked(request).map(asked -> Response.json(200, json(proposal(asked), asked)))
                .orElseGet(PublishRoutes::malformed);
    }

    private Response publish(Request request) {
        Optional<PublishRequest> asked = asked(request);
        if (asked.isEmpty()) {
            return malformed();
        }
        // What one publishes another must not plan against: the plan is made again and written while nobody else does so here.
        synchronized (press) {
            Proposal proposal = proposal(asked.get());
            Words words = asked.get().words();
            if (!proposal.isSound()) {
                Map<String, @Nullable Object> body = json(proposal, asked.get());
                body.put("refused", "not-sound");
                body.put("detail", words.say("publish.not-sound"));
                return Response.json(409, body);
            }
            List<String> overtaken = proposal.plans().stream()
                    .filter(plan -> asked.get().expect().getOrDefault(plan.journey(), -1L) != plan.base())
                    .map(Plan::journey).toList();
            Published answer = overtaken.isEmpty()
                    ? publisher.publish(proposal.plans(), proposal.editions().stream().map(Edition::row).toList(),
                            clock.instant())
                    : new Published.Overtaken(overtaken);
            return answered(answer, words, "", () -> done(proposal, words));
        }
    }

    private Response done(Proposal proposal, Words words) {
        use.accept(press.editions());
        int started = proposal.plans().stream().map(Plan::journey)
                .filter(journey -> press.publication(journey).filter(said -> !said.settled()).isPresent())
                .mapToInt(settle).sum();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("published", proposal.plans().stream().map(Plan::journey).toList());
        body.put("lines", proposal.plans().stream().map(plan -> words.say("publish.done", plan.journey(),
                new PlanWords(words).version(press.publication(plan.journey()), plan.version()))).toList());
        body.put("started", started);
        return Response.json(200, body);
    }

    private Response turn(Request request) {
        String journey = request.parameter("journey");
        Optional<Map<String, @Nullable Object>> body = object(request);
        Optional<Words> words = PublishRequest.words(body.map(it -> it.get("lang")).orElse(null));
        Optional<Mode> mode = body.map(it -> it.get("mode")).map(String::valueOf).map(MODES::get);
        if (mode.isEmpty() || words.isEmpty()) {
            return Response.refused(400, "malformed-request",
                    "Expected {\"mode\": \"live\", \"paused\", \"closed\" or \"ended\"}, and lang to be en or fa");
        }
        Published answer = switch (mode.get()) {
            case LIVE -> publisher.resume(journey, clock.instant());
            case PAUSED -> publisher.pause(journey, clock.instant());
            case CLOSED -> publisher.close(journey, clock.instant());
            case ENDED -> publisher.end(journey, clock.instant());
        };
        return answered(answer, words.get(), journey, () -> turned(journey, mode.get(), words.get()));
    }

    private Response turned(String journey, Mode mode, Words words) {
        use.accept(press.editions());
        int started = mode == Mode.LIVE || mode == Mode.ENDED ? settle.applyAsInt(journey) : 0;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("journey", journey);
        body.put("mode", word(mode));
        body.put("lines", List.of(words.say("publish.turned." + mode.name(), journey)));
        body.put("started", started);
        return Response.json(200, body);
    }

    private Response answered(Published answer, Words words, String journey,
            Supplier<Response> done) {
        return switch (answer) {
            case Published.Done _ -> done.get();
            case Published.Overtaken it -> Response.refused(409, "overtaken",
                    words.say("publish.overtaken", String.join(words.say("comma"), it.journeys())));
            case Published.Busy _ -> Response.refused(409, "busy", words.say("publish.busy"));
            case Published.Senseless(Published.Senseless.Why why) when why == Published.Senseless.Why.UNKNOWN ->
                Response.refused(404, "unknown-journey", new Proposer(press, publisher, words).unpublished(journey));
            case Published.Senseless it -> Response.refused(409, "senseless",
                    words.say("publish.senseless." + it.why().name(), journey));
        };
    }

    private Response versions(Request request) {
        String journey = request.parameter("journey");
        return press.publication(journey).map(said -> Response.json(200, json(said)))
                .orElseGet(() -> unknown(journey));
    }

    private static Map<String, Object> json(Publication said) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("journey", said.journey());
        body.put("mode", word(said.mode()));
        body.put("since", said.since().toString());
        body.put("active", said.active());
        body.put("history", said.history().stream().map(one -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", one.number());
            row.put("version", one.version());
            row.put("at", one.at().toString());
            return row;
        }).toList());
        return body;
    }

    private Response version(Request request) {
        String journey = request.parameter("journey");
        Optional<Publication> said = press.publication(journey);
        if (said.isEmpty()) {
            return unknown(journey);
        }
        String typed = request.parameter("version");
        return (typed.equals("active") ? Optional.of(said.get().active()) : Press.version(said.get(), typed))
                .flatMap(version -> press.find(journey, version)).map(edition -> {
                    Map<String, Object> body = new LinkedHashMap<>();
                    body.put("journey", journey);
                    body.put("version", edition.journey().version());
                    body.put("number", said.get().number(edition.journey().version()).orElse(0));
                    body.put("journeys", edition.manuscript().journeys());
                    body.put("messages", edition.manuscript().messages());
                    return Response.json(200, body);
                }).orElseGet(() -> Response.refused(404, "unknown-version",
                        proposer().unknown(said.get(), typed)));
    }

    private Response unknown(String journey) {
        return Response.refused(404, "unknown-journey",
                proposer().unpublished(journey));
    }

    private Proposer proposer() {
        return new Proposer(press, publisher, Words.in(Language.ENGLISH).orElseThrow());
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private Proposal proposal(PublishRequest asked) {
        return new Proposer(press, publisher, asked.words()).propose(asked.wanted());
    }

    private static Map<String, @Nullable Object> json(Proposal proposal, PublishRequest asked) {
        PlanWords words = new PlanWords(asked.words());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("sound", proposal.isSound());
        body.put("findings", proposal.findings().stream().map(finding -> json(finding, asked.words().language()))
                .toList());
        body.put("refusals", proposal.refusals());
        body.put("plans", proposal.plans().stream().map(plan -> PlanJson.of(plan, words)).toList());
        return body;
    }

    private static Map<String, Object> json(Finding finding, Language language) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("error", finding.isError());
        row.put("line", finding.line(language));
        return row;
    }

    private static Optional<Map<String, @Nullable Object>> object(Request request) {
        return Json.read(request.body(), WRITTEN) instanceof Parsed.Value(Node.Obj object)
                ? Optional.of(object.plain())
                : Optional.empty();
    }

    private static Optional<PublishRequest> asked(Request request) {
        return object(request).flatMap(PublishRequest::of);
    }

    private static Response malformed() {
        return Response.refused(400, "malformed-request",
                "Expected {\"journeys\": {file: text}, \"messages\": {file: text}} or {\"versions\": {journey: version}}, of at most 1 MiB, "
                        + "fates to be keep, migrate or end, and lang to be en or fa");
    }
}
