package dev.safar.door;

import static dev.safar.door.Samples.accepted;
import static dev.safar.door.Samples.envelope;
import static dev.safar.door.Samples.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.codec.ItemText;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The largest facts that the door lets in can be stored: an item of DynamoDB holds 400 KB.
class LargestTest {
    private static final int ITEM = 400 * 1024;
    private static final MemberId MEMBER = new MemberId("m-1");
    private static final String CUSTOM = "custom.workshop-visited";

    @Test
    void orderOfThousandLongLinesCanBeStored() {
        String lines = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"sku\":\"" + "س".repeat(100) + i + "\",\"quantity\":1,\"unitPrice\":1}")
                .collect(Collectors.joining(","));
        MemberEvent event = accepted(envelope("purchase.completed",
                "{\"order\":\"1\",\"total\":{\"amount\":1000,\"currency\":\"IRT\"},\"lines\":[" + lines + "]}"));
        assertThat(((PurchaseCompleted) event).lines()).hasSize(1000);
        assertThat(stored(event)).isBetween(ITEM / 2, ITEM);
    }

    @Test
    void customEventThatGrowsBeyondAnItemIsRefused() {
        String numbers = String.join(",", Collections.nCopies(40_000, "1e15"));
        assertThat(findings(envelope(CUSTOM, "{\"numbers\":[" + numbers + "]}"))).singleElement().asString()
                .contains("262144");
    }

    @Test
    void customEventThatFillsTheEnvelopeCanBeStored() {
        String texts = String.join(",", Collections.nCopies(4, "\"" + "x".repeat(65_000) + "\""));
        assertThat(stored(accepted(envelope(CUSTOM, "{\"texts\":[" + texts + "]}")))).isBetween(ITEM / 2, ITEM);
    }

    private static int stored(MemberEvent event) {
        return ItemText.write(new Item.Event(MEMBER, event)).getBytes(StandardCharsets.UTF_8).length;
    }
}
