package dev.safar.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Stamp;
import dev.safar.member.MemberId;
import dev.safar.store.Expect;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Meter;
import dev.safar.store.Tariff;
import dev.safar.store.Units;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Our count against DynamoDB Local's for single writes, and against the price list where DynamoDB Local does not count.
class MeterTest {
    private static final MemberId SARA = new MemberId("m-1");
    private final Meter meter = new Meter(new MemoryStore(1), new Tariff(new RowSize()));

    @Test
    void singleWritesCountWhatTheServerCounts() {
        Billed billed = new Billed();
        DynamoDbClientBuilder builder = LocalTables.builder(UrlConnectionHttpClient.create());
        builder.overrideConfiguration(
                builder.overrideConfiguration().toBuilder().addExecutionInterceptor(billed).build());
        try (DynamoStore real = new DynamoStore(builder, LocalTables.fresh(), 1,
                () -> "00000000-0000-0000-0000-000000000000")) {
            for (Write write : writes()) {
                meter.reset();
                assertThat(meter.write(write)).isEqualTo(real.write(write));
                assertThat((double) meter.used().writes()).as("%s", write).isEqualTo(billed.last.get());
            }
        }
    }

    private static List<Write> writes() {
        return List.of(put(notice(10)), put(notice(780)), put(notice(1200)), put(notice(5000)), put(notice(10)),
                new Write.Delete(notice(0).key(), Expect.ANYTHING), new Write.Delete(notice(0).key(), Expect.ANYTHING),
                put(due(0)), put(due(0)), put(due(1)), new Write.Delete(due(0).key(), Expect.ANYTHING));
    }

    @Test
    void transactionsCountDoubleAndChecksLikeWrites() {
        meter.write(put(notice(4500)));
        meter.reset();
        meter.transact(List.of(new Write.Check(notice(0).key(), new Expect.Version(1)), put(due(0))));
        assertThat(meter.used()).isEqualTo(new Units(2 * 4 + 2 * 1 + 1, 0));
    }

    @Test
    void indexKeyThatMovesCountsTwoAndOneThatStaysNothing() {
        assertThat(units(due(0))).isEqualTo(1 + 1);
        assertThat(units(due(0))).isEqualTo(1);
        assertThat(units(due(1))).isEqualTo(1 + 2);
    }

    @Test
    void lostTransactionIsPaidForAndLeavesTheIndex() {
        meter.write(put(due(0)));
        meter.reset();
        meter.transact(List.of(new Write.Put(due(1), Expect.ABSENT), put(notice(10))));
        assertThat(meter.used()).isEqualTo(new Units(4, 0));
    }

    @Test
    void readsCountTheSumOfTheirItemsAndTheIndexHalf() {
        meter.write(put(notice(4500)));
        meter.write(put(due(0)));
        meter.write(put(new Item.Notice(SARA, "other", Instant.EPOCH, Noise.of(1500))));
        meter.reset();
        meter.query(SARA.value(), "notice#", Optional.empty(), 10);
        assertThat(meter.reset().reads()).isEqualTo(2);
        meter.get(notice(0).key());
        assertThat(meter.reset().reads()).isEqualTo(1);
        meter.get(new IdentityOf("nobody", SARA).key());
        assertThat(meter.reset().reads()).isEqualTo(1);
        meter.due(0, Instant.MAX, Optional.empty(), 10);
        assertThat(meter.reset().reads()).isEqualTo(0.5);
    }

    private long units(Item item) {
        meter.reset();
        meter.write(put(item));
        return meter.used().writes();
    }

    private static Write put(Item item) {
        return new Write.Put(item, Expect.ANYTHING);
    }

    private static Item notice(int length) {
        return new Item.Notice(SARA, "n", Instant.EPOCH, Noise.of(length));
    }

    private static Item due(int seconds) {
        return new Item.Silence(SARA, Duration.ofDays(60), new Stamp(Instant.ofEpochSecond(seconds), "shop/order/1"));
    }

    /// Asks the server for its count, and keeps the last.
    private static final class Billed implements ExecutionInterceptor {
        final AtomicReference<Double> last = new AtomicReference<>(0.0);

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context,
                ExecutionAttributes attributes) {
            return switch (context.request()) {
                case PutItemRequest it -> it.toBuilder().returnConsumedCapacity("INDEXES").build();
                case UpdateItemRequest it -> it.toBuilder().returnConsumedCapacity("INDEXES").build();
                case DeleteItemRequest it -> it.toBuilder().returnConsumedCapacity("INDEXES").build();
                default -> context.request();
            };
        }

        @Override
        public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
            switch (context.response()) {
                case PutItemResponse it -> keep(it.consumedCapacity());
                case UpdateItemResponse it -> keep(it.consumedCapacity());
                case DeleteItemResponse it -> keep(it.consumedCapacity());
                default -> {
                }
            }
        }

        private void keep(ConsumedCapacity capacity) {
            last.set(capacity.capacityUnits());
        }
    }
}
