package dev.safar.member;

import static dev.safar.member.Facts.event;
import static dev.safar.member.Facts.pounds;
import static dev.safar.member.Facts.purchase;
import static dev.safar.member.Facts.refund;
import static dev.safar.member.Facts.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.event.Stamp;
import dev.safar.member.Outcome.Duplicate;
import dev.safar.member.Outcome.Folded;
import dev.safar.member.Outcome.Superseded;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    private final Shelf shelf = new Shelf();

    @Test
    void theSameBodyAgainIsADuplicate() {
        shelf.receive(purchase("a", 1, 100));
        assertThat(shelf.receive(purchase("a", 1, 100))).isEqualTo(new Duplicate());
    }

    @Test
    void anOlderBodyAfterANewerOneIsSuperseded() {
        shelf.receive(purchase("a", 1, pounds(200), 2));
        assertThat(shelf.receive(purchase("a", 1, pounds(100), 1))).isEqualTo(new Superseded(new Revision(2, "body")));
        assertThat(shelf.member().purchases().totals().in(Currency.GBP)).isEqualTo(BigInteger.valueOf(200));
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void ofBodiesWithoutAVersionTheOneThatHappenedLaterHolds(String firstHash, String secondHash) {
        ComplaintResolved first = resolved(body(1, firstHash), "c", false);
        ComplaintResolved second = resolved(body(2, secondHash), "c", true);
        for (List<ComplaintResolved> order : List.of(List.of(first, second), List.of(second, first))) {
            Shelf told = new Shelf();
            order.forEach(told::receive);
            assertThat(told.member().complaints().satisfied()).isEqualTo(1);
        }
    }

    private static Provenance body(long minute, String hash) {
        Provenance said = Facts.from("shop", "complaint-resolved", "c", minute, 0);
        return new Provenance(said.key(), said.occurredAt(), said.who(), new Revision(0, hash));
    }

    @Test
    void aCorrectionSaysWhatItReplaces() {
        PurchaseCompleted first = purchase("a", 1, pounds(100), 1);
        shelf.receive(first);
        Folded folded = (Folded) shelf.receive(purchase("a", 1, pounds(200), 2));
        assertThat(folded.replaced()).contains(first);
    }

    @Test
    void aRefundBeforeItsPurchaseWaitsInTheOrder() {
        PurchaseRefunded refund = refund("r", "a", 2, 100);
        Folded folded = (Folded) shelf.receive(refund);
        assertThat(folded.orders()).singleElement()
                .matches(order -> order.purchase().isEmpty() && order.refunds().containsValue(refund));
        shelf.receive(purchase("a", 1, 100));
        assertThat(shelf.member().purchases()).matches(purchases -> purchases.count() == 1 && purchases.kept() == 0);
    }

    @Test
    void aCorrectionThatMovesARefundGivesBothOrdersAndEmptiesTheFirst() {
        shelf.receive(refund("r", Optional.of("a"), 1, pounds(100), 1));
        Folded folded = (Folded) shelf.receive(refund("r", Optional.of("b"), 1, pounds(100), 2));
        assertThat(folded.orders()).extracting(order -> order.key().order()).containsExactly("a", "b");
        assertThat(folded.orders()).extracting(Order::isEmpty).containsExactly(true, false);
    }

    @Test
    void aPurchaseOfOneSourceIsNotRefundedByAnother() {
        shelf.receive(purchase("till", "a", 1, pounds(100), 0));
        shelf.receive(refund("r", "a", 2, 100));
        assertThat(shelf.member().purchases().kept()).isEqualTo(1);
    }

    @Test
    void aRefundInAnotherCurrencyIsCountedAndTakesNothingBack() {
        shelf.receive(purchase("a", 1, 100));
        shelf.receive(refund("r", Optional.of("a"), 2, Money.of(100, Currency.EUR), 0));
        assertThat(shelf.member().purchases().kept()).isEqualTo(1);
        assertThat(shelf.member().refunds().count()).isEqualTo(1);
    }

    @Test
    void anOrderThatCostNothingIsKept() {
        shelf.receive(purchase("a", 1, 0));
        assertThat(shelf.member().purchases().kept()).isEqualTo(1);
    }

    @Test
    void anOrderRefundedInPartIsKeptUntilTheRestIsRefunded() {
        shelf.receive(List.of(purchase("a", 1, 100), refund("r", "a", 2, 99)));
        assertThat(shelf.member().purchases().kept()).isEqualTo(1);
        shelf.receive(refund("s", "a", 3, 1));
        assertThat(shelf.member().purchases().kept()).isZero();
    }

    @Test
    void nothingIsLeftOfAnOrderRefundedTwiceOver() {
        shelf.receive(List.of(purchase("a", 1, 100), refund("r", "a", 2, Long.MAX_VALUE),
                refund("s", "a", 3, Long.MAX_VALUE)));
        assertThat(shelf.order(new OrderKey("shop", "a")).flatMap(Order::remaining)).contains(pounds(0));
    }

    @Test
    void purchasesAtOneInstantAreToldApartByTheirNames() {
        shelf.receive(List.of(purchase("b", 5, 100), purchase("c", 5, 100), purchase("a", 5, 100)));
        assertThat(shelf.member().purchases().first()).contains(new Stamp(Facts.minute(5), "shop/order/a"));
        assertThat(shelf.member().purchases().second()).contains(new Stamp(Facts.minute(5), "shop/order/b"));
        assertThat(shelf.member().purchases().last()).contains(new Stamp(Facts.minute(5), "shop/order/c"));
    }

    @Test
    void sumsBeyondALongAreExact() {
        shelf.receive(List.of(purchase("a", 1, Long.MAX_VALUE), purchase("b", 1, Long.MAX_VALUE)));
        assertThat(shelf.member().purchases().totals().in(Currency.GBP))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
    }

    @Test
    void aComplaintIsOpenUntilItIsResolvedAndAgainWhenOpenedAgain() {
        shelf.receive(List.of(Facts.opened("c", 1, 1), Facts.resolved("c", 2, true, 0)));
        assertThat(shelf.member().complaints()).isEqualTo(new Complaints(0, 1, 1));
        shelf.receive(Facts.opened("c", 3, 2));
        assertThat(shelf.member().complaints()).isEqualTo(new Complaints(1, 0, 0));
    }

    @Test
    void aComplaintResolvedAtTheInstantItWasOpenedIsResolved() {
        shelf.receive(List.of(Facts.resolved("c", 2, false, 0), Facts.opened("c", 2, 1)));
        assertThat(shelf.member().complaints()).isEqualTo(new Complaints(0, 1, 0));
    }

    @Test
    void theLastScoreStaysWhenALaterAnswerHoldsNone() {
        shelf.receive(List.of(Facts.scored(event("s", 1, 0), 9), Facts.reasoned(event("t", 2, 0), "too-dear")));
        Surveys surveys = shelf.member().surveys();
        assertThat(surveys.lastScored().orElseThrow().score()).hasValue(9);
        assertThat(surveys.last()).isEqualTo(surveys.lastReasoned());
    }

    @Test
    void newFactsNeverReadTheWholeHistory() {
        IntStream.range(0, 5000).forEach(n -> shelf.receive(purchase("o" + n, (n * 7919L) % 5000, 100)));
        assertThat(shelf.member().purchases().count()).isEqualTo(5000);
        assertThat(shelf.wholeReads()).isZero();
    }

    @Test
    void aCorrectionReadsTheWholeHistoryOnlyWhenItMovesAnEdgeInwards() {
        IntStream.range(0, 10).forEach(n -> shelf.receive(purchase("o" + n, 10L * n, pounds(100), 1)));
        MemberEvent laterStill = purchase("o9", 95, pounds(100), 2);
        MemberEvent inTheMiddle = purchase("o5", 55, pounds(100), 2);
        MemberEvent dearer = purchase("o0", 0, pounds(999), 2);
        shelf.receive(List.of(laterStill, inTheMiddle, dearer));
        assertThat(shelf.wholeReads()).isZero();
        shelf.receive(purchase("o9", 1, pounds(100), 3));
        assertThat(shelf.wholeReads()).isPositive();
        assertThat(shelf.member().purchases().last()).contains(new Stamp(Facts.minute(80), "shop/order/o8"));
    }

    @Test
    void aPurchaseUnderAnotherNameThanItsOrdersIsABug() {
        PurchaseCompleted odd = new PurchaseCompleted(event("17", 1, 0), "a", pounds(100), List.of());
        assertThatThrownBy(() -> shelf.receive(odd)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the purchase's key to be 'shop/order/a', but found 'shop/event/17'");
    }
}
