package dev.safar.local.desk;

import dev.safar.member.MemberId;
import java.util.List;

/// Whom something typed may mean.
public sealed interface Found {
    /// One member.
    ///
    /// @param member who
    record One(MemberId member) implements Found {}

    /// Several: it is one's customer id and another's phone number, for example.
    ///
    /// @param members who, the one of the strongest identity first
    record Several(List<MemberId> members) implements Found {
        /// Copies.
        public Several {
            members = List.copyOf(members);
        }
    }

    /// Nobody is known by it.
    record Nobody() implements Found {}
}
