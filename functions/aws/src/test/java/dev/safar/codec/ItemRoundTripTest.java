package dev.safar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemRoundTripTest {
    private static final int SEEDS = 300;

    @ParameterizedTest
    @EnumSource(ItemName.class)
    void everyItemOfEveryKindComesBackAsItWas(ItemName name) {
        LongStream.range(0, SEEDS).forEach(seed -> comesBack(seed, new AnyItem(seed).of(name)));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyFactOfEveryTypeComesBackAsItWas(EventType type) {
        LongStream.range(0, SEEDS).forEach(seed -> {
            MemberEvent event = new AnyItem(seed).event(type);
            comesBack(seed, new Item.Event(new MemberId("m-1"), event));
        });
    }

    @ParameterizedTest
    @EnumSource(ItemName.class)
    void equalItemsGiveEqualText(ItemName name) {
        LongStream.range(0, SEEDS).forEach(seed -> {
            String text = ItemText.write(new AnyItem(seed).of(name));
            assertThat(ItemText.write(ItemText.read(text))).isEqualTo(text);
        });
    }

    private static void comesBack(long seed, Item item) {
        assertThat(ItemCodec.decode(ItemCodec.encode(item))).as("seed %d", seed).isEqualTo(item);
        Item read = ItemText.read(ItemText.write(item));
        assertThat(read).as("seed %d, through text", seed).isEqualTo(item);
        assertThat(read.key()).isEqualTo(item.key());
    }
}
