package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.safar.event.Stamp;
import dev.safar.member.Answer;
import dev.safar.member.Member;
import dev.safar.member.Surveys;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.money.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MemberViewTest {
    private static final Member NEWCOMER = Member.newcomer(Given.SARA);
    private static final Answer WHY = new Answer(new Stamp(Given.day(1), "a"), OptionalInt.empty(),
            Optional.of("forgotten"));
    private static final Answer NINE = new Answer(new Stamp(Given.day(2), "b"), OptionalInt.of(9), Optional.empty());

    @Test
    void lastReasonAndLastScoreMayBeOfTwoAnswers() {
        Member member = new Member(NEWCOMER.id(), NEWCOMER.seen(), NEWCOMER.purchases(), NEWCOMER.refunds(),
                NEWCOMER.complaints(), new Surveys(2, Optional.of(NINE), Optional.of(NINE), Optional.of(WHY)),
                NEWCOMER.receptions(), NEWCOMER.referrals());
        assertThat(MemberView.of(member, Contact.UNKNOWN, Traits.NONE, Currency.GBP)).extracting("surveys", MAP)
                .isEqualTo(Map.of("answered", 2L, "lastScore", 9, "lastReason", "forgotten"));
    }

    @Test
    void everythingIsListedInOneOrder() {
        Map<String, ?> view = MemberView.of(NEWCOMER, Contact.UNKNOWN, Traits.NONE, Currency.GBP);
        assertThat(view.keySet()).containsExactly("purchases", "refunds", "complaints", "surveys", "referrals");
        assertThat(names(view, "purchases")).containsExactly("count", "kept", "total");
        assertThat(names(view, "refunds")).containsExactly("count", "total");
        assertThat(names(view, "referrals")).containsExactly("joined", "purchased");
        assertThat(names(view, "complaints")).containsExactly("open", "resolved", "satisfied");
    }

    private static List<Object> names(Map<String, ?> view, String part) {
        return view.get(part) instanceof Map<?, ?> map ? List.copyOf(map.keySet()) : List.of();
    }
}
