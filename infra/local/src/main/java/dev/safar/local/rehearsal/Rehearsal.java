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
        private final Script script;
        private final Stage stage;

        Play(Scenario scenario) {
            this.scenario = scenario;
            this.script = new Script(scenario);
            this.stage = new Stage(scenario.scene(), journeys(scenario), shipped, casting);
        }

        Performance whole() {
            MemberId first = script.introduction().stream().map(it -> happen(it, it.data())).toList().getLast();
            script.happenings().forEach(it -> happen(first, it));
            stage.passTo(scenario.noon(scenario.until()));
            List<Enrollment> enrollments = stage.enrollments();
            return new Performance(scenario, Telling.of(scenario, stage.journeys(), enrollments), enrollments,
                    stage.kept(first), stage.left(), stage.failures());
        }

        private void happen(MemberId first, Happening happening) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>(happening.data());
            if (happening.type().equals("member.referred")) {
                data.putIfAbsent("code", stage.code(first).orElse("none"));
            }
            happen(happening, data);
        }

        private MemberId happen(Happening happening, Map<String, @Nullable Object> data) {
            return stage.happen(scenario.file() + ":" + happening.at().line(), script.identities(happening).plain(),
                    happening.type(), scenario.at(happening.day(), happening.time()), data);
        }
    }
}
