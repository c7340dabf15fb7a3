package dev.safar.door;

import static dev.safar.door.Samples.accepted;
import static dev.safar.door.Samples.envelope;
import static dev.safar.door.Samples.findings;
import static dev.safar.door.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.event.MemberEvent;
import dev.safar.hash.Sha256;
import dev.safar.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    static Stream<String> types() {
        return Samples.DATA.keySet().stream();
    }

    @Test
    void thereIsASampleOfEveryType() {
        assertThat(Samples.DATA.keySet()).containsAll(DataReaders.types()).hasSize(DataReaders.types().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrittenIsReadBackAsAnEqualEvent(String type) {
        MemberEvent event = accepted(envelope(type));
        String written = EnvelopeWriter.write(event);
        assertThat(accepted(written)).isEqualTo(event);
        assertThat(EnvelopeWriter.write(accepted(written))).isEqualTo(written);
        assertThat(event.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aCloudEventIsTheSameEventAndConvertsBackWithoutLoss(String type) {
        Map<String, @Nullable Object> envelope = plain(envelope(type));
        Map<String, @Nullable Object> cloudEvent = CloudEvents.from(envelope);
        assertThat(CloudEvents.toEnvelope(cloudEvent)).isEqualTo(envelope);
        assertThat(CloudEvents.from(CloudEvents.toEnvelope(cloudEvent))).isEqualTo(cloudEvent);
        assertThat(accepted(JsonText.compact(cloudEvent))).isEqualTo(accepted(envelope(type)));
    }

    @Test
    void anAmountIsWrittenBeforeItsCurrency() {
        Map<String, @Nullable Object> envelope = EnvelopeWriter.envelope(accepted(envelope("purchase.completed")));
        assertThat(JsonText.compact(envelope)).contains("{\"amount\":", ",\"currency\":\"");
    }

    @Test
    void aLongOrderNumberStillGivesAnEnvelopeThatIsAccepted() {
        MemberEvent event = accepted(envelope("complaint.opened", "{\"complaint\": \"" + "9".repeat(256) + "\"}"));
        assertThat(accepted(EnvelopeWriter.write(event))).isEqualTo(event);
    }

    @Test
    void anOrderAndARefundOfOneNumberAreTwoEnvelopes() {
        String money = "{\"amount\": 1, \"currency\": \"IRT\"}";
        assertThat(Stream.of(envelope("purchase.completed", "{\"order\": 7, \"total\": " + money + "}"),
                envelope("purchase.refunded", "{\"refund\": 7, \"amount\": " + money + "}"))
                .map(written -> EnvelopeWriter.envelope(accepted(written)).get("id")))
                .containsExactly("order/7", "refund/7");
    }

    @Test
    void theCanonicalEnvelopeIsThisText() {
        assertThat(EnvelopeWriter.write(accepted(envelope("purchase.refunded")))).isEqualTo(
                "{\"data\":{\"amount\":{\"amount\":0,\"currency\":\"IRT\"},\"order\":\"820982911946154508\",\"refund\":\"r-1\"},"
                        + "\"id\":\"refund/r-1\",\"identities\":{\"customerId\":\"17\"},\"occurredAt\":\"2026-03-21T06:45:30.123Z\","
                        + "\"source\":\"shopify\",\"type\":\"purchase.refunded\"}");
    }

    /// Stored revisions are compared with new ones for ever, so the hash must never change.
    @Test
    void theHashOfABodyIsThisHash() {
        String body = "{\"data\":{\"complaint\":\"c-1\",\"satisfied\":true},\"identities\":{\"customerId\":\"17\"},"
                + "\"occurredAt\":\"2026-03-21T06:45:30.123Z\",\"source\":\"shopify\",\"type\":\"complaint.resolved\"}";
        assertThat(accepted(envelope("complaint.resolved")).provenance().revision().bodyHash())
                .isEqualTo(Sha256.hex(body)).startsWith("f4e79b53b9e52668");
    }

    @Test
    void mistakesInACloudEventAreNamedByItsOwnFields() {
        Map<String, @Nullable Object> event = new LinkedHashMap<>(
                CloudEvents.from(plain(envelope("consent.given", "{\"chanel\": 1}"))));
        event.put("specversion", "0.3");
        event.put("datacontenttype", "text/xml");
        event.put("time", "now");
        event.put("subject", "s");
        assertThat(findings(JsonText.compact(event))).hasSize(5).map(finding -> finding.replaceFirst("^\\S+ ", ""))
                .contains("Unknown field `subject`", "Unknown field `chanel`. Did you mean `channel`?")
                .anyMatch(finding -> finding.startsWith("Expected `time` to be a time"))
                .anyMatch(finding -> finding.startsWith("Expected `specversion` to be one of 1.0"))
                .anyMatch(finding -> finding.startsWith("Expected `datacontenttype` to be one of application/json"));
    }

    @Test
    void whatIsNoEnvelopeOfOursIsNotConverted() {
        for (Map<String, @Nullable Object> event : List.of(
                Map.<String, @Nullable Object>of("specversion", "1.0", "data", List.of()),
                Map.<String, @Nullable Object>of("specversion", "1.0", "data", Map.of("x", 1)),
                Map.<String, @Nullable Object>of("subject", "x"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> CloudEvents.toEnvelope(event));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CloudEvents.from(Map.of("time", "x")));
    }
}
