package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A refund that names nobody and comes before its order, on any store: the queue has it off its hands at once, and it waits an hour at most.
public interface RefundAheadContract {
    /// {@return a fresh store}
    Store store();

    @Test
    default void itIsTakenOffTheQueueAndBelongsToWhoHasTheOrder() {
        Store store = store();
        Functions functions = new Functions(store);
        assertThat(functions.failuresOf(batchOf(refund()))).isEmpty();
        sweepsFor(functions, 2);
        functions.failuresOf(batchOf(purchase("1", "17")));
        sweepsFor(functions, 3);
        assertThat(store.get(Key.orphan(refundKey()))).isEmpty();
        assertThat(store.get(Key.fact(refundKey()))).isPresent();
        assertThat(rejections(store)).isEmpty();
    }

    @Test
    default void itIsRejectedVisiblyWhenItsHourIsOver() {
        Store store = store();
        Functions functions = new Functions(store);
        functions.failuresOf(batchOf(refund()));
        sweepsFor(functions, 59);
        assertThat(store.get(Key.orphan(refundKey()))).isPresent();
        assertThat(rejections(store)).isEmpty();
        sweepsFor(functions, 1);
        assertThat(store.get(Key.orphan(refundKey()))).isEmpty();
        assertThat(rejections(store)).containsExactly(refundKey() + " no-identity");
        assertThat(functions.after(Duration.ofDays(1)).sweep()).containsEntry("looked", 0L);
    }

    private static String refund() {
        return fact("purchase.refunded", "r-1", Map.of(),
                Map.of("refund", "r-1", "order", "1", "amount", Map.of("amount", 500, "currency", "GBP")));
    }

    private static FactKey refundKey() {
        return new FactKey("shopify", "refund", "r-1");
    }

    /// A tick a minute.
    private static void sweepsFor(Functions functions, int minutes) {
        IntStream.range(0, minutes).forEach(_ -> functions.after(Duration.ofMinutes(1)).sweep());
    }

    private static List<String> rejections(Store store) {
        return store.query(Key.REJECTIONS, Kind.REJECTION.prefix(), Optional.empty(), 9).stream().map(Stored::item)
                .map(Item.Rejection.class::cast).map(row -> row.name() + " " + row.reason()).toList();
    }
}
