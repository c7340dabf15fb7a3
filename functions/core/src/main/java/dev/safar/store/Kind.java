package dev.safar.store;

import java.util.Locale;

/// What an item holds. Items of one kind stand together in their partition.
public enum Kind {
    /// The bounded summary of a member's facts.
    MEMBER,
    /// Addresses, consent and zone: all that a send must check.
    CONTACT,
    /// One fact.
    EVENT,
    /// A purchase and its refunds.
    ORDER,
    /// A complaint and its resolution.
    COMPLAINT,
    /// A row of points.
    LEDGER,
    /// One time through one journey, with its effects.
    ENROLLMENT,
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
    /// Something that came to the door and could not be accepted.
    REJECTION;

    private final String prefix = name().toLowerCase(Locale.ROOT) + "#";

    /// {@return what the sort keys of this kind begin with}
    public String prefix() {
        return prefix;
    }
}
