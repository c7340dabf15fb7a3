package dev.safar.store;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.Stamp;
import dev.safar.journey.EnrollmentState;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.member.MemberId;
import dev.safar.member.Traits;
import dev.safar.message.Confirmations;
import dev.safar.message.Contact;
import dev.safar.message.Sends;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One item of the store.
public sealed interface Item permits Item.Member, Item.ContactOf, Item.Event, Item.Order, Item.Complaint, Item.Ledger, Item.Enrollment, Item.Silence, Timer, Item.Notice, Item.Trouble, IdentityOf, Item.FactOf, Item.CodeOf, Item.Tidings, Orphan, Item.KnownBy, Item.Tombstone, Item.Erasing, Item.Rejection, RejectedAt, Register {
    /// {@return where it lies}
    Key key();

    /// {@return when the sweep must look at it; empty for what is never due}
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /// {@return where its entry of the index of what is due stands: when it is due, or before that; empty for what is never due}
    default Optional<Instant> stands() {
        return due();
    }

    /// {@return since when it waits for a person to look at it; empty for what does not}
    default Optional<Instant> troubled() {
        return Optional.empty();
    }

    /// The bounded summary of a member's facts.
    ///
    /// @param member the summary
    /// @param confirmed what her facts told again of her contact
    /// @param contactVersion which version of her contact's row it was written with, 0 where that was not kept: with an older one, two instants were read
    record Member(dev.safar.member.Member member, Confirmations confirmed, long contactVersion) implements Item {
        @Override
        public Key key() {
            return Key.member(member.id());
        }
    }

    /// All that a send must check.
    ///
    /// @param member whose
    /// @param contact what is known
    /// @param sends what caps count
    /// @param traits what journeys wrote on her
    record ContactOf(MemberId member, Contact contact, Sends sends, Traits traits) implements Item {
        /// Of a member on whom no journey wrote anything.
        ///
        /// @param member whose
        /// @param contact what is known
        /// @param sends what caps count
        public ContactOf(MemberId member, Contact contact, Sends sends) {
            this(member, contact, sends, Traits.NONE);
        }

        @Override
        public Key key() {
            return Key.contact(member);
        }
    }

    /// One fact.
    ///
    /// @param member whose
    /// @param event the body that holds
    record Event(MemberId member, MemberEvent event) implements Item {
        @Override
        public Key key() {
            return Key.event(member, event.provenance().key());
        }
    }

    /// A purchase and its refunds.
    ///
    /// @param member whose
    /// @param order the order
    record Order(MemberId member, dev.safar.member.Order order) implements Item {
        @Override
        public Key key() {
            return Key.order(member, order.key());
        }
    }

    /// A complaint and its resolution.
    ///
    /// @param member whose
    /// @param complaint the complaint
    record Complaint(MemberId member, dev.safar.member.Complaint complaint) implements Item {
        @Override
        public Key key() {
            return Key.complaint(member, complaint.key());
        }
    }

    /// A row of points.
    ///
    /// @param member whose
    /// @param entry the row
    record Ledger(MemberId member, LedgerEntry entry) implements Item {
        @Override
        public Key key() {
            return Key.ledger(member, entry.key());
        }
    }

    /// One time through one journey. An active one is its own timer.
    ///
    /// @param enrollment as it stands
    record Enrollment(dev.safar.journey.Enrollment enrollment) implements Item {
        @Override
        public Key key() {
            return Key.enrollment(enrollment.id());
        }

        @Override
        public Optional<Instant> due() {
            return enrollment.state() instanceof EnrollmentState.Active active
                    ? Optional.of(active.due())
                    : Optional.empty();
        }

        @Override
        public Optional<Instant> stands() {
            return enrollment.state() instanceof EnrollmentState.Active active
                    ? Optional.of(active.stands())
                    : Optional.empty();
        }
    }

    /// When a silence is complete (protocol, rule 12).
    ///
    /// @param member whose
    /// @param silence how long
    /// @param since the purchase it is counted from; if that is no longer her last one, the timer is stale
    record Silence(MemberId member, Duration silence, Stamp since) implements Item {
        @Override
        public Key key() {
            return Key.silence(member, silence);
        }

        @Override
        public Optional<Instant> due() {
            return Optional.of(since.at().plus(silence));
        }
    }

    /// Something a person should see about this member.
    ///
    /// @param member whose
    /// @param name what it is about, unique within the member
    /// @param at when
    /// @param text what happened, without personal data
    record Notice(MemberId member, String name, Instant at, String text) implements Item {
        @Override
        public Key key() {
            return Key.notice(member, name);
        }
    }

    /// Something a person must look at. It stands in an index of its own until somebody takes the item away (protocol, rule 18).
    ///
    /// @param member whose
    /// @param name what it is about, unique within the member
    /// @param what which kind of trouble
    /// @param at since when
    /// @param text what happened, without personal data
    record Trouble(MemberId member, String name, What what, Instant at, String text) implements Item {
        /// The kinds of trouble.
        public enum What {
            /// A run cannot go on.
            FAILED,
            /// It cannot be known whether something was done in the world.
            UNCERTAIN
        }

        @Override
        public Key key() {
            return Key.trouble(member, name);
        }

        @Override
        public Optional<Instant> troubled() {
            return Optional.of(at);
        }
    }

    /// Whose a fact is, whatever identities its next body carries: one fact is one member's.
    ///
    /// @param fact its name in the world
    /// @param member whose
    record FactOf(FactKey fact, MemberId member) implements Item {
        @Override
        public Key key() {
            return Key.fact(fact);
        }
    }

    /// Whose a referral code is.
    ///
    /// @param code the code, in its normal form
    /// @param member whose
    record CodeOf(String code, MemberId member) implements Item {
        @Override
        public Key key() {
            return Key.code(code);
        }
    }

    /// What one member's facts mean for another, to be delivered as a fact of the other's (protocol, rule 14). It is written with the fact that it
    /// follows from, so it cannot be lost.
    ///
    /// @param member whose facts it follows from
    /// @param to for whom it is
    /// @param fact the other's fact
    /// @param at when it was written, and is due
    record Tidings(MemberId member, MemberId to, MemberEvent fact, Instant at) implements Item {
        @Override
        public Key key() {
            return Key.tidings(member, fact.provenance().key());
        }

        @Override
        public Optional<Instant> due() {
            return Optional.of(at);
        }
    }

    /// That a member is known by an identity: the way back from her to her identities, one small row each.
    ///
    /// @param member whose
    /// @param hash the identity's keyed hash
    /// @param buried whether the identity was another's who was erased: its row is a tombstone, which refuses facts from before
    record KnownBy(MemberId member, String hash, boolean buried) implements Item {
        @Override
        public Key key() {
            return Key.knownBy(member, hash);
        }
    }

    /// Stands where an identity of an erased member stood, for ever: facts of that identity up to then are refused (protocol, rule 16).
    ///
    /// @param hash the identity's keyed hash
    /// @param at up to when, itself included
    /// @param since who has the identity since then, if a later fact began a new member
    record Tombstone(String hash, Instant at, Optional<MemberId> since) implements Item {
        @Override
        public Key key() {
            return Key.identity(hash);
        }
    }

    /// Stands where a member's summary stood while she is being erased, so that whoever would write anything of hers loses.
    ///
    /// @param member who
    /// @param at as of when; her facts up to then are refused
    /// @param emptied whether her partition was found empty of all but this
    /// @param next when to go on
    record Erasing(MemberId member, Instant at, boolean emptied, Instant next) implements Item {
        @Override
        public Key key() {
            return Key.member(member);
        }

        @Override
        public Optional<Instant> due() {
            return Optional.of(next);
        }
    }

    /// Something that came to the door, was signed, and could not be accepted (protocol, rule 19).
    ///
    /// @param name its name in the world; of a member who is erased, with a keyed hash in the place of its id
    /// @param reason a word, as in `no-identity`
    /// @param at when it came
    /// @param text what was wrong and how to mend it, without personal data
    /// @param whose keyed hashes of identities that lead to it: whoever has one of them and is erased takes the id with her; sorted, may be none
    record Rejection(String name, String reason, Instant at, String text, Set<String> whose) implements Item {
        /// Copies.
        public Rejection {
            whose = Collections.unmodifiableSet(new TreeSet<>(whose));
        }

        @Override
        public Key key() {
            return Key.rejection(name);
        }
    }
}
