package dev.safar.journey;

import dev.safar.member.MemberId;

/// One member's one time through one journey.
///
/// @param member whose
/// @param journey the journey's name
/// @param entry the natural key of the fact or signal that made her enter (protocol, rule 11), so that it enters her once
public record EnrollmentId(MemberId member, String journey, String entry) {
    /// {@return the part of the id that is unique within the member: `journey#entry`}
    public String withinMember() {
        return journey + "#" + entry;
    }

    @Override
    public String toString() {
        return member + "#" + withinMember();
    }
}
