package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.flow.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Friends who come because a member sent them her link: they join by the code in it, allow messages and buy.
final class Friends {
    /// Of a hundred who get a text, how many send a friend.
    private static final Map<String, Integer> SENT = Map.of("share-with-friends", 25, "worth-sharing", 20,
            "friend-reminder", 15);

    /// The link in the letter is all that a friend has of her.
    private static final Pattern LINK = Pattern.compile("/r/(?<code>[0-9A-Z]{12})");

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
    List<Fact> to(Outgoing.Letter letter, Instant day, SplittableRandom random) {
        Matcher link = LINK.matcher(letter.text().text());
        if (random.nextInt(100) >= SENT.getOrDefault(letter.template(), 0) || !link.find()) {
            return List.of();
        }
        Person friend = People.person(nextNumber++, random);
        people.add(friend);
        List<Fact> facts = new ArrayList<>(Biography.ofFriend(friend, day, random));
        facts.add(Fact.of(day.plusSeconds(20), "member.referred", "referred-" + friend.number(), friend.identities(),
                fields("code", link.group("code"))));
        return facts;
    }
}
