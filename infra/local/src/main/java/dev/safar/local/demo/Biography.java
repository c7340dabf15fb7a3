package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.local.demo.Person.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One person's year, as far as it does not depend on what she is sent.
final class Biography {
    private final Person person;
    private final SplittableRandom random;
    private final List<Fact> facts = new ArrayList<>();

    private Biography(Person person, SplittableRandom random) {
        this.person = person;
        this.random = random;
    }

    /// {@return what happens to her, in the order in which it was thought of}
    static List<Fact> of(Person person, SplittableRandom random) {
        Biography biography = new Biography(person, random);
        biography.live();
        return biography.facts;
    }

    /// {@return the first hour of somebody who came because a friend had sent her, allows messages and buys}
    static List<Fact> ofFriend(Person person, Instant at, SplittableRandom random) {
        Biography biography = new Biography(person, random);
        biography.facts.add(Fact.of(at, "member.registered", "joined-" + person.number(), person.identities(),
                biography.introduction()));
        biography.given(at.plusSeconds(40), fields());
        biography.facts.add(Till.purchase(at.plus(Duration.ofMinutes(20)), person.number() + "-1", person.customer(),
                random));
        return biography.facts;
    }

    private void live() {
        int joined = random.nextInt(person.habit() == Habit.STEADY ? 200 : 260);
        Instant at = daytime(joined);
        facts.add(Fact.of(at, "member.registered", "joined-" + person.number(), person.identities(), introduction()));
        wish(at.plusSeconds(40), joined);
        int day = joined;
        for (int bought = 0; bought < person.habit().purchases && day < Year.DAYS; bought++) {
            purchase(bought == 0 ? at.plus(Duration.ofMinutes(20)) : daytime(day), day, bought);
            day += person.habit().least + random.nextInt(person.habit().most - person.habit().least + 1);
        }
    }

    private Map<String, @Nullable Object> introduction() {
        Map<String, @Nullable Object> data = fields("language", person.language(), "zone", person.zone());
        person.title().ifPresent(title -> data.put("title", title));
        person.name().ifPresent(name -> data.put("name", name));
        person.surname().ifPresent(surname -> data.put("surname", surname));
        return data;
    }

    private void wish(Instant at, int joined) {
        switch (person.wish()) {
            case EVERYTHING -> given(at, fields());
            case EMAIL_ONLY -> given(at, fields("channel", "email"));
            case NOTHING -> {
            }
            case STOPPED_LATER -> {
                given(at, fields());
                Instant later = daytime(joined + 62 + random.nextInt(100));
                facts.add(Fact.of(later, "consent.withdrawn", "stop-" + person.number(), person.customer(), fields()));
            }
        }
    }

    private void given(Instant at, Map<String, @Nullable Object> data) {
        facts.add(Fact.of(at, "consent.given", "consent-" + person.number(), person.customer(), data));
    }

    private void purchase(Instant at, int day, int bought) {
        String order = person.number() + "-" + (bought + 1);
        Fact purchase = Till.purchase(at, order, person.customer(), random);
        int lot = random.nextInt(100);
        if (lot < 2) {
            // The till was offline for a day; the refund was booked elsewhere, and came first.
            facts.add(purchase.delayedBy(Duration.ofHours(26)));
            facts.add(Till.refund(purchase.at().plus(Duration.ofHours(3)), purchase, 100));
        } else {
            facts.add(lot < 6 ? purchase.delayedBy(Duration.ofHours(20 + random.nextInt(28))) : purchase);
            if (lot >= 94) {
                facts.add(Till.refund(daytime(day + 2 + random.nextInt(6)), purchase, lot >= 97 ? 100 : 40));
            }
        }
        if (lot >= 90 || (person.number() % 9 == 0 && bought % 3 == 1)) {
            complaint(day + 1, order, lot);
        }
    }

    private void complaint(int day, String order, int lot) {
        String complaint = "C" + order;
        facts.add(Fact.of(daytime(day), "complaint.opened", "opened-" + order, person.customer(),
                fields("complaint", complaint, "reason", lot % 2 == 0 ? "late-delivery" : "damaged")));
        if (lot % 5 == 0) {
            return; // nobody ever saw to it
        }
        int length = lot % 4 == 1 ? 58 + random.nextInt(8) : 1 + random.nextInt(9);
        facts.add(Fact.of(daytime(day + length), "complaint.resolved", "resolved-" + order, person.customer(),
                fields("complaint", complaint, "satisfied", lot % 3 != 0)));
    }

    /// Between nine in the morning and eleven at night, in Tehran.
    private Instant daytime(int day) {
        return Year.at(day, 9 * 60 + random.nextInt(13 * 60 + 50));
    }
}
