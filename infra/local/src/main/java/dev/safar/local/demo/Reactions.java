package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.flow.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What people do when they get a letter: open it, answer it, buy, or nothing. It hangs on the letter's effect alone, so the same letter always
/// meets with the same reaction.
final class Reactions {
    private static final List<String> CAUSES = List.of("bad-experience", "weak-support", "forgotten",
            "irrelevant-messages",
            "better-offer", "better-offer", "no-need-now", "no-need-now");
    private static final List<String> PERSIAN_WORDS = List.of("کلوچه‌ها این بار تازه نبود.",
            "پشت تلفن کسی جوابم را نداد.",
            "به سفر رفته بودم.");
    private static final List<String> ENGLISH_WORDS = List.of("The cookies were stale this time.",
            "Nobody answered the phone.", "I was travelling.");
    /// Of a hundred who get a text, how many buy in the days after it.
    private static final Map<String, Integer> BUYERS = Map.of("still-one-of-us", 8, "apology", 45, "get-the-most", 35,
            "fewer-and-better", 12, "no-hurry", 25, "offer-ten-percent", 38, "offer-free-shipping", 30, "door-is-open",
            14);

    private final List<Person> people;

    Reactions(List<Person> people) {
        this.people = people;
    }

    /// {@return what comes to the door because of a letter; nothing for an errand}
    List<Arrival> to(Outgoing outgoing) {
        return outgoing instanceof Outgoing.Letter letter
                ? to(letter).stream().map(Fact::arrival).toList()
                : List.of();
    }

    private List<Fact> to(Outgoing.Letter letter) {
        SplittableRandom random = new SplittableRandom(letter.effect().hashCode() * 0x9E3779B97F4A7C15L);
        String id = Integer.toHexString(letter.effect().hashCode());
        Person person = reader(letter);
        List<Fact> facts = new ArrayList<>();
        Instant opened = letter.at().plus(Duration.ofMinutes(3 + random.nextInt(400)));
        if (random.nextInt(100) < 65) {
            facts.add(Fact.of(opened, "message.opened", "opened-" + id, person.customer(),
                    fields("message", letter.effect(), "channel", letter.channel().word())));
        }
        if (letter.template().equals("why-did-you-leave") || letter.template().equals("one-question")) {
            answer(letter, person, id, random, facts);
        }
        if (random.nextInt(100) < BUYERS.getOrDefault(letter.template(), 0)) {
            facts.add(Till.purchase(shoppingHour(letter.at(), random), "B" + id, person.customer(), random));
        }
        return facts;
    }

    private static void answer(Outgoing.Letter letter, Person person, String id, SplittableRandom random,
            List<Fact> facts) {
        if (random.nextInt(100) >= 55) {
            return;
        }
        Map<String, @Nullable Object> data = fields("journey", letter.journey(), "step",
                "ask-why");
        boolean coded = random.nextInt(8) > 0;
        if (coded) {
            data.put("reason", People.pick(CAUSES, random));
        }
        if (!coded) {
            data.put("text", People.pick(person.isPersian() ? PERSIAN_WORDS : ENGLISH_WORDS, random));
        }
        Instant at = hour(letter.at(), 1 + random.nextInt(3), 9 + random.nextInt(15), random);
        facts.add(Fact.of(at, "survey.answered", "answer-" + id, person.customer(), data));
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
