package dev.safar.codec;

import dev.safar.event.Personal;
import dev.safar.member.Answer;
import dev.safar.member.Complaints;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Purchases;
import dev.safar.member.Receptions;
import dev.safar.member.Referrals;
import dev.safar.member.Referred;
import dev.safar.member.Refunds;
import dev.safar.member.Seen;
import dev.safar.member.Surveys;
import dev.safar.member.Tally;
import dev.safar.member.Totals;
import dev.safar.member.Traits;
import dev.safar.message.Channel;
import dev.safar.message.Consents;
import dev.safar.message.Contact;
import dev.safar.message.Latest;
import dev.safar.message.Sends;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Summaries and contacts at random. They need not make sense, only to come back.
final class AnyMember {
    private final AnyValue any;

    AnyMember(AnyValue any) {
        this.any = any;
    }

    Member summary(MemberId id) {
        return new Member(id, new Seen(any.upTo(3), any.maybe(any::stamp), any.maybe(any::stamp)),
                new Purchases(any.upTo(9), any.upTo(9), totals(), any.maybe(any::stamp), any.maybe(any::stamp),
                        any.maybe(any::stamp)),
                new Refunds(any.upTo(3), totals(), any.maybe(any::stamp)),
                new Complaints(any.upTo(1), any.upTo(1), any.upTo(1)),
                new Surveys(any.upTo(3), any.maybe(this::answer), any.maybe(this::answer), any.maybe(this::answer)),
                new Receptions(tally(), tally(), tally(), tally()),
                new Referrals(tally(), tally(),
                        any.maybe(() -> new Referred(any.stamp(), new MemberId("m-" + any.upTo(9))))));
    }

    Contact contact() {
        return new Contact(personal(), personal(), personal(), personal(), personal(), latest(any::word),
                latest(() -> ZoneId.of("Asia/Tehran")), personal(),
                new Consents(new TreeMap<>(any.named(() -> new Consents.Word(any.flag(), any.stamp())))));
    }

    Traits traits() {
        SortedMap<String, Object> attributes = new TreeMap<>(any.named(any::word));
        attributes.put("visits", 3L);
        return any.flag()
                ? Traits.NONE
                : new Traits(new TreeSet<>(any.some(any::word)), attributes, new TreeSet<>(any.some(any::word)));
    }

    Sends sends() {
        SortedMap<Channel, List<Instant>> sent = new TreeMap<>();
        for (Channel channel : Channel.values()) {
            sent.put(channel, Stream.generate(any::instant).limit(any.upTo(3)).toList());
        }
        return new Sends(sent);
    }

    /// The sums may be greater than a long.
    private Totals totals() {
        Totals totals = Totals.none();
        for (int i = any.upTo(4); i > 0; i--) {
            totals = totals.plus(any.money());
        }
        return totals;
    }

    private Answer answer() {
        return new Answer(any.stamp(), any.score(), any.maybe(any::word));
    }

    private Tally tally() {
        return new Tally(any.upTo(2), any.maybe(any::stamp));
    }

    private Optional<Latest<Personal<String>>> personal() {
        return latest(() -> Personal.of(any.word()));
    }

    private <T> Optional<Latest<T>> latest(Supplier<T> value) {
        return any.maybe(() -> new Latest<>(value.get(), any.stamp()));
    }
}
