package dev.safar.local.rehearsal;

import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.scenario.Happening;
import dev.safar.language.scenario.Scenario;
import dev.safar.member.MemberId;
import dev.safar.shelf.Shipped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plays scenarios. Each has a shop of its own, and what happens in it comes to the door twice, as a queue may deliver it, and counts once.
public final class Rehearsal {
    private static final Map<String, Object> SHE = Map.of("customerId", "17850", "email", "sara@example.org", "phone",
            "+989121234567");
    private static final Map<String, Object> FRIEND = Map.of("customerId", "4711");

    private final Shipped shipped;
    private final Casting casting;

    /// Prepares.
    ///
    /// @param shipped the journeys and texts, without faults
    public Rehearsal(Shipped shipped) {
        this(shipped, Casting.USUAL);
    }

    /// Prepares to play in another shop, or under other names.
    ///
    /// @param shipped the journeys and texts, without faults
    /// @param casting the shop and the names
    public Rehearsal(Shipped shipped, Casting casting) {
        this.shipped = shipped;
        this.casting = casting;
    }

    /// Plays one scenario to its end.
    ///
    /// @param scenario what happens
    /// @return what came of it
    /// @throws Unplayable if it names a journey that is not there, or something in it cannot happen
    public Performance play(Scenario scenario) {
        return new Play(scenario).whole();
    }

    private List<JourneyDefinition> journeys(Scenario scenario) {
        return scenario.journeys().stream()
                .map(name -> Optional.ofNullable(shipped.journeys().journeys().get(name))
                        .orElseThrow(() -> new Unplayable(scenario.file() + ":" + scenario.line()
                                + ": There is no journey '" + name + "'; there are "
                                + shipped.journeys().journeys().keySet().stream().sorted()
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    /// One scenario while it is played.
    private final class Play {
        private final Scenario scenario;
        private final Defaults defaults;
        private final Stage stage;

        Play(Scenario scenario) {
            this.scenario = scenario;
            this.defaults = new Defaults(scenario.scene().currency());
            this.stage = new Stage(scenario.scene(), journeys(scenario), shipped, casting);
        }

        Performance whole() {
            MemberId first = introduced();
            // What is left out depends on the order of the file; when it happens, on the days.
            List<Happening> complete = scenario.happenings().stream().map(defaults::complete).toList();
            complete.stream().sorted(Comparator.comparing(this::at)).forEach(it -> happen(first, it));
            stage.passTo(scenario.noon(scenario.until()));
            List<Enrollment> enrollments = stage.enrollments();
            return new Performance(scenario, Telling.of(scenario, stage.journeys(), enrollments), enrollments,
                    stage.kept(first), stage.left(), stage.failures());
        }

        /// Before anything happens she has agreed to be written to, unless the file says otherwise, and is known. In this order: a journey that begins as she
        /// is registered may write to her.
        private MemberId introduced() {
            Map<String, @Nullable Object> known = new LinkedHashMap<>(scenario.member());
            Object consent = known.remove("consent");
            known.remove("identities");
            String where = scenario.file() + ":" + scenario.line();
            List<?> topics = consent instanceof List<?> said ? said : List.of("marketing");
            topics.forEach(topic -> {
                Map<String, @Nullable Object> data = new LinkedHashMap<>();
                data.put("topic", String.valueOf(topic));
                stage.happen(where, she(), "consent.given", scenario.noon(0), data);
            });
            return stage.happen(where, she(), "member.registered", scenario.noon(0), known);
        }

        private Map<String, @Nullable Object> she() {
            Map<String, @Nullable Object> who = new LinkedHashMap<>();
            Map<?, ?> said = scenario.member().get("identities") instanceof Map<?, ?> own ? own : SHE;
            said.forEach((kind, value) -> who.put(String.valueOf(kind), value));
            return who;
        }

        private Instant at(Happening happening) {
            return scenario.at(happening.day(), happening.time());
        }

        private void happen(MemberId first, Happening happening) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>(happening.data());
            if (happening.type().equals("member.referred")) {
                data.putIfAbsent("code", stage.code(first).orElse("none"));
            }
            stage.happen(scenario.file() + ":" + happening.at().line(),
                    happening.friend() ? new LinkedHashMap<>(FRIEND) : she(), happening.type(), at(happening), data);
        }
    }
}
