package dev.safar.local.simulate;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// One made-up member. She comes on any day, buys again with a chance and a rhythm of her own, now and then gives something back, complains, or
/// wants no more letters.
final class Buyer {
    private static final String SOURCE = "synthetic";
    /// Of a hundred hours in which something is bought, how many are this one, from midnight on.
    private static final int[] HOURS = {2, 1, 0, 0, 0, 0, 1, 2, 3, 5, 7, 7, 6, 6, 5, 4, 5, 6, 8, 9, 9, 7, 5, 2};
    private static final double AGAIN = 0.62;
    private static final int REFUNDS = 5;
    private static final int COMPLAINTS = 3;
    private static final int LEAVERS = 4;
    private static final double SPREAD = 0.6;

    private final Synthetic shop;
    private final Identities who;
    private final String name;
    private final SplittableRandom random;
    private final double rhythm;
    private final List<MemberEvent> life = new ArrayList<>();

    Buyer(Synthetic shop, int number) {
        this.shop = shop;
        this.name = "s" + (number + 1);
        this.who = Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, name));
        // Neighbouring numbers must not draw alike.
        this.random = new SplittableRandom((shop.seed() * 0x9E3779B97F4A7C15L) ^ (number * 0xD1B54A32D192ED03L));
        this.rhythm = 12 + random.nextInt(70);
    }

    List<MemberEvent> life() {
        double day = random.nextDouble(shop.days());
        int orders = 0;
        do {
            purchase(Math.toIntExact((long) day), ++orders);
            day += 1 - rhythm * Math.log(1 - random.nextDouble());
        } while (day < shop.days() && random.nextDouble() < AGAIN);
        return life;
    }

    private void purchase(int day, int order) {
        Instant at = hour(day);
        String id = name + "-" + order;
        Money total = Money.of(Math.max(1, Math.round(shop.basket() * Math.exp(SPREAD * random.nextGaussian()))),
                shop.currency());
        life.add(new MemberEvent.PurchaseCompleted(provenance("order", id, at), id, total, List.of()));
        after(at, REFUNDS, when -> life.add(new MemberEvent.PurchaseRefunded(provenance("refund", id + "r", when),
                id + "r", Optional.of(id), total)));
        after(at, COMPLAINTS, when -> complaint(id, when));
        after(at, LEAVERS, when -> life.add(new MemberEvent.ConsentWithdrawn(
                provenance("consent", id + "w", when), Optional.empty(), "marketing")));
    }

    private void complaint(String id, Instant opened) {
        life.add(new MemberEvent.ComplaintOpened(provenance("complaint", id + "c", opened), id + "c",
                Optional.empty()));
        Instant settled = opened.plus(Duration.ofHours(6 + random.nextInt(120)));
        if (settled.isBefore(shop.end())) {
            life.add(new MemberEvent.ComplaintResolved(provenance("resolved", id + "c", settled), id + "c",
                    Optional.of(random.nextInt(4) > 0)));
        }
    }

    /// One to nine days later, for so many in a hundred; what would come after the end does not.
    private void after(Instant at, int percent, Consumer<Instant> what) {
        Instant when = at.plus(Duration.ofMinutes(1_440 + random.nextInt(12_000)));
        if (random.nextInt(100) < percent && when.isBefore(shop.end())) {
            what.accept(when);
        }
    }

    private Instant hour(int day) {
        int lot = random.nextInt(100);
        int hour = 0;
        while (lot >= HOURS[hour]) {
            lot -= HOURS[hour++];
        }
        LocalDate date = shop.first().plusDays(day);
        return date.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(shop.zone()).toInstant();
    }

    private Provenance provenance(String kind, String id, Instant at) {
        return new Provenance(new FactKey(SOURCE, kind, id), at, who, new Revision(0, id));
    }
}
