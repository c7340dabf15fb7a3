package dev.safar.member;

import static dev.safar.member.Facts.minute;
import static dev.safar.member.Facts.purchase;
import static dev.safar.member.Facts.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a friend's facts mean for the member through whose link she came (protocol, rule 14).
class ReferralMeaningTest {
    private static final String CODE = "OMID";
    private static final MemberId OMID = Facts.referrer(CODE).orElseThrow();
    private static final long JOINED = 3 * Duration.ofDays(1).toMinutes();
    private static final MemberEvent JOINS = Facts.referred(Facts.event("j", JOINED, 0), CODE);

    private static Optional<Referral> of(MemberEvent... events) {
        return Referral.of(Shelf.of(events).member());
    }

    @Test
    void whoCameThroughNobodysLinkMeansNothing() {
        assertThat(of(purchase("a", 1, 100))).isEmpty();
    }

    @Test
    void whoHasNotBoughtHasJoined() {
        assertThat(of(JOINS)).contains(new Referral(OMID, minute(JOINED), Optional.empty(), false));
    }

    @Test
    void herFirstPurchaseCountsFromWhenBothAreSo() {
        assertThat(of(JOINS, purchase("a", JOINED + 5, 100)))
                .contains(new Referral(OMID, minute(JOINED), Optional.of(minute(JOINED + 5)), true));
        assertThat(of(JOINS, purchase("a", JOINED - 5, 100)))
                .contains(new Referral(OMID, minute(JOINED), Optional.of(minute(JOINED)), true));
    }

    @Test
    void whoGaveAllBackHasBoughtAndKeepsNothing() {
        assertThat(of(JOINS, purchase("a", JOINED + 5, 100), refund("r", "a", JOINED + 6, 100)))
                .contains(new Referral(OMID, minute(JOINED), Optional.of(minute(JOINED + 5)), false));
    }

    @Test
    void whoBoughtMoreThanADayBeforeIsACustomerOfOld() {
        long dayBefore = JOINED - Referral.BEFORE.toMinutes();
        assertThat(of(JOINS, purchase("a", dayBefore, 100))).isPresent();
        assertThat(of(JOINS, purchase("a", dayBefore - 1, 100), purchase("b", JOINED + 5, 100))).isEmpty();
    }
}
