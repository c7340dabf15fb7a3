package dev.safar.local.publish;

import dev.safar.flow.Catalog;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Publication;
import dev.safar.journey.Publication.Mode;
import dev.safar.journey.Publication.Published;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.publish.Plan;
import dev.safar.publish.Publisher;
import dev.safar.publish.Registry;
import dev.safar.publish.Side;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is published in a store, as editions that can run: every version that is kept, and how each journey stands. Versions never change, so each is read
/// once. Safe for several threads.
public final class Press {
    private final Registry registry;
    private final Publisher publisher;
    private final InstantSource clock;
    private final Map<String, Edition> known = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    /// The versions that the watched folder held when it was last read, by journey.
    private final Map<String, String> taken = new HashMap<>();

    /// Reads what is published.
    ///
    /// @param store where
    /// @param clock what time it is
    public Press(Store store, InstantSource clock) {
        this.registry = new Registry(store);
        this.publisher = new Publisher(store);
        this.clock = clock;
        registry.versions().forEach(this::learn);
    }

    private void learn(Register.Version row) {
        Edition.of(row).ifPresentOrElse(edition -> known.put(edition.name(), edition),
                () -> unreadable.add(JourneyDefinition.key(row.journey(), row.version())
                        + " cannot be read any more; whoever is in that version cannot go on"));
    }

    /// {@return what is kept and cannot be used, a sentence each}
    public synchronized List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /// {@return how every journey stands}
    public List<Publication> publications() {
        return registry.journeys().stream().map(Stored::item).map(Register.Journey::publication).toList();
    }

    /// {@return how a journey stands; empty where none of that name was published}
    ///
    /// @param journey its name
    public Optional<Publication> publication(String journey) {
        return registry.journey(journey).map(stored -> stored.item().publication());
    }

    /// {@return everything that is published, as it is now}
    public synchronized Editions editions() {
        List<Publication> all = publications();
        List<Edition> active = all.stream().filter(one -> one.mode().isOpen())
                .flatMap(one -> find(one.journey(), one.active()).stream()).toList();
        return new Editions(active, known.values().stream().filter(edition -> !active.contains(edition)).toList(), all);
    }

    /// {@return an edition; empty where it is not kept, or cannot be read any more}
    ///
    /// @param journey the journey's name
    /// @param version its hash
    public synchronized Optional<Edition> find(String journey, String version) {
        String key = JourneyDefinition.key(journey, version);
        if (!known.containsKey(key)) {
            registry.version(journey, version).ifPresent(this::learn);
        }
        return Optional.ofNullable(known.get(key));
    }

    /// {@return a version of a journey to compare with}
    ///
    /// @param journey the journey's name
    /// @param version its hash
    Optional<Side> side(String journey, String version) {
        return find(journey, version).map(Edition::side);
    }

    /// {@return the hash that a person means; empty where there is none}
    ///
    /// @param said of which journey
    /// @param typed as in `v3`, `3`, or the first letters of a hash, at least four
    public static Optional<String> version(Publication said, String typed) {
        return said.history().stream().filter(one -> isMeant(one, typed)).map(Published::version).findFirst();
    }

    private static boolean isMeant(Published one, String typed) {
        return typed.equals("v" + one.number()) || typed.equals(Integer.toString(one.number()))
                || (typed.length() >= 4 && one.version().startsWith(typed));
    }

    /// {@return the journeys that a fact may have to move her in once some more are in, by name: all that are kept, but for those that were ended and whose
    /// members were all looked at}
    ///
    /// @param more what comes in
    synchronized NavigableSet<String> counted(Stream<Edition> more) {
        NavigableSet<String> names = names(known.values().stream());
        publications().stream().filter(one -> one.mode() == Mode.ENDED && one.settled()).map(Publication::journey)
                .forEach(names::remove);
        names.addAll(names(more));
        return names;
    }

    private static NavigableSet<String> names(Stream<Edition> editions) {
        return editions.map(edition -> edition.journey().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Takes in what stands in the watched folder. A journey that is not published yet, or whose file is another than when it was last read, is published, and
    /// everybody in it goes on where she is; one whose file is gone is closed. What was published by hand otherwise stays.
    ///
    /// @param drafts what the folder holds, and editions that were kept elsewhere before
    /// @return what a person should know, a sentence each
    /// @throws TooManyJourneys if there would be more than [Catalog#MOST_JOURNEYS]; then nothing is taken in
    public synchronized List<String> adopt(Editions drafts) {
        List<String> said = new ArrayList<>();
        Set<String> counted = counted(Stream.concat(drafts.active().stream(), drafts.older().stream()));
        if (counted.size() > Catalog.MOST_JOURNEYS) {
            throw new TooManyJourneys("There may be " + Catalog.MOST_JOURNEYS
                    + " journeys, and with these files there would be "
                    + counted.size() + ": " + String.join(", ", counted)
                    + ". One whose file is gone counts until it is ended, for somebody may be in it: safar end NAME");
        }
        drafts.older().stream().filter(edition -> !known.containsKey(edition.name())).forEach(this::keep);
        drafts.active().forEach(edition -> adopt(edition, said));
        taken.keySet().stream()
                .filter(name -> drafts.active().stream().noneMatch(one -> one.journey().name().equals(name))).toList()
                .forEach(name -> {
                    taken.remove(name);
                    publisher.close(name, clock.instant());
                    said.add("The file of " + name
                            + " is gone: nobody enters it any more, and whoever is in it goes on to its end");
                });
        return said;
    }

    private void adopt(Edition draft, List<String> said) {
        String name = draft.journey().name();
        String version = draft.journey().version();
        Optional<Publication> before = publication(name);
        boolean isLive = before.filter(one -> one.active().equals(version) && one.mode() != Mode.CLOSED).isPresent();
        boolean isEdited = taken.containsKey(name)
                ? !Objects.equals(taken.put(name, version), version)
                : taken.put(name, version) == null && (!known.containsKey(draft.name())
                        || before.filter(one -> one.mode() != Mode.CLOSED).isEmpty());
        if (!isLive && isEdited) {
            publish(draft);
        } else if (!isLive) {
            said.add("The file of " + name + " holds another version than is live. To make it live: safar publish "
                    + name);
        }
    }

    /// As it is without a plan: nobody is looked at. Where somebody else publishes it at the same time, he was asked and this was not.
    private void publish(Edition draft) {
        keep(draft);
        Plan plan = publisher.keeping(draft.journey().name(), draft.journey().version());
        publisher.publish(List.of(plan), List.of(), clock.instant());
    }

    private void keep(Edition edition) {
        registry.keep(edition.row());
        known.putIfAbsent(edition.name(), edition);
    }

    /// {@return the journeys whose last change was not looked after for everybody}
    public List<String> unsettled() {
        return publications().stream().filter(one -> !one.settled()).map(Publication::journey).toList();
    }
}
