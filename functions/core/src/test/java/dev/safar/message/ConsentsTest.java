package dev.safar.message;

import static dev.safar.message.Told.contact;
import static dev.safar.message.Told.gave;
import static dev.safar.message.Told.withdrew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.event.MemberEvent;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    @Test
    void silenceIsNoWord() {
        assertThat(Consents.NONE.on(Channel.EMAIL, Gate.MARKETING)).isEmpty();
    }

    @Test
    void aWordOnOneChannelSaysNothingOfAnother() {
        Consents consents = said(gave("a", 1, "email"));
        assertThat(consents.on(Channel.EMAIL, Gate.MARKETING)).contains(true);
        assertThat(consents.on(Channel.SMS, Gate.MARKETING)).isEmpty();
    }

    @Test
    void aWordOnOneTopicSaysNothingOfAnother() {
        assertThat(said(gave("a", 1, "")).on(Channel.EMAIL, "service")).isEmpty();
    }

    @Test
    void aWordOnEveryChannelSpeaksForEach() {
        Consents consents = said(gave("a", 1, ""));
        assertThat(consents.on(Channel.EMAIL, Gate.MARKETING)).contains(true);
        assertThat(consents.on(Channel.SMS, Gate.MARKETING)).contains(true);
    }

    @Test
    void theLaterOfAGeneralAndASpecialWordHolds() {
        assertThat(said(gave("a", 1, "email"), withdrew("b", 2, "")).on(Channel.EMAIL, Gate.MARKETING)).contains(false);
        assertThat(said(withdrew("a", 1, ""), gave("b", 2, "email")).on(Channel.EMAIL, Gate.MARKETING)).contains(true);
        assertThat(said(withdrew("a", 1, ""), gave("b", 2, "email")).on(Channel.SMS, Gate.MARKETING)).contains(false);
    }

    @Test
    void atOneInstantTheWithdrawalHoldsWhateverTheNames() {
        assertThat(said(gave("z", 1, "email"), withdrew("a", 1, "email")).on(Channel.EMAIL, Gate.MARKETING))
                .contains(false);
        assertThat(said(withdrew("a", 1, ""), gave("z", 1, "email")).on(Channel.EMAIL, Gate.MARKETING)).contains(false);
        assertThat(said(gave("z", 1, ""), withdrew("a", 1, "email")).on(Channel.EMAIL, Gate.MARKETING)).contains(false);
    }

    @Test
    void whoWithdrewForEveryChannelLeft() {
        assertThat(said(withdrew("a", 1, "")).withdrawn(Gate.MARKETING)).isTrue();
        assertThat(said(gave("a", 1, ""), withdrew("b", 1, "")).withdrawn(Gate.MARKETING)).isTrue();
        assertThat(said(withdrew("a", 1, "")).withdrawn("service")).isFalse();
    }

    @Test
    void whoAllowedSomethingLaterOrForbadeOneChannelOnlyDidNotLeave() {
        assertThat(Consents.NONE.withdrawn(Gate.MARKETING)).isFalse();
        assertThat(said(withdrew("a", 1, "email"), withdrew("b", 2, "sms")).withdrawn(Gate.MARKETING)).isFalse();
        assertThat(said(withdrew("a", 1, ""), gave("b", 2, "")).withdrawn(Gate.MARKETING)).isFalse();
        assertThat(said(withdrew("a", 1, ""), gave("b", 2, "sms")).withdrawn(Gate.MARKETING)).isFalse();
        assertThat(said(gave("a", 1, "sms"), withdrew("b", 2, "")).withdrawn(Gate.MARKETING)).isTrue();
    }

    @Test
    void wordsCannotBePutInFromOutside() {
        Consents.Word word = new Consents.Word(true, Told.provenance("a", 1).stamp());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Consents.NONE.words().put("email/marketing", word));
        TreeMap<String, Consents.Word> words = new TreeMap<>();
        Consents consents = new Consents(words);
        words.put("email/marketing", word);
        assertThat(consents).isEqualTo(Consents.NONE);
    }

    private static Consents said(MemberEvent... facts) {
        return contact(facts).consents();
    }
}
