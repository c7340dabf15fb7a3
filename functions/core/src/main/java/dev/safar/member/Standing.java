package dev.safar.member;

import java.time.Duration;
import java.time.Instant;

/// Where a member stands at an instant: a function of the facts and that instant, so nothing has to be stored or kept up to date.
///
/// @param rung how far up the ladder; it needs no clock
/// @param lapsed whether she has been silent for too long; a prospect has not
public record Standing(Rung rung, boolean lapsed) {
    /// Decides.
    ///
    /// A buyer has lapsed from the instant of her last purchase plus `inactiveAfter` on, that instant included. A purchase at exactly that instant is
    /// her last purchase itself, so the tie belongs to the purchase, as it does for the timer (protocol, rule 12). The last purchase counts even
    /// if it was given back: refunds neither start nor stop a silence.
    ///
    /// @param member the facts
    /// @param asOf the instant asked about; before the last purchase she is not lapsed
    /// @param inactiveAfter how long a silence makes a lapse, positive; days count as 24 hours
    /// @return her standing
    /// @throws IllegalArgumentException if `inactiveAfter` is not positive
    public static Standing of(Member member, Instant asOf, Duration inactiveAfter) {
        if (!inactiveAfter.isPositive()) {
            throw new IllegalArgumentException("Expected a positive time of inactivity, but found " + inactiveAfter);
        }
        Rung rung = Rung.of(member);
        boolean silent = member.purchases().last()
                .filter(last -> Duration.between(last.at(), asOf).compareTo(inactiveAfter) >= 0).isPresent();
        return new Standing(rung, silent && rung != Rung.PROSPECT);
    }
}
