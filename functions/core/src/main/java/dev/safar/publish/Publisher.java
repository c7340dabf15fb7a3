package dev.safar.publish;

import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Publication.Mode;
import dev.safar.journey.Step;
import dev.safar.publish.Published.Senseless.Why;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Key;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Publishes journeys, and pauses, resumes and ends them. Whatever it does comes to one conditional write of one row a journey: before it the old word holds and
/// behind it the new one, wherever it may die (protocol, rule 17). Who waits is then looked at, and whoever is not looked at is moved when her time comes.
public final class Publisher {
    private static final int MOST_TRIES = 5;

    private final Store store;
    private final Registry registry;

    /// Wires it.
    ///
    /// @param store where members and journeys are
    public Publisher(Store store) {
        this.store = store;
        this.registry = new Registry(store);
    }

    /// Says what publishing a version would do. It writes nothing.
    ///
    /// @param draft the version
    /// @param fates what is wanted for those who wait in others
    /// @param versions a version of the journey by its hash, where it is known
    /// @return the plan
    public Plan plan(Side draft, Fates fates, Function<String, Optional<Side>> versions) {
        String journey = draft.journey().name();
        String version = draft.journey().version();
        Optional<Stored<Register.Journey>> row = registry.journey(journey);
        Optional<Publication> before = row.map(stored -> stored.item().publication());
        Census census = Census.of(store, journey);
        Set<String> others = census.versions();
        before.map(Publication::active).ifPresent(others::add);
        others.remove(version);
        List<Prospect> prospects = new ArrayList<>();
        others.forEach(other -> prospects.addAll(prospects(other, versions.apply(other), census, fates, draft)));
        return new Plan(journey, version, before, row.map(Stored::version).orElse(0L), before
                .map(Publication::active).flatMap(versions).map(active -> Difference.between(active, draft)), prospects,
                census);
    }

    /// Of every place at which somebody waits, and, where not all are kept, of every place to which somebody may come who is on her way now.
    private static List<Prospect> prospects(String version, Optional<Side> known, Census census, Fates fates,
            Side draft) {
        Map<Place, Long> places = new TreeMap<>();
        census.waiting().forEach((place, waiting) -> {
            if (place.version().equals(version)) {
                places.put(place, waiting);
            }
        });
        known.ifPresent(side -> side.journey().itinerary().byId().values().stream()
                .filter(step -> step instanceof Step.Pause || step instanceof Step.Action)
                .filter(step -> fates.of(step.id()) != Fate.KEEP)
                .forEach(step -> places.putIfAbsent(new Place(version, step.id()), 0L)));
        List<Prospect> prospects = places.entrySet().stream().map(entry -> Prospect.of(entry.getKey(),
                entry.getValue(), fates.of(entry.getKey().step()), known, draft)).toList();
        return known.map(side -> prospects.stream()
                .map(prospect -> prospect.among(prospects, side.journey().itinerary())).toList()).orElse(prospects);
    }

    /// Says how to publish a version so that everybody goes on where she is, without looking at anybody.
    ///
    /// @param journey the journey's name
    /// @param version the version
    /// @return the plan
    public Plan keeping(String journey, String version) {
        Optional<Stored<Register.Journey>> row = registry.journey(journey);
        return new Plan(journey, version, row.map(stored -> stored.item().publication()),
                row.map(Stored::version).orElse(0L), Optional.empty(), List.of(), Census.NONE);
    }

    /// Carries plans out, all or none: the versions first, which change nothing yet, and then the rows that switch to them in one write.
    ///
    /// @param plans one a journey at most, at least one
    /// @param versions the version of each, whole
    /// @param now when
    /// @return what came of it
    public Published publish(List<Plan> plans, List<Register.Version> versions, Instant now) {
        for (Register.Version version : versions) {
            if (!insist(() -> registry.keep(version) ? new Answer.Applied() : new Answer.Contended()).isPresent()) {
                return new Published.Busy();
            }
        }
        List<Write> writes = plans.stream().<Write>map(plan -> new Write.Put(
                new Register.Journey(plan.after(now)), new Expect.Version(plan.base()))).toList();
        return insist(() -> writes.size() == 1 ? store.write(writes.getFirst()) : store.transact(writes))
                .<Published>map(answer -> answer instanceof Answer.Lost(List<Key> lost)
                        ? new Published.Overtaken(plans.stream().map(Plan::journey)
                                .filter(journey -> lost.contains(Key.journey(journey))).toList())
                        : new Published.Done())
                .orElseGet(Published.Busy::new);
    }

    /// Lets nobody enter a journey, and whoever waits in it wait on.
    ///
    /// @param journey its name
    /// @param now when
    /// @return what came of it
    public Published pause(String journey, Instant now) {
        return turn(journey, Mode.PAUSED, EnumSet.of(Mode.LIVE), now);
    }

    /// Lets members enter a paused journey again. What came due meanwhile happens when those who wait are looked at: [#settle(String, Sweep, Instant)].
    ///
    /// @param journey its name
    /// @param now when
    /// @return what came of it
    public Published resume(String journey, Instant now) {
        return turn(journey, Mode.LIVE, EnumSet.of(Mode.PAUSED), now);
    }

    /// Lets nobody enter a journey any more, and whoever is in it go on to its end.
    ///
    /// @param journey its name
    /// @param now when
    /// @return what came of it
    public Published close(String journey, Instant now) {
        return turn(journey, Mode.CLOSED, EnumSet.of(Mode.LIVE, Mode.PAUSED), now);
    }

    /// Ends a journey: nobody enters it, and whoever is in it leaves it.
    ///
    /// @param journey its name
    /// @param now when
    /// @return what came of it
    public Published end(String journey, Instant now) {
        return turn(journey, Mode.ENDED, EnumSet.of(Mode.LIVE, Mode.PAUSED, Mode.CLOSED), now);
    }

    /// @param from how it may stand before
    private Published turn(String journey, Mode next, Set<Mode> from, Instant now) {
        Optional<Stored<Register.Journey>> row = registry.journey(journey);
        if (row.isEmpty()) {
            return new Published.Senseless(Why.UNKNOWN);
        }
        Publication stands = row.get().item().publication();
        return from.contains(stands.mode())
                ? write(row.get(), stands.turned(next, now))
                : new Published.Senseless(standing(stands.mode()));
    }

    private static Why standing(Mode mode) {
        return switch (mode) {
            case LIVE -> Why.LIVE;
            case PAUSED -> Why.PAUSED;
            case CLOSED -> Why.CLOSED;
            case ENDED -> Why.ENDED;
        };
    }

    private Published write(Stored<Register.Journey> row, Publication next) {
        Write write = new Write.Put(new Register.Journey(next), Expect.unchanged(row));
        return insist(() -> store.write(write)).<Published>map(answer -> answer instanceof Answer.Lost
                ? new Published.Overtaken(List.of(next.journey()))
                : new Published.Done()).orElseGet(Published.Busy::new);
    }

    /// Looks at everybody who is under way in a journey, once, so that what was published, resumed or ended holds for her now and not only when her time comes.
    /// Each is one conditional write; whoever is written by somebody else meanwhile is moved then. To do it again changes nothing.
    ///
    /// @param journey its name
    /// @param sweep knows the journeys as they stand now
    /// @param now when
    /// @return what must be started
    public List<Start> settle(String journey, Sweep sweep, Instant now) {
        Optional<Stored<Register.Journey>> row = registry.journey(journey);
        List<Start> starts = new ArrayList<>();
        Census.walk(store, journey, due -> starts.addAll(sweep.settle(due, now).starts()));
        row.filter(stored -> !stored.item().publication().settled())
                .ifPresent(stored -> write(stored, stored.item().publication().looked()));
        return starts;
    }

    /// {@return what the store said, or nothing where it was busy every time}
    private static Optional<Answer> insist(Supplier<Answer> write) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Answer answer = write.get();
            if (!(answer instanceof Answer.Contended)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
