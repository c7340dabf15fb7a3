package dev.safar.loyalty;

import static dev.safar.member.Facts.minute;
import static dev.safar.member.Facts.pounds;
import static dev.safar.member.Facts.purchase;
import static dev.safar.member.Facts.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.event.MemberEvent;
import dev.safar.member.OrderKey;
import dev.safar.member.Shelf;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static final OrderKey ORDER = new OrderKey("shop", "a");

    @Test
    void aPurchaseEarnsWholePointsUnderItsOrdersName() {
        assertThat(entries(purchase("a", 1, 13_912)))
                .containsExactly(
                        new LedgerEntry(new LedgerKey("points/shop/a/award"), 139, minute(1), Optional.of(ORDER)));
    }

    @Test
    void anAmountBelowOnePointEarnsNoRow() {
        assertThat(entries(purchase("a", 1, 99))).isEmpty();
    }

    @Test
    void aRefundTakesBackWhatTheRestDoesNotEarn() {
        assertThat(entries(purchase("a", 1, 1000), refund("r", "a", 5, 1)))
                .contains(new LedgerEntry(new LedgerKey("points/shop/a/reversal"), -1, minute(5), Optional.of(ORDER)));
    }

    @Test
    void aRefundWithinTheFractionOfAPointTakesNothingBack() {
        assertThat(entries(purchase("a", 1, 1050), refund("r", "a", 5, 50))).hasSize(1);
    }

    @Test
    void refundsBeyondTheTotalTakeBackNoMoreThanTheAward() {
        assertThat(Points.balance(entries(purchase("a", 1, 1000), refund("r", "a", 5, 900), refund("s", "a", 5, 900))))
                .isZero();
    }

    @Test
    void theLatestRefundThatCountsDatesTheReversal() {
        List<LedgerEntry> entries = entries(refund("r", "a", 9, 100), purchase("a", 1, 1000), refund("s", "a", 5, 100),
                refund("t", Optional.of("a"), 12, Money.of(1, Currency.EUR), 0));
        assertThat(entries.getLast().at()).isEqualTo(minute(9));
    }

    @Test
    void aRefundInAnotherCurrencyReversesNothing() {
        assertThat(entries(purchase("a", 1, 1000), refund("r", Optional.of("a"), 2, Money.of(1000, Currency.EUR), 0)))
                .hasSize(1);
    }

    @Test
    void aRefundWithoutItsPurchaseEarnsAndTakesNothing() {
        assertThat(entries(refund("r", "a", 5, 900))).isEmpty();
    }

    @Test
    void everyRowIsUnderOneOfTheOrdersKeys() {
        assertThat(entries(purchase("a", 1, 1000), refund("r", "a", 2, 500))).extracting(LedgerEntry::key)
                .isEqualTo(Points.keysOf(ORDER));
    }

    @Test
    void tenThousandTomanAndAHundredThousandRialEarnOnePoint() {
        PointsRate rate = PointsRate.standard();
        assertThat(rate.points(Money.of(259_999, Currency.IRT))).isEqualTo(25);
        assertThat(rate.points(Money.of(2_599_990, Currency.IRR))).isEqualTo(25);
    }

    @Test
    void elsewhereOneMajorUnitEarnsOnePoint() {
        PointsRate rate = PointsRate.standard();
        assertThat(rate.of(Currency.GBP)).isEqualTo(100);
        assertThat(rate.of(Currency.KWD)).isEqualTo(1000);
        assertThat(rate.of(Currency.JPY)).isEqualTo(1);
    }

    @Test
    void aShopsOwnRateHoldsForItsCurrencyAlone() {
        PointsRate rate = new PointsRate(Map.of(Currency.GBP, 500L));
        assertThat(rate.points(pounds(1499))).isEqualTo(2);
        assertThat(rate.of(Currency.IRT)).isEqualTo(10_000);
    }

    @Test
    void aRateBelowOneMinorUnitIsRefused() {
        assertThatThrownBy(() -> new PointsRate(Map.of(Currency.GBP, 0L))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least 1 minor unit of GBP for a point, but found 0");
    }

    private static List<LedgerEntry> entries(MemberEvent... events) {
        return Points.entriesFor(Shelf.of(events).order(ORDER).orElseThrow(), PointsRate.standard());
    }
}
