package dev.safar.member;

/// A bounded summary of everything known about a member: its size does not grow with her history. It holds nothing personal and nothing that a
/// journey did; orders and complaints are rows of their own.
///
/// @param id her id
/// @param seen that the shop heard of her, and when
/// @param purchases what she bought
/// @param refunds what was given back to her
/// @param complaints what she complained about
/// @param surveys what she answered
/// @param receptions what became of messages to her
/// @param referrals friends who came through her link, and through whose link she came
public record Member(MemberId id, Seen seen, Purchases purchases, Refunds refunds, Complaints complaints,
        Surveys surveys,
        Receptions receptions, Referrals referrals) {

    /// {@return a member of whom nothing is known yet}
    ///
    /// @param id her id
    public static Member newcomer(MemberId id) {
        return new Member(id, Seen.NEVER, Purchases.NONE, Refunds.NONE, Complaints.NONE, Surveys.NONE, Receptions.NONE,
                Referrals.NONE);
    }

    /// Writes every folded fact as text, one a line, for [MemberHash] and for eyes.
    ///
    /// @return the same text for the same facts, in whatever order they came
    public String canonical() {
        CanonicalText text = new CanonicalText().put("member", id.value());
        seen.write(text);
        purchases.write(text);
        refunds.write(text);
        complaints.write(text);
        surveys.write(text);
        receptions.write(text);
        referrals.write(text);
        return text.toString();
    }

    Member with(Seen next) {
        return new Member(id, next, purchases, refunds, complaints, surveys, receptions, referrals);
    }

    Member with(Purchases next) {
        return new Member(id, seen, next, refunds, complaints, surveys, receptions, referrals);
    }

    Member with(Refunds next) {
        return new Member(id, seen, purchases, next, complaints, surveys, receptions, referrals);
    }

    Member with(Complaints next) {
        return new Member(id, seen, purchases, refunds, next, surveys, receptions, referrals);
    }

    Member with(Surveys next) {
        return new Member(id, seen, purchases, refunds, complaints, next, receptions, referrals);
    }

    Member with(Receptions next) {
        return new Member(id, seen, purchases, refunds, complaints, surveys, next, referrals);
    }

    Member with(Referrals next) {
        return new Member(id, seen, purchases, refunds, complaints, surveys, receptions, next);
    }
}
