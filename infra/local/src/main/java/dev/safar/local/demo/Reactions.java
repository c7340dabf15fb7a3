package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.flow.Outgoing;
import dev.safar.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What people do when they get a letter: open it, answer it, buy, send a friend, or nothing; and what colleagues do about an errand. It hangs on
/// the effect alone, so the same letter always meets with the same reaction.
final class Reactions {
    /// Of a hundred who get a text, how many buy in the days after it.
    private static final Map<String, Integer> BUYERS = Map.ofEntries(Map.entry("still-one-of-us", 8),
            Map.entry("apology", 45), Map.entry("get-the-most", 35), Map.entry("fewer-and-better", 12),
            Map.entry("no-hurry", 25), Map.entry("offer-ten-percent", 38), Map.entry("offer-free-shipping", 30),
            Map.entry("door-is-open", 14), Map.entry("what-changed", 20), Map.entry("join-the-club", 6),
            Map.entry("code-for-next", 24), Map.entry("code-reminder", 16), Map.entry("about-time", 12),
            Map.entry("members-gift", 12), Map.entry("goes-well-together", 8), Map.entry("thank-you-friend", 20));

    private final List<Person> people;
    private final Friends friends;
    private final Colleagues colleagues;
    /// An errand has no address, so whom it is about is known from the letters she got.
    private final Map<MemberId, Person> met = new HashMap<>();

    Reactions(SyntheticShop shop) {
        this.people = shop.people();
        this.friends = new Friends(people);
        this.colleagues = new Colleagues(shop.facts());
    }

    /// {@return what comes to the door because of a letter or an errand}
    List<Arrival> to(Outgoing outgoing) {
        SplittableRandom random = new SplittableRandom(outgoing.effect().hashCode() * 0x9E3779B97F4A7C15L);
        String id = Integer.toHexString(outgoing.effect().hashCode());
        List<Fact> facts = switch (outgoing) {
            case Outgoing.Letter letter -> to(letter, id, random);
            case Outgoing.Signal _ -> List.of();
            case Outgoing.Errand errand -> Optional.ofNullable(met.get(errand.member()))
                    .flatMap(member -> colleagues.to(errand, member, id, random)).stream().toList();
        };
        return facts.stream().map(Fact::arrival).toList();
    }

    private List<Fact> to(Outgoing.Letter letter, String id, SplittableRandom random) {
        Person person = reader(letter);
        met.put(letter.member(), person);
        List<Fact> facts = new ArrayList<>();
        Instant opened = letter.at().plus(Duration.ofMinutes(3 + random.nextInt(400)));
        if (random.nextInt(100) < 65) {
            facts.add(Fact.of(opened, "message.opened", "opened-" + id, person.customer(),
                    fields("message", letter.effect(), "channel", letter.channel().word())));
        }
        Answers.to(letter, person, random).ifPresent(said -> facts.add(Fact.of(
                hour(letter.at(), 1 + random.nextInt(3), 9 + random.nextInt(15), random), "survey.answered",
                "answer-" + id, person.customer(), said)));
        if (random.nextInt(100) < BUYERS.getOrDefault(letter.template(), 0)) {
            facts.add(Till.purchase(shoppingHour(letter.at(), random), "B" + id, person.customer(), random));
        }
        facts.addAll(friends.to(letter, shoppingHour(letter.at(), random), random));
        return facts;
    }

    private Person reader(Outgoing.Letter letter) {
        return people.stream().filter(person -> reads(person, letter)).findFirst()
                .orElseThrow(() -> new IllegalStateException("A letter went to nobody"));
    }

    private static boolean reads(Person person, Outgoing.Letter letter) {
        String address = letter.address().value();
        return switch (letter.channel()) {
            case EMAIL -> person.email().filter(address::equals).isPresent();
            // The door has written the number anew; its last three digits are the customer's in every range.
            case SMS -> address.endsWith(String.format(Locale.ROOT, "%03d", person.number() % 1000));
        };
    }

    /// One to nine days later, by day.
    private static Instant shoppingHour(Instant letter, SplittableRandom random) {
        return hour(letter, 1 + random.nextInt(9), 10 + random.nextInt(11), random);
    }

    private static Instant hour(Instant letter, int days, int hour, SplittableRandom random) {
        LocalDate day = letter.atZone(Year.TEHRAN).toLocalDate().plusDays(days);
        return day.atTime(hour, random.nextInt(60)).atZone(Year.TEHRAN).toInstant();
    }
}
