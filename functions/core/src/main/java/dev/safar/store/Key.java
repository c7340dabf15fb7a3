package dev.safar.store;

import dev.safar.event.FactKey;
import dev.safar.journey.EnrollmentId;
import dev.safar.loyalty.LedgerKey;
import dev.safar.member.ComplaintKey;
import dev.safar.member.MemberId;
import dev.safar.member.OrderKey;
import java.time.Duration;
import java.time.Instant;

/// Where an item lies.
///
/// @param partition what is kept together: a member's id, `identity#...`, `fact#...`, `orphan#...`, `code#...`, `rejections` or `journeys`
/// @param sort the place in the partition; begins with the kind's prefix
public record Key(String partition, String sort) implements Comparable<Key> {
    /// The partition of what could not be accepted.
    public static final String REJECTIONS = "rejections";
    /// The partition of the journeys themselves.
    public static final String JOURNEYS = "journeys";

    /// {@return where the member's summary lies}
    ///
    /// @param member whose
    public static Key member(MemberId member) {
        return new Key(member.value(), Kind.MEMBER.prefix());
    }

    /// {@return where the member's contact lies}
    ///
    /// @param member whose
    public static Key contact(MemberId member) {
        return new Key(member.value(), Kind.CONTACT.prefix());
    }

    /// {@return where a fact lies}
    ///
    /// @param member whose
    /// @param fact its name in the world
    public static Key event(MemberId member, FactKey fact) {
        return new Key(member.value(), Kind.EVENT.prefix() + fact);
    }

    /// {@return where an order lies}
    ///
    /// @param member whose
    /// @param order which
    public static Key order(MemberId member, OrderKey order) {
        return new Key(member.value(), Kind.ORDER.prefix() + order);
    }

    /// {@return where a complaint lies}
    ///
    /// @param member whose
    /// @param complaint which
    public static Key complaint(MemberId member, ComplaintKey complaint) {
        return new Key(member.value(), Kind.COMPLAINT.prefix() + complaint);
    }

    /// {@return where a row of points lies}
    ///
    /// @param member whose
    /// @param entry which
    public static Key ledger(MemberId member, LedgerKey entry) {
        return new Key(member.value(), Kind.LEDGER.prefix() + entry);
    }

    /// {@return where an enrollment lies}
    ///
    /// @param id which
    public static Key enrollment(EnrollmentId id) {
        return new Key(id.member().value(), Kind.ENROLLMENT.prefix() + id.withinMember());
    }

    /// {@return where the timer of a length of silence lies}
    ///
    /// @param member whose
    /// @param silence how long
    public static Key silence(MemberId member, Duration silence) {
        return new Key(member.value(), Kind.TIMER.prefix() + "silence#" + silence);
    }

    /// {@return where it lies when a journey is to begin for her without a fact}
    ///
    /// @param member whose
    /// @param journey which
    public static Key cue(MemberId member, String journey) {
        return new Key(member.value(), Kind.TIMER.prefix() + "cue#" + journey);
    }

    /// {@return where it lies for which dates of journeys the members were looked through}
    public static Key round() {
        return new Key(JOURNEYS, Kind.TIMER.prefix() + "round");
    }

    /// {@return where a notice lies}
    ///
    /// @param member whose
    /// @param name what it is about, unique within the member
    public static Key notice(MemberId member, String name) {
        return new Key(member.value(), Kind.NOTICE.prefix() + name);
    }

    /// {@return where a trouble lies}
    ///
    /// @param member whose
    /// @param name what it is about, unique within the member
    public static Key trouble(MemberId member, String name) {
        return new Key(member.value(), Kind.TROUBLE.prefix() + name);
    }

    /// {@return where it lies that a member is known by an identity}
    ///
    /// @param member whose
    /// @param hash the identity's keyed hash
    public static Key knownBy(MemberId member, String hash) {
        return new Key(member.value(), Kind.NAME.prefix() + hash);
    }

    /// {@return where an identity lies}
    ///
    /// @param hash its keyed hash
    public static Key identity(String hash) {
        return new Key("identity#" + hash, Kind.IDENTITY.prefix());
    }

    /// {@return where it lies whose a fact is}
    ///
    /// @param fact its name in the world
    public static Key fact(FactKey fact) {
        return new Key(Kind.FACT.prefix() + fact, Kind.FACT.prefix());
    }

    /// {@return where a fact waits that does not say whose it is}
    ///
    /// @param fact its name in the world
    public static Key orphan(FactKey fact) {
        return new Key(Kind.ORPHAN.prefix() + fact, Kind.ORPHAN.prefix());
    }

    /// {@return where it lies whose a referral code is}
    ///
    /// @param code the code, in its normal form
    public static Key code(String code) {
        return new Key(Kind.CODE.prefix() + code, Kind.CODE.prefix());
    }

    /// {@return where tidings for another member lie until they are delivered}
    ///
    /// @param member whose facts they follow from
    /// @param fact the name of the other member's fact
    public static Key tidings(MemberId member, FactKey fact) {
        return new Key(member.value(), Kind.TIMER.prefix() + "tidings#" + fact);
    }

    /// {@return where a rejection lies}
    ///
    /// @param name what was rejected, by its name in the world
    public static Key rejection(String name) {
        return new Key(REJECTIONS, Kind.REJECTION.prefix() + name);
    }

    /// {@return where a rejection stands among the latest, which are the first}
    ///
    /// @param at when it came
    /// @param name what was rejected, by its name in the world
    public static Key rejectedAt(Instant at, String name) {
        return new Key(REJECTIONS, Kind.LATEST.prefix() + FixedInstant.backwards(at) + "#" + name);
    }

    /// {@return where it lies how a journey stands}
    ///
    /// @param journey the journey's name
    public static Key journey(String journey) {
        return new Key(JOURNEYS, Kind.JOURNEY.prefix() + journey);
    }

    /// {@return where a version of a journey lies}
    ///
    /// @param journey the journey's name
    /// @param version its hash
    public static Key version(String journey, String version) {
        return new Key(JOURNEYS, Kind.VERSION.prefix() + journey + "@" + version);
    }

    /// {@return in which shard of the index its item stands while it is due: all of one partition in the same}
    ///
    /// @param shards how many there are, at least 1
    public int shard(int shards) {
        return Math.floorMod(partition.hashCode(), shards);
    }

    @Override
    public int compareTo(Key other) {
        int byPartition = partition.compareTo(other.partition);
        return byPartition != 0 ? byPartition : sort.compareTo(other.sort);
    }
}
