package dev.safar.scenario;

import dev.safar.flow.Outgoing;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.scenario.Scene;
import dev.safar.local.rehearsal.Stage;
import dev.safar.member.MemberId;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One member of a shop in Tehran, from noon of day 0 on. Every fact comes to the door twice, and counts once.
final class Story {
    static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
    static final Instant START = Instant.parse("2026-03-21T08:30:00Z");
    private static final Map<String, Object> SHE = Map.of("customerId", "17850", "email", "sara@example.org", "phone",
            "+989121234567");
    private static final long TOMAN = 1_000_000;

    private final Stage stage;

    private Story(List<JourneyDefinition> journeys) {
        this.stage = new Stage(new Scene(LocalDate.of(2026, 3, 21), ZONE, Currency.IRT, Language.PERSIAN), journeys,
                Shelf.SHIPPED);
    }

    /// Of a member who reads Persian and agreed to be written to.
    static Story in(String... journeys) {
        Story story = new Story(List.of(journeys).stream().map(Shelf::journey).toList());
        return story
                .hears(SHE, "member.registered", 0, Map.of("title", "خانم", "surname", "محمدی", "language", "fa"))
                .hears(SHE, "consent.given", 0, Map.of("topic", "marketing"));
    }

    Story buys(int day, String order) {
        return hears(SHE, "purchase.completed", day, purchase(order));
    }

    private static Map<String, Object> purchase(String order) {
        return Map.of("order", order, "total", Map.of("amount", TOMAN, "currency", "IRT"));
    }

    /// One purchase on each of these days.
    Story buysOn(int... days) {
        for (int day : days) {
            buys(day, "order-" + day);
        }
        return this;
    }

    Story scores(int day, String step, int score) {
        return hears(SHE, "survey.answered", day, Map.of("step", step, "score", score));
    }

    /// A friend follows her link and buys on the same day.
    Story aFriendFollowsHerLinkAndBuys(int day) {
        MemberId she = stage.happen("test", new HashMap<>(SHE), "custom.visit", noon(day), Map.of());
        Map<String, Object> friend = Map.of("customerId", "4711");
        return hears(friend, "member.referred", day, Map.of("code", stage.code(she).orElseThrow()))
                .hears(friend, "purchase.completed", day, purchase("of-a-friend"));
    }

    Story until(int day) {
        stage.passTo(noon(day));
        return this;
    }

    static Instant noon(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private Story hears(Map<String, Object> who, String type, int day, Map<String, Object> data) {
        stage.happen("test", new HashMap<>(who), type, noon(day), new HashMap<>(data));
        return this;
    }

    /// {@return the texts that left, in order}
    List<Outgoing.Letter> letters() {
        return stage.left().stream().filter(Outgoing.Letter.class::isInstance).map(Outgoing.Letter.class::cast)
                .toList();
    }

    /// {@return the tasks that left, in order}
    List<Outgoing.Errand> errands() {
        return stage.left().stream().filter(Outgoing.Errand.class::isInstance).map(Outgoing.Errand.class::cast)
                .toList();
    }
}
