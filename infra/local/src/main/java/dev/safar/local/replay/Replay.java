package dev.safar.local.replay;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Received;
import dev.safar.flow.Shop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.shelf.Shipped;
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
    private long duplicates;
    private long otherBodies;

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
    /// @param progress is told how many facts were delivered so far, after each
    /// @return what came of it
    public ReplayReport run(Orders orders, LongConsumer progress) {
        List<JourneyDefinition> journeys = shipped.journeys().journeys().values().stream()
                .map(journey -> options.inactiveAfter().map(journey::withSilence).orElse(journey)).toList();
        Instant first = orders.events().getFirst().provenance().occurredAt();
        Instant end = orders.events().getLast().provenance().occurredAt();
        Stack stack = new Stack(first, shop(), journeys, shipped.journeys().machines(), shipped.texts(),
                _ -> new Carrier.Receipt.Taken());
        if (options.shuffle().isPresent()) {
            stack.passTo(end);
            deliverShuffled(orders.events(), stack, progress);
            stack.passToJustBefore(end);
        } else {
            deliverInOrder(orders.events(), stack, progress);
        }
        return ReplayReport.of(stack, journeys, options.currency(), silence(journeys), end, duplicates, otherBodies);
    }

    private Duration silence(List<JourneyDefinition> journeys) {
        return options.inactiveAfter().or(() -> Catalog.of(journeys).silences().stream().findFirst())
                .orElse(USUAL_SILENCE);
    }

    private void deliverInOrder(List<MemberEvent> events, Stack stack, LongConsumer progress) {
        long delivered = 0;
        for (MemberEvent event : events) {
            stack.passToJustBefore(event.provenance().occurredAt());
            for (int copy = 0; copy < options.deliver(); copy++) {
                deliver(event, stack);
                progress.accept(++delivered);
            }
        }
    }

    private void deliverShuffled(List<MemberEvent> events, Stack stack, LongConsumer progress) {
        List<MemberEvent> arrivals = new ArrayList<>();
        for (int copy = 0; copy < options.deliver(); copy++) {
            arrivals.addAll(events);
        }
        Collections.shuffle(arrivals, new Random(options.shuffle().orElseThrow()));
        long delivered = 0;
        for (MemberEvent event : arrivals) {
            deliver(event, stack);
            progress.accept(++delivered);
        }
    }

    private void deliver(MemberEvent event, Stack stack) {
        switch (stack.deliver(event)) {
            case Received.Accepted accepted -> otherBodies += accepted.corrected() ? 1 : 0;
            case Received.Duplicate _ -> duplicates++;
            case Received.Superseded _ -> otherBodies++;
            case Received.Rejected rejected -> throw new IllegalStateException(
                    "Every order names its member, yet one was rejected: " + rejected.reason());
            case Received.Busy _ -> throw new IllegalStateException("A store in memory is never busy");
        }
    }

    private Shop shop() {
        ContactPolicy policy = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, true, true);
        return new Shop("the shop", "https://shop.example", options.currency(), policy, PointsRate.standard(),
                Personal.of("replay"));
    }
}
