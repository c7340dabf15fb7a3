package dev.safar.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Publication;
import dev.safar.publish.Fates;
import dev.safar.publish.Published;
import dev.safar.publish.Plan;
import dev.safar.publish.Publisher;
import dev.safar.publish.Registry;
import dev.safar.publish.Side;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Publishes the journeys of a world by rows of its store, and lets the world go on under them.
final class Press {
    private final Map<String, JourneyDefinition> versions = new LinkedHashMap<>();
    private World world;

    Press(JourneyDefinition... first) {
        world = new World(first);
        for (JourneyDefinition journey : first) {
            publishes(journey, Fates.KEEP);
        }
    }

    World world() {
        return world;
    }

    /// The functions know the new word, and nobody is looked at yet.
    Plan publishes(JourneyDefinition journey, Fates fates) {
        versions.put(journey.key(), journey);
        Plan plan = plan(journey, fates);
        assertThat(publisher().publish(List.of(plan), List.of(whole(journey)), world.now()))
                .isEqualTo(new Published.Done());
        return reread(plan);
    }

    Plan plan(JourneyDefinition journey, Fates fates) {
        return publisher().plan(new Side(journey, Map.of()), fates,
                version -> Optional.ofNullable(versions.get(JourneyDefinition.key(journey.name(), version)))
                        .map(known -> new Side(known, Map.of())));
    }

    static Register.Version whole(JourneyDefinition journey) {
        return new Register.Version(journey.name(), journey.version(), new TreeMap<>());
    }

    Published pauses(String journey) {
        return reread(publisher().pause(journey, world.now()));
    }

    Published resumes(String journey) {
        return reread(publisher().resume(journey, world.now()));
    }

    Published closes(String journey) {
        return reread(publisher().close(journey, world.now()));
    }

    Published ends(String journey) {
        return reread(publisher().end(journey, world.now()));
    }

    /// Looks at everybody in the journey once.
    World settles(String journey) {
        publisher().settle(journey, world.sweep, world.now()).forEach(world::run);
        return world;
    }

    Publication said(String journey) {
        return new Registry(world.memory).journey(journey).orElseThrow().item().publication();
    }

    private <A> A reread(A answer) {
        Instant now = world.now();
        world = world.publishes(catalog()).sleepsUntil(now);
        return answer;
    }

    private Catalog catalog() {
        List<Publication> all = new Registry(world.memory).journeys().stream().map(Stored::item)
                .map(Register.Journey::publication).toList();
        List<JourneyDefinition> active = all.stream()
                .map(one -> versions.get(JourneyDefinition.key(one.journey(), one.active()))).toList();
        return Catalog.of(active, List.copyOf(versions.values())).under(all,
                key -> Optional.ofNullable(versions.get(key)));
    }

    /// {@return what looks at members under the word that holds now, over another store}
    Sweep sweepOver(Store store) {
        return new Sweep(store, catalog(), World.shop(World.POLICY), world.post);
    }

    private Publisher publisher() {
        return new Publisher(world.memory);
    }
}
