package dev.safar.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeyringTest {
    private static final String SHOP = "ssm:/safar/prod/webhooks/shopify";
    private Instant now = Instant.parse("2026-03-21T12:00:00Z");
    private List<String> there = List.of("canary-old");
    private boolean down;
    private int asked;
    private final Keyring keyring = new Keyring(this::read, Duration.ofMinutes(5), Duration.ofHours(1), () -> now);
    private final Supplier<List<String>> shop = keyring.of(SHOP);

    private List<String> read(Reference reference) {
        assertThat(reference.toString()).isEqualTo(SHOP);
        asked++;
        if (down) {
            throw new IllegalStateException("canary: the vault said something");
        }
        return there;
    }

    @Test
    void whatIsFreshIsNotAskedForAgain() {
        assertThat(shop.get()).containsExactly("canary-old");
        after(Duration.ofMinutes(5).minusMillis(1));
        assertThat(shop.get()).containsExactly("canary-old");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void changedSecretHoldsFiveMinutesLaterAndBothMayHoldAtOnce() {
        assertThat(shop.get()).isNotEmpty();
        there = List.of("canary-new", "canary-old");
        after(Duration.ofMinutes(5));
        assertThat(shop.get()).containsExactly("canary-new", "canary-old");
        there = List.of("canary-new");
        after(Duration.ofMinutes(5));
        assertThat(shop.get()).containsExactly("canary-new");
    }

    @Test
    void vaultThatIsDownIsLeftAloneForAWhileAndTheOldSecretServes() {
        assertThat(shop.get()).isNotEmpty();
        down = true;
        after(Duration.ofMinutes(5));
        assertThat(shop.get()).containsExactly("canary-old");
        assertThat(shop.get()).containsExactly("canary-old");
        assertThat(asked).isEqualTo(2);
        after(Duration.ofSeconds(30));
        assertThat(shop.get()).isNotEmpty();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void staleSecretServesNoLongerAndTheMessageNamesItAndNotItsValue() {
        assertThat(shop.get()).isNotEmpty();
        down = true;
        after(Duration.ofHours(1));
        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(shop::get)
                .withMessageContaining(SHOP).withMessageContaining("IllegalStateException")
                .withMessageNotContaining("canary").withNoCause();
        down = false;
        assertThat(shop.get()).containsExactly("canary-old");
    }

    @Test
    void moreThanTwoOrNoneAreSaidByTheirNumber() {
        there = List.of("canary-1", "canary-2", "canary-3");
        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(shop::get)
                .withMessageContaining("found 3")
                .withMessageNotContaining("canary");
        there = List.of();
        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(shop::get)
                .withMessageContaining("found 0");
    }

    @Test
    void whatIsNoReferenceIsTheSecretItself() {
        assertThat(keyring.of("whsec_c2Vj").get()).containsExactly("whsec_c2Vj");
        assertThat(asked).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> keyring.of("ssm:")).withMessageContaining("ssm:");
        assertThatIllegalArgumentException().isThrownBy(() -> keyring.of("secretsmanager:a b"));
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
