package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Shop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.stack.Stack;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One member of a shop in Tehran, from noon of day 0 on. Every fact comes to the door twice, and counts once.
final class Story {
    static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
    static final Instant START = Instant.parse("2026-03-21T08:30:00Z");
    private static final long TOMAN = 1_000_000;
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.IRT,
            new ContactPolicy(ZONE, Language.PERSIAN, QuietHours.AT_NIGHT, false, false), PointsRate.standard(),
            Personal.of("key"));

    private final Envelopes envelopes = new Envelopes();
    private final List<Outgoing> left = new ArrayList<>();
    private final Stack stack;

    private Story(List<JourneyDefinition> journeys) {
        this.stack = new Stack(START, SHOP, journeys, Shelf.SHIPPED.journeys().machines(), Shelf.SHIPPED.texts(),
                outgoing -> {
                    left.add(outgoing);
                    return new Carrier.Receipt.Taken();
                });
    }

    /// Of a member who reads Persian and agreed to be written to.
    static Story in(String... journeys) {
        return in(List.of(journeys).stream().map(Shelf::journey).toList());
    }

    static Story in(List<JourneyDefinition> journeys) {
        Story story = new Story(journeys);
        return story.hears("member.registered", START, Map.of("title", "خانم", "surname", "محمدی", "language", "fa"))
                .hears("consent.given", START, Map.of("topic", "marketing"));
    }

    Story buys(int day, String order) {
        return hears("purchase.completed", noon(day),
                Map.of("order", order, "total", Map.of("amount", TOMAN, "currency", "IRT")));
    }

    /// One purchase on each of these days.
    Story buysOn(int... days) {
        for (int day : days) {
            buys(day, "order-" + day);
        }
        return this;
    }

    Story scores(int day, String step, int score) {
        return hears("survey.answered", noon(day), Map.of("step", step, "score", score));
    }

    /// A friend follows her link and buys on the same day.
    Story aFriendFollowsHerLinkAndBuys(int day) {
        String code = stack.store().all(Item.CodeOf.class).findFirst().orElseThrow().code();
        Map<String, String> friend = Map.of("customerId", "4711");
        return hears(envelopes.of(friend, "member.referred", noon(day), Map.of("code", code)))
                .hears(envelopes.of(friend, "purchase.completed", noon(day),
                        Map.of("order", "of-a-friend", "total", Map.of("amount", TOMAN, "currency", "IRT"))));
    }

    Story until(int day) {
        stack.passTo(noon(day));
        return this;
    }

    static Instant noon(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private Story hears(String type, Instant at, Map<String, Object> data) {
        return hears(envelopes.of(type, at, new HashMap<>(data)));
    }

    private Story hears(MemberEvent event) {
        stack.passToJustBefore(event.provenance().occurredAt());
        assertThat(stack.deliver(event)).isInstanceOf(Received.Accepted.class);
        assertThat(stack.deliver(event)).isInstanceOf(Received.Duplicate.class);
        return this;
    }

    /// {@return the texts that left, in order}
    List<Outgoing.Letter> letters() {
        return left.stream().filter(Outgoing.Letter.class::isInstance).map(Outgoing.Letter.class::cast).toList();
    }

    /// {@return the tasks that left, in order}
    List<Outgoing.Errand> errands() {
        return left.stream().filter(Outgoing.Errand.class::isInstance).map(Outgoing.Errand.class::cast).toList();
    }
}
