package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.flow.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Friends who come because a member sent them her link: they join, allow messages and buy, and the shop hears who had sent them.
final class Friends {
    /// Of a hundred who get a text, how many send a friend.
    private static final Map<String, Integer> SENT = Map.of("share-with-friends", 25, "worth-sharing", 20,
            "friend-reminder", 15);

    private final List<Person> people;
    private int nextNumber;

    /// Knows everybody who is there already.
    ///
    /// @param people takes the friends, too; at least one is there
    Friends(List<Person> people) {
        this.people = people;
        this.nextNumber = people.getLast().number() + 1;
    }

    /// {@return what a letter brings about, some days after it}
    List<Fact> to(Outgoing.Letter letter, Person reader, Instant day, SplittableRandom random) {
        if (random.nextInt(100) >= SENT.getOrDefault(letter.template(), 0)) {
            return List.of();
        }
        Person friend = People.person(nextNumber++, random);
        people.add(friend);
        List<Fact> facts = new ArrayList<>(Biography.ofFriend(friend, day, random));
        facts.add(Fact.of(day.plusSeconds(1800), "referral.joined", "friend-" + friend.number(), reader.customer(),
                fields("friend", Integer.toString(friend.number()))));
        return facts;
    }
}
