package dev.safar.member;

import static dev.safar.member.Facts.pounds;
import static dev.safar.member.Facts.purchase;
import static dev.safar.member.Facts.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MemberHashTest {
    private static final MemberEvent A = purchase("a", 1, 100);
    private static final MemberEvent B = purchase("b", 2, 200);

    @Test
    void onePennyChangesIt() {
        assertThat(hash(A, B)).isNotEqualTo(hash(A, purchase("b", 2, 201)));
    }

    @Test
    void oneMillisecondChangesIt() {
        assertThat(hash(A)).isNotEqualTo(hash(purchase("a", 2, 100)));
    }

    @Test
    void amountsThatChangePlacesChangeItThoughTheirSumStays() {
        assertThat(hash(A, B)).isNotEqualTo(hash(purchase("a", 1, 200), purchase("b", 2, 100)));
    }

    @Test
    void theOrderAndTheNumberOfDeliveriesDoNot() {
        assertThat(hash(A, B)).isEqualTo(hash(B, A, B, B));
    }

    @Test
    void aBodyThatWasReplacedLeavesNoTrace() {
        MemberEvent wrong = refund("r", Optional.of("b"), 3, pounds(50), 1);
        MemberEvent right = refund("r", Optional.of("a"), 3, pounds(50), 2);
        assertThat(hash(A, wrong, right)).isEqualTo(hash(A, right));
    }

    @Test
    void anEmptyRowLeavesNoTrace() {
        Member member = Shelf.of(A).member();
        Order empty = Order.empty(new OrderKey("shop", "b"));
        Complaint none = Complaint.empty(new ComplaintKey("shop", "c"));
        assertThat(MemberHash.of(member, List.of(empty), List.of(none)))
                .isEqualTo(MemberHash.of(member, List.of(), List.of()));
    }

    @Test
    void nothingPersonalIsInTheText() {
        Member member = Shelf.of(Facts.registered(Facts.event("1", 1, 0)), Facts.joined(Facts.event("2", 2, 0)),
                Facts.scored(Facts.event("3", 3, 0), 9), A).member();
        assertThat(member.canonical()).doesNotContain("سارا", "mina", "my own words", "17850");
    }

    @Test
    void aValueWithALineBreakIsNoSecondLine() {
        assertThat(new CanonicalText().put("a", "1\nb=2\\").toString()).isEqualTo("a=1\\nb=2\\\\\n");
    }

    @Test
    void theShopsHashFollowsEveryMember() {
        Map<MemberId, String> hashes = Map.of(new MemberId("m-1"), hash(A), new MemberId("m-2"), hash(B));
        Map<MemberId, String> others = Map.of(new MemberId("m-1"), hash(B), new MemberId("m-2"), hash(A));
        assertThat(MemberHash.ofAll(new TreeMap<>(hashes))).hasSize(64)
                .isNotEqualTo(MemberHash.ofAll(new TreeMap<>(others)));
    }

    private static String hash(MemberEvent... events) {
        return Shelf.of(events).known().hash();
    }
}
