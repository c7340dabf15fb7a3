package dev.safar.flow;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Trigger;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The journeys: the version of each that new members enter, and every version that somebody may still be in.
public final class Catalog {
    /// How many journeys there may be: one fact may end, wake or begin each of them in one transaction, which holds a hundred writes (DynamoDB's limit).
    /// A fact itself takes at most 28, and a journey 4: the run that it ends, what that leaves in doubt, the run that it begins, or a timer.
    public static final int MOST_JOURNEYS = 18;

    /// For how long functions of two deployments may be at work side by side, at most.
    private static final Duration ROLL_OUT = Duration.ofMinutes(15);

    private final List<JourneyDefinition> active;
    /// Asked for with every fact.
    private final Map<String, JourneyDefinition> byName = new HashMap<>();
    private final Map<String, List<JourneyDefinition>> byEvent;
    private final List<Duration> silences;
    private final List<JourneyDefinition> dated;
    private final List<JourneyDefinition> becoming;
    private final Map<String, JourneyDefinition> versions = new LinkedHashMap<>();
    private final Map<String, Publication> publications = new HashMap<>();
    private final Function<String, Optional<JourneyDefinition>> others;
    /// The longest period of a cap that some journey has for itself.
    private final Optional<Duration> capped;

    private Catalog(List<JourneyDefinition> active, List<JourneyDefinition> older, Collection<Publication> publications,
            Function<String, Optional<JourneyDefinition>> others) {
        this.active = List.copyOf(active);
        active.forEach(journey -> byName.putIfAbsent(journey.name(), journey));
        this.byEvent = active.stream().filter(journey -> journey.trigger() instanceof Trigger.OnEvent)
                .collect(Collectors.groupingBy(journey -> ((Trigger.OnEvent) journey.trigger()).event()));
        this.silences = active.stream().map(JourneyDefinition::trigger)
                .flatMap(trigger -> trigger instanceof Trigger.OnSilence silence
                        ? Stream.of(silence.length())
                        : Stream.<Duration>empty())
                .distinct().sorted().toList();
        this.dated = active.stream().filter(journey -> journey.trigger() instanceof Trigger.OnDate).toList();
        this.becoming = active.stream().filter(journey -> journey.trigger() instanceof Trigger.OnBecoming).toList();
        this.others = others;
        publications.forEach(publication -> this.publications.put(publication.journey(), publication));
        older.forEach(journey -> versions.put(journey.key(), journey));
        active.forEach(journey -> versions.put(journey.key(), journey));
        long journeys = versions.values().stream().map(JourneyDefinition::name).distinct().count();
        if (journeys > MOST_JOURNEYS) {
            throw new IllegalArgumentException("Expected at most " + MOST_JOURNEYS + " journeys, but found " + journeys
                    + ": one fact may move a member in each of them at once; retire some, or make branches of them");
        }
        capped = longest(versions.values().stream().flatMap(journey -> journey.terms().cap().stream()
                .map(FrequencyCap::period)));
    }

    private static Optional<Duration> longest(Stream<Duration> periods) {
        return periods.max(Comparator.naturalOrder());
    }

    /// Takes journeys in of which nobody is in another version.
    ///
    /// @param active the version of each that new members enter
    /// @return the catalog
    /// @throws IllegalArgumentException if there are more than [#MOST_JOURNEYS]
    public static Catalog of(List<JourneyDefinition> active) {
        return new Catalog(active, List.of(), List.of(), _ -> Optional.empty());
    }

    /// Takes journeys in, with versions that nobody enters any more but somebody may still be in: whoever entered one goes on in it, and goals, exits
    /// and answers reach her there. One that is active too is active.
    ///
    /// @param active the version of each that new members enter, at most one of each journey
    /// @param older every other version, also of journeys that are not entered any more
    /// @return the catalog
    /// @throws IllegalArgumentException if two versions of one journey are active, or there are more than [#MOST_JOURNEYS]
    public static Catalog of(List<JourneyDefinition> active, List<JourneyDefinition> older) {
        List<String> names = active.stream().map(JourneyDefinition::name).toList();
        names.stream().filter(name -> Collections.frequency(names, name) > 1).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Expected one active version of journey '" + name + "', but found "
                    + Collections.frequency(names, name));
        });
        return new Catalog(active, older, List.of(), _ -> Optional.empty());
    }

    /// Takes in what was said of the journeys when they were published: a journey that was closed or ended is entered no more, one that is paused holds whoever waits in
    /// it, and whoever waits where another version takes over is taken over.
    ///
    /// @param publications one a journey at most; a journey without one is live
    /// @param later finds a version that was published after this catalog was made, by its [JourneyDefinition#key()]: whoever holds an older catalog meets
    ///        members in it
    /// @return the catalog
    public Catalog under(Collection<Publication> publications,
            Function<String, Optional<JourneyDefinition>> later) {
        Set<String> over = publications.stream().filter(one -> !one.mode().isOpen())
                .map(Publication::journey).collect(Collectors.toSet());
        return new Catalog(active.stream().filter(journey -> !over.contains(journey.name())).toList(), all(),
                publications, later);
    }

    /// {@return since when a journey is paused; empty where it is not}
    ///
    /// @param journey its name
    public Optional<Instant> pausedSince(String journey) {
        return Optional.ofNullable(publications.get(journey))
                .filter(publication -> publication.mode() == Publication.Mode.PAUSED).map(Publication::since);
    }

    boolean isPaused(String journey) {
        return pausedSince(journey).isPresent();
    }

    /// What publications make of an enrollment before anything else is asked of it, and what became of its version: it is taken over by another, or it ends.
    ///
    /// @param enrollment as it was read
    /// @param now the instant of looking
    /// @return the enrollment after that; empty where it stays as it is
    public Optional<Enrollment> moved(Enrollment enrollment, Instant now) {
        Optional<Enrollment> moved = Optional.empty();
        Optional<Publication> publication = Optional.ofNullable(publications.get(enrollment.id().journey()));
        Optional<Enrollment> next = publication.flatMap(said -> once(said, enrollment, now));
        // Each relocation leads away from a version that is not left to be led back to, so this ends; the bound is for a row that somebody wrote by hand.
        for (int i = publication.map(said -> said.relocations().size()).orElse(0); next.isPresent() && i >= 0; i--) {
            moved = next;
            Enrollment there = next.get();
            next = publication.flatMap(said -> once(said, there, now));
        }
        Optional<Enrollment> said = moved;
        return takenOver(said.orElse(enrollment), now).or(() -> said);
    }

    /// Whoever waits in a version that nobody knows any more is taken over by the one that members enter now, where she can rest as she does; a segment that runs goes
    /// on in that one when its lease is over. Where neither can, the run ends, but only some time after it is due: functions that are about to be replaced do not know
    /// the version that replaces theirs.
    private Optional<Enrollment> takenOver(Enrollment enrollment, Instant now) {
        if (!(enrollment.state() instanceof Active active) || of(enrollment).isPresent()
                || (active instanceof Running && healing(enrollment).isPresent())) {
            return Optional.empty();
        }
        return migrated(enrollment).or(() -> now.isBefore(active.due().plus(ROLL_OUT))
                ? Optional.empty()
                : after(enrollment, new Move.Halt(Stop.RETIRED, now)));
    }

    private Optional<Enrollment> migrated(Enrollment enrollment) {
        return enrollment.state() instanceof Waiting waiting
                ? entered(enrollment.id().journey())
                        .filter(journey -> journey.isRest(waiting.rest().step(), enrollment))
                        .flatMap(journey -> after(enrollment, new Move.Migrate(journey.version(), waiting.rest())))
                : Optional.empty();
    }

    /// {@return the version in which a segment begins again whose lease is over: its own, or where nobody knows that any more the one that members enter now, if its
    ///         place is there; empty where it cannot go on in any}
    ///
    /// @param enrollment it runs
    Optional<JourneyDefinition> healing(Enrollment enrollment) {
        return of(enrollment).or(() -> entered(enrollment.id().journey()).filter(journey -> enrollment
                .state() instanceof Running running && journey.continues(enrollment, running)));
    }

    private static Optional<Enrollment> after(Enrollment enrollment, Move move) {
        return enrollment.apply(move) instanceof Moved moved ? Optional.of(moved.enrollment()) : Optional.empty();
    }

    private Optional<Enrollment> once(Publication said, Enrollment enrollment, Instant now) {
        Optional<Move> move = said.mode() == Publication.Mode.ENDED
                ? Optional.of(new Move.Halt(Stop.JOURNEY_ENDED, now))
                : enrollment.state() instanceof Waiting waiting
                        ? said.relocation(new Place(enrollment.version(), waiting.rest().step()))
                                .map(relocation -> relocation.move(waiting.rest(), now))
                        : Optional.empty();
        return move.filter(asked -> isPossible(enrollment, asked)).flatMap(asked -> after(enrollment, asked));
    }

    private boolean isPossible(Enrollment enrollment, Move move) {
        return !(move instanceof Move.Migrate to)
                || find(JourneyDefinition.key(enrollment.id().journey(), to.version()))
                        .flatMap(journey -> journey.itinerary().find(to.rest().step())).isPresent();
    }

    /// {@return the version of each journey that new members enter}
    public List<JourneyDefinition> active() {
        return active;
    }

    /// {@return the definition that an enrollment runs, or empty where the catalog no longer knows that version}
    ///
    /// @param enrollment whose
    public Optional<JourneyDefinition> of(Enrollment enrollment) {
        Optional<JourneyDefinition> newest = entered(enrollment.id().journey())
                .filter(journey -> journey.version().equals(enrollment.version()));
        return newest.isPresent()
                ? newest
                : find(JourneyDefinition.key(enrollment.id().journey(), enrollment.version()));
    }

    /// {@return a version of a journey, active or older, or empty where the catalog does not know it}
    ///
    /// @param key as [JourneyDefinition#key()] and [Start#machine()] say it
    public Optional<JourneyDefinition> find(String key) {
        return Optional.ofNullable(versions.get(key)).or(() -> others.apply(key));
    }

    /// {@return the definition by which facts meet an enrollment: the one that it runs or, where nobody knows that any more, the one that members enter now}
    ///
    /// @param enrollment whose
    public Optional<JourneyDefinition> nearest(Enrollment enrollment) {
        return of(enrollment).or(() -> entered(enrollment.id().journey()));
    }

    /// {@return the definition that an enrollment runs}
    ///
    /// @param enrollment whose
    /// @throws UnknownVersion if the catalog does not know it
    JourneyDefinition require(Enrollment enrollment) {
        return of(enrollment).orElseThrow(() -> new UnknownVersion(enrollment));
    }

    /// {@return every length of silence that some active journey begins after, shortest first}
    public List<Duration> silences() {
        return silences;
    }

    /// {@return for how long a message counts for some cap, the shop's or a journey's; empty where nothing is capped}
    ///
    /// @param shop what holds where a journey does not say
    Optional<Duration> counted(ContactPolicy shop) {
        Optional<Duration> period = shop.cap().map(FrequencyCap::period);
        return period.isEmpty() ? capped : longest(Stream.concat(period.stream(), capped.stream()));
    }

    /// {@return every version of every journey, the older ones first}
    public List<JourneyDefinition> all() {
        return List.copyOf(versions.values());
    }

    /// {@return the active journeys that begin after a length of silence}
    ///
    /// @param length which
    public List<JourneyDefinition> after(Duration length) {
        return active.stream().filter(
                journey -> journey.trigger() instanceof Trigger.OnSilence silence && silence.length().equals(length))
                .toList();
    }

    /// {@return the active journeys that begin on a date}
    List<JourneyDefinition> dated() {
        return dated;
    }

    /// {@return the active journeys that begin as something becomes true of a member}
    List<JourneyDefinition> becoming() {
        return becoming;
    }

    /// {@return whether some journey begins without a fact of its own type, by what is known of a member}
    boolean asksMembers() {
        return !dated.isEmpty() || !becoming.isEmpty();
    }

    /// {@return the active journey of that name}
    ///
    /// @param name which
    Optional<JourneyDefinition> entered(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// {@return the active journeys that begin with facts of an event's type}
    ///
    /// @param event the fact
    public List<JourneyDefinition> on(MemberEvent event) {
        return byEvent.getOrDefault(event.type(), List.of());
    }
}
