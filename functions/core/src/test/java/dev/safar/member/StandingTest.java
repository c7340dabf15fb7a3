package dev.safar.member;

import static dev.safar.member.Facts.event;
import static dev.safar.member.Facts.joined;
import static dev.safar.member.Facts.minute;
import static dev.safar.member.Facts.purchase;
import static dev.safar.member.Facts.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.event.MemberEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Duration SIXTY_DAYS = Duration.ofDays(60);
    private static final Instant SIXTY_DAYS_LATER = minute(0).plus(SIXTY_DAYS);

    @Test
    void whoBoughtNothingIsAProspect() {
        assertThat(rung(joined(event("f", 1, 0)), Facts.registered(event("m", 1, 0)))).isEqualTo(Rung.PROSPECT);
    }

    @Test
    void whoBoughtOnceIsAFirstTimeBuyer() {
        assertThat(rung(purchase("a", 0, 100))).isEqualTo(Rung.FIRST_TIME_BUYER);
    }

    @Test
    void whoBoughtTwiceIsARepeatBuyer() {
        assertThat(rung(purchase("a", 0, 100), purchase("b", 0, 100))).isEqualTo(Rung.REPEAT_BUYER);
    }

    @Test
    void whoBoughtAndBroughtAFriendIsAnAdvocate() {
        assertThat(rung(joined(event("f", 1, 0)), purchase("a", 2, 100))).isEqualTo(Rung.ADVOCATE);
    }

    @Test
    void aPurchaseWhollyRefundedCountsForNoRung() {
        assertThat(rung(purchase("a", 0, 100), purchase("b", 1, 100), refund("r", "b", 2, 100)))
                .isEqualTo(Rung.FIRST_TIME_BUYER);
        assertThat(rung(purchase("a", 0, 100), refund("r", "a", 2, 100), joined(event("f", 1, 0))))
                .isEqualTo(Rung.PROSPECT);
    }

    @Test
    void aMillisecondBeforeSixtyDaysSheHasNotLapsed() {
        assertThat(lapsed(SIXTY_DAYS_LATER.minusMillis(1), purchase("a", 0, 100))).isFalse();
    }

    @Test
    void atSixtyDaysToTheMillisecondSheHas() {
        assertThat(lapsed(SIXTY_DAYS_LATER, purchase("a", 0, 100))).isTrue();
    }

    @Test
    void aPurchaseAtThatVeryInstantWinsTheTie() {
        MemberEvent inTime = purchase("b", SIXTY_DAYS.toMinutes(), 100);
        assertThat(lapsed(SIXTY_DAYS_LATER, purchase("a", 0, 100), inTime)).isFalse();
    }

    @Test
    void aPurchaseAfterTheInstantAskedAboutIsNoSilence() {
        assertThat(lapsed(minute(0).minus(SIXTY_DAYS), purchase("a", 0, 100))).isFalse();
    }

    @Test
    void aRefundNeitherStopsNorStartsTheSilence() {
        MemberEvent refund = refund("r", "b", SIXTY_DAYS.toMinutes() - 1, 100);
        assertThat(lapsed(SIXTY_DAYS_LATER.plusSeconds(60), purchase("a", 0, 100), purchase("b", 1, 100), refund))
                .isTrue();
        assertThat(lapsed(SIXTY_DAYS_LATER, purchase("a", 0, 100), purchase("b", 1, 100), refund)).isFalse();
    }

    @Test
    void aProspectCannotLapse() {
        assertThat(lapsed(SIXTY_DAYS_LATER)).isFalse();
        assertThat(lapsed(SIXTY_DAYS_LATER, purchase("a", 0, 100), refund("r", "a", 1, 100))).isFalse();
    }

    @Test
    void theEndOfTimeIsAnInstantLikeAnyOther() {
        assertThat(lapsed(Instant.MAX, purchase("a", 0, 100))).isTrue();
        assertThat(lapsed(Instant.MIN, purchase("a", 0, 100))).isFalse();
    }

    @Test
    void aTimeOfInactivityMustBePositive() {
        Member member = Member.newcomer(Facts.SARA);
        assertThatThrownBy(() -> Standing.of(member, minute(0), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a positive time of inactivity, but found PT0S");
    }

    private static Rung rung(MemberEvent... events) {
        return Standing.of(Shelf.of(events).member(), minute(3), SIXTY_DAYS).rung();
    }

    private static boolean lapsed(Instant asOf, MemberEvent... events) {
        return Standing.of(Shelf.of(events).member(), asOf, SIXTY_DAYS).lapsed();
    }
}
