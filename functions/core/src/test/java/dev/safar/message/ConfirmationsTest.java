package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Personal;
import dev.safar.event.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {
    private static final Contact WRITTEN = contact("sara@example.org", "Asia/Tehran", 1);

    @Test
    void newerStampOfTheSameValueIsAllThatWasToldAgain() {
        Contact known = contact("sara@example.org", "Asia/Tehran", 3);
        Confirmations again = Confirmations.between(WRITTEN, known);
        assertThat(again.later()).containsOnlyKeys("email", "zone");
        assertThat(again.of(WRITTEN)).isEqualTo(known);
    }

    @Test
    void whatIsNewlyToldCannotBeSaidByStamps() {
        for (Contact known : new Contact[]{contact("other@example.org", "Asia/Tehran", 3),
                contact("sara@example.org", "Europe/London", 3), contact("sara@example.org", "Asia/Tehran", 0),
                Contact.UNKNOWN}) {
            assertThat(Confirmations.between(WRITTEN, known).of(WRITTEN)).isNotEqualTo(known);
        }
        assertThat(Confirmations.between(Contact.UNKNOWN, WRITTEN).of(Contact.UNKNOWN)).isNotEqualTo(WRITTEN);
    }

    @Test
    void nothingToldAgainLeavesTheContactAsItIs() {
        assertThat(Confirmations.between(WRITTEN, WRITTEN)).isEqualTo(Confirmations.NONE);
        assertThat(Confirmations.NONE.of(WRITTEN)).isSameAs(WRITTEN);
    }

    private static Contact contact(String email, String zone, long second) {
        Stamp stamp = new Stamp(Instant.ofEpochSecond(second), "shop/order/1");
        return new Contact(Optional.of(new Latest<>(Personal.of(email), stamp)), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new Latest<>(ZoneId.of(zone), stamp)), Optional.empty(), Consents.NONE);
    }
}
