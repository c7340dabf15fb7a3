package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A small shop for tea and sweets in Tehran, which never was. Its members and their year are made up, always the same ones.
public final class SyntheticShop {
    /// Where its facts come from, as envelopes say it.
    static final String SOURCE = "tea-shop";
    private static final long SEED = 1404;
    private static final int MEMBERS = 300;
    private static final int FIRST_NUMBER = 1001;

    private final List<Person> people = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /// Opens the shop.
    public SyntheticShop() {
        SplittableRandom master = new SplittableRandom(SEED);
        for (int i = 0; i < MEMBERS; i++) {
            SplittableRandom random = master.split();
            Person person = People.person(FIRST_NUMBER + i, random);
            people.add(person);
            facts.addAll(Biography.of(person, random));
        }
        facts.removeIf(fact -> !Year.holds(fact.at()));
        oddities(master.split());
    }

    /// Things that happen in every shop: a fact of nobody's, an amount in a foreign currency, and a person who is known twice.
    private void oddities(SplittableRandom random) {
        facts.add(Till.purchase(Year.at(90, 700), "900-1", Map.of(), random));
        facts.add(Fact.of(Year.at(120, 800), "purchase.completed", "order-900-2", people.get(3).customer(),
                fields("order", "900-2", "total", fields("amount", 4200L, "currency", "EUR"))));
        String guest = "guest@mail.example";
        facts.add(Till.purchase(Year.at(40, 1_000), "900-3", Map.of("email", guest), random));
        facts.add(Till.purchase(Year.at(60, 1_010), "900-4",
                Map.of("customerId", people.getFirst().customer().getOrDefault("customerId", ""), "email", guest),
                random));
    }

    /// {@return the people, so that the world knows who reads what; friends whom they bring are added}
    List<Person> people() {
        return people;
    }

    /// {@return what happens in the year without our doing, each once}
    List<Fact> facts() {
        return facts;
    }

    /// {@return the year's envelopes as the post brings them: some a day or two late, some twice; sorted by arrival}
    public List<Arrival> deliveries() {
        SplittableRandom post = new SplittableRandom(SEED + 1);
        return facts.stream().flatMap(fact -> {
            Arrival first = fact.arrival();
            boolean twice = post.nextInt(100) < 4;
            Duration later = Duration.ofMinutes(1 + post.nextInt(90));
            return twice ? Stream.of(first, new Arrival(first.at().plus(later), first.body())) : Stream.of(first);
        }).sorted().toList();
    }

    /// {@return the same facts, each once and at once}
    public List<Arrival> promptDeliveries() {
        return facts.stream().map(Fact::prompt).sorted().toList();
    }

    /// {@return the shop as the rules know it: Toman, nights left in peace, and no message without a word of consent}
    public static Shop shop() {
        ContactPolicy policy = new ContactPolicy(Year.TEHRAN, Language.PERSIAN, QuietHours.AT_NIGHT, false, false);
        return new Shop("چای‌خانهٔ نارنج", "https://narenj.example", Currency.IRT, policy, PointsRate.standard(),
                Personal.of("a secret of the demo's own"));
    }

    /// {@return the shop as the door knows it}
    public static Market door() {
        return new Market(Currency.IRT, "IR");
    }
}
