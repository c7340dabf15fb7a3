package dev.safar.local.page;

import dev.safar.journey.JourneyDefinition;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// `GET /desk/journeys`: the journeys that new members enter, with what they and their steps are called, and what is wrong with the files that are being edited.
public final class JourneyRoutes {
    private final Supplier<List<JourneyDefinition>> active;
    private final Supplier<List<String>> findings;

    /// Shows journeys.
    ///
    /// @param active the journeys at the moment of asking
    /// @param findings what is wrong with the files, a sentence each with its place; none where nobody edits
    public JourneyRoutes(Supplier<List<JourneyDefinition>> active, Supplier<List<String>> findings) {
        this.active = active;
        this.findings = findings;
    }

    /// {@return the route}
    public List<Route> all() {
        return List.of(Route.desk("GET", "/desk/journeys", _ -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("journeys", active.get().stream().map(JourneyRoutes::row).toList());
            body.put("findings", findings.get());
            return Response.json(200, body);
        }));
    }

    private static Map<String, Object> row(JourneyDefinition journey) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("journey", journey.name());
        row.put("version", journey.version());
        row.put("title", journey.title().byLanguage());
        Map<String, Object> steps = new LinkedHashMap<>();
        journey.itinerary().byId().forEach((id, step) -> steps.put(id, step.title().byLanguage()));
        row.put("steps", steps);
        return row;
    }
}
