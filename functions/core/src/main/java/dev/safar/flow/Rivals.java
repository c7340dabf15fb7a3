package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Navigator;
import dev.safar.journey.Step;
import dev.safar.message.Channel;
import dev.safar.message.Clearance;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Gate;
import dev.safar.message.Reason;
import dev.safar.message.Sends;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Letters of her other runs that are due now, too, and want the units that a cap has left. Those of a journey with a higher priority come first, and of equal
/// ones those whose run has the lower name. Where nothing is capped, nobody is asked.
final class Rivals {
    private static final Comparator<Rival> WORTH = Comparator.comparingInt(Rival::priority).reversed()
            .thenComparing(rival -> rival.run().id().withinMember());

    private final Catalog catalog;
    private final JourneyDefinition journey;
    private final Shop shop;
    private final Partition partition;
    private final Enrollment mine;
    private final Instant now;
    private final Optional<FrequencyCap> cap;
    private final Optional<Duration> counted;

    /// @param journey that of the run, or what is nearest to it now
    Rivals(Catalog catalog, JourneyDefinition journey, Shop shop, Partition partition, Enrollment mine, Instant now) {
        this.catalog = catalog;
        this.journey = journey;
        this.shop = shop;
        this.partition = partition;
        this.mine = mine;
        this.now = now;
        this.cap = journey.terms().over(shop.policy()).cap();
        this.counted = catalog.counted(shop.policy());
    }

    /// @param run whose letter
    /// @param priority of its journey
    /// @param step the letter
    private record Rival(Enrollment run, int priority, String step) {
        String name() {
            return run.id().journey() + "#" + step;
        }
    }

    /// {@return the sends as they will be once those that come before a letter of this run have what is theirs}
    Sends taking(Sends sends, Step.Action letter) {
        return cap.map(_ -> before(sends, letter)).orElse(sends);
    }

    private Sends before(Sends sends, Step.Action letter) {
        Sends taken = sends;
        for (Rival rival : all()) {
            Optional<Channel> channel = WORTH.compare(rival, mine(letter)) < 0
                    ? channel(rival, taken)
                    : Optional.empty();
            if (channel.isPresent()) {
                taken = taken.with(counted.orElseThrow(), channel.get(), now);
            }
        }
        return taken;
    }

    /// {@return the letters that come behind one of this run, and for which it leaves no unit on a channel}
    List<String> losers(Step.Action letter, Sends sends, Channel channel) {
        if (cap.isEmpty()) {
            return List.of();
        }
        String name = mine(letter).name();
        Stream<String> gaveWay = others().flatMap(run -> run.effects().entrySet().stream()
                .filter(effect -> gaveWayTo(name, effect.getValue()))
                .map(effect -> run.id().journey() + "#" + effect.getKey()));
        List<Rival> behind = all().stream().filter(rival -> WORTH.compare(rival, mine(letter)) > 0)
                .filter(rival -> channel(rival, sends).equals(Optional.of(channel))).toList();
        int left = Math.max(0, before(sends, letter).left(cap.get(), channel, now) - 1);
        return Stream.concat(gaveWay, behind.stream().skip(left).map(Rival::name)).distinct().toList();
    }

    private boolean gaveWayTo(String name, Effect effect) {
        return Reason.CAP.word().equals(effect.result().get(Effect.REASON)) && effect.at().equals(now)
                && name.equals(effect.result().get(Effect.DETAIL));
    }

    /// {@return the letter that a letter of this run gives way to; empty where the cap was reached before}
    Optional<String> winner(Step.Action letter) {
        String name = mine(letter).name();
        Optional<String> took = others().flatMap(run -> run.effects().entrySet().stream()
                .filter(effect -> List.of(effect.getValue().result().getOrDefault(Effect.INSTEAD, "").split(", ", -1))
                        .contains(name))
                .map(effect -> run.id().journey() + "#" + effect.getKey())).findFirst();
        return took.or(() -> all().stream().filter(rival -> WORTH.compare(rival, mine(letter)) < 0)
                .findFirst().map(Rival::name));
    }

    private Rival mine(Step.Action letter) {
        return new Rival(mine, journey.terms().priority(), letter.id());
    }

    private Stream<Enrollment> others() {
        return partition.enrollments().stream().map(stored -> stored.item().enrollment())
                .filter(run -> !run.id().equals(mine.id()));
    }

    /// Whoever waits in a journey that is paused sends nothing, so nothing gives way to it.
    private boolean isHeld(Enrollment run) {
        return run.state() instanceof Waiting && catalog.isPaused(run.id().journey());
    }

    private List<Rival> all() {
        return others().filter(run -> !isHeld(run))
                .flatMap(run -> catalog.of(run).stream().flatMap(its -> due(run, its).stream()))
                .sorted(WORTH).toList();
    }

    private Optional<Rival> due(Enrollment run, JourneyDefinition its) {
        return new Navigator(its, run, () -> partition.view(shop)).ahead(now).stream()
                .filter(action -> Letter.of(action).isPresent() && isOpen(run.effects().get(action.id()))).findFirst()
                .map(action -> new Rival(run, its.terms().priority(), action.id()));
    }

    /// What is begun has its unit already.
    private boolean isOpen(@Nullable Effect effect) {
        return effect == null || (effect.status() == Status.POSTPONED && !effect.until().isAfter(now));
    }

    /// The channel on which a rival would be sent now, by its own journey's terms.
    private Optional<Channel> channel(Rival rival, Sends sends) {
        JourneyDefinition its = catalog.require(rival.run());
        ContactPolicy policy = its.terms().over(shop.policy());
        Step.Action action = (Step.Action) Objects.requireNonNull(its.itinerary().byId().get(rival.step()));
        Gate gate = new Gate(partition.contactOrUnknown(partition.contact()), sends, policy,
                partition.complains());
        return Letter.of(action).flatMap(letter -> gate.ask(letter.firstOf(), now) instanceof Clearance.Cleared cleared
                ? Optional.of(cleared.channel())
                : Optional.empty());
    }
}
