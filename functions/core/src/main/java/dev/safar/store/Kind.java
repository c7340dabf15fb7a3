package dev.safar.store;

import java.util.Locale;

/// What an item holds. Items of one kind stand together in their partition, and what every fact and every send must read stands at its head, in this
/// order: one request reads it, and pays for its bytes instead of for each row.
public enum Kind {
    /// Addresses, consent and zone: all that a send must check.
    CONTACT(Kind.HEAD + "contact#"),
    /// The bounded summary of a member's facts.
    MEMBER(Kind.HEAD + "member#"),
    /// That the member is known by an identity, by its keyed hash.
    NAME(Kind.HEAD + "name#"),
    /// One time through one journey, with its effects.
    ENROLLMENT(Kind.HEAD + "run#"),
    /// One fact.
    EVENT,
    /// A purchase and its refunds.
    ORDER,
    /// A complaint and its resolution.
    COMPLAINT,
    /// A row of points.
    LEDGER,
    /// A due time that is no enrollment's.
    TIMER,
    /// Something a person should see about this member.
    NOTICE,
    /// Something a person must look at.
    TROUBLE,
    /// The keyed hash of an identity, and whose it is.
    IDENTITY,
    /// The name of a fact, and whose it is.
    FACT,
    /// A referral code, and whose it is.
    CODE,
    /// A fact that waits for what says whose it is.
    ORPHAN,
    /// Something that came to the door and could not be accepted.
    REJECTION,
    /// That something was rejected, the latest first.
    LATEST,
    /// How a journey stands before its members.
    JOURNEY,
    /// One version of a journey, whole.
    VERSION;

    /// What the sort keys of the head of a member's partition begin with.
    public static final String HEAD = "head#";

    private final String prefix;

    Kind() {
        this.prefix = name().toLowerCase(Locale.ROOT) + "#";
    }

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /// {@return what the sort keys of this kind begin with}
    public String prefix() {
        return prefix;
    }
}
