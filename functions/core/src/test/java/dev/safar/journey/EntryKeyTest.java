package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryKeyTest {
    private static final EntryKey CART = new EntryKey(List.of("cart", "id"));

    @Test
    void theValueAtThePathIsTheKey() {
        assertThat(CART.in(Map.of("cart", Map.of("id", "7")))).contains("7");
        assertThat(CART.in(Map.of("cart", Map.of("id", 7L)))).contains("7");
        assertThat(CART.text()).isEqualTo("cart.id");
    }

    @Test
    void whatIsNotThereOrNoPlainValueIsNoKey() {
        assertThat(CART.in(Map.of())).isEmpty();
        assertThat(CART.in(Map.of("cart", "7"))).isEmpty();
        assertThat(CART.in(Map.of("cart", Map.of("id", List.of("7"))))).isEmpty();
        assertThat(CART.in(Map.of("cart", Map.of("id", 7.5)))).isEmpty();
    }

    @Test
    void aKeyHasRoomForTwoHundredLettersAndNoMore() {
        assertThat(CART.in(Map.of("cart", Map.of("id", "x".repeat(EntryKey.LONGEST))))).isPresent();
        assertThat(CART.in(Map.of("cart", Map.of("id", "x".repeat(EntryKey.LONGEST + 1))))).isEmpty();
    }
}
