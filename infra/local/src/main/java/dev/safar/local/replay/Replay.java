package dev.safar.local.replay;

import static java.util.stream.Collectors.toMap;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Shop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.compile.MachineCompiler;
import dev.safar.shelf.Shipped;
import dev.safar.local.stack.Compiled;
import dev.safar.local.stack.Passing;
import dev.safar.local.stack.Stack;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Runs a file of orders through the whole system. A file of orders says nothing about consent, addresses, zones and languages, so these are
/// assumed; see [#ASSUMPTIONS].
public final class Replay {
    /// What is taken to be true of every member, one sentence each.
    public static final List<String> ASSUMPTIONS = List.of(
            "Every member consents to messages and has an e-mail address and a phone.",
            "Every member lives in UTC and reads English.", "Nobody is written to between 22:00 and 08:00.",
            "A refund names no order, so it lowers what was spent and takes no points back.",
            "Nobody answers: what members would have done in reply is not in a file of orders.");

    /// What counts as a lapse where neither the caller nor any journey says so.
    private static final Duration USUAL_SILENCE = Duration.ofDays(60);

    private final Shipped shipped;
    private final ReplayOptions options;

    /// Prepares a replay.
    ///
    /// @param shipped the journeys and texts, without faults
    /// @param options how
    public Replay(Shipped shipped, ReplayOptions options) {
        this.shipped = shipped;
        this.options = options;
    }

    /// Runs it.
    ///
    /// @param orders the facts; at least one
    /// @param progress is told how many facts were delivered so far, after each; by several threads
    /// @return what came of it
    public ReplayReport run(Orders orders, LongConsumer progress) {
        List<JourneyDefinition> journeys = shipped.journeys().journeys().values().stream()
                .map(journey -> options.inactiveAfter().map(journey::withSilence).orElse(journey)).toList();
        Instant end = orders.events().getLast().provenance().occurredAt();
        boolean late = options.shuffle().isPresent();
        Instant start = late ? end : orders.events().getFirst().provenance().occurredAt();
        Compiled compiled = Compiled
                .of(journeys.stream().collect(toMap(JourneyDefinition::name, MachineCompiler::compile)));
        List<Lane> lanes = Lanes.part(arrivals(orders.events()), options.lanes()).stream()
                .map(part -> new Lane(stack(start, journeys, compiled), part)).toList();
        AtomicLong count = new AtomicLong();
        Runnable delivered = () -> progress.accept(count.incrementAndGet());
        Lanes.run(lanes.stream().<Runnable>map(
                lane -> late ? () -> lane.runLate(delivered) : () -> lane.run(end, delivered)).toList());
        return ReplayReport.of(lanes, journeys, options.currency(), silence(journeys), end);
    }

    private Stack stack(Instant start, List<JourneyDefinition> journeys, Compiled compiled) {
        return new Stack(start, shop(), journeys, compiled, shipped.texts(), _ -> new Carrier.Receipt.Taken(),
                store -> store, Passing.VALUES);
    }

    private Duration silence(List<JourneyDefinition> journeys) {
        return options.inactiveAfter().or(() -> Catalog.of(journeys).silences().stream().findFirst())
                .orElse(USUAL_SILENCE);
    }

    private List<MemberEvent> arrivals(List<MemberEvent> events) {
        List<MemberEvent> arrivals = new ArrayList<>();
        events.forEach(event -> arrivals.addAll(Collections.nCopies(options.deliver(), event)));
        options.shuffle().ifPresent(seed -> Collections.shuffle(arrivals, new Random(seed)));
        return arrivals;
    }

    private Shop shop() {
        ContactPolicy policy = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, true, true);
        return new Shop("the shop", "https://shop.example", options.currency(), policy, PointsRate.standard(),
                Personal.of("replay"));
    }
}
