package dev.safar.door;

import static dev.safar.door.Samples.DOOR;
import static dev.safar.door.Samples.NOW;
import static dev.safar.door.Samples.accepted;
import static dev.safar.door.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.json.JsonText;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BriefTest {
    private static final Identities SHE = Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17"));

    static Stream<MemberEvent> events() {
        return Stream.concat(
                Samples.DATA.keySet().stream().map(type -> accepted(envelope(type)))
                        .filter(event -> Brief.is(written(event))),
                Stream.of(purchase(SHE, NOW.plus(Duration.ofDays(1)), Money.of(1, Currency.IRT)),
                        purchase(SHE, NOW, Money.of(1, Currency.GBP)),
                        purchase(SHE, NOW, Money.of(Door.MOST_AMOUNT + 1, Currency.IRT)),
                        purchase(SHE, Instant.EPOCH.minusSeconds(1), Money.of(1, Currency.IRT)),
                        purchase(Identities.of(), NOW, Money.of(1, Currency.IRT))));
    }

    /// But for the places of what is wrong, of which values have none.
    @ParameterizedTest
    @MethodSource("events")
    void theDoorReadsFromABriefEnvelopeWhatItReadsFromItsText(MemberEvent event) {
        Map<String, @Nullable Object> envelope = written(event);
        assertThat(Brief.is(envelope)).isTrue();
        assertThat(placeless(DOOR.read((Node.Obj) Node.of(Position.START, envelope), NOW)))
                .isEqualTo(placeless(DOOR.read(JsonText.bytes(envelope), NOW)));
    }

    @Test
    void allTypesButTheOneWithFractionsAreBrief() {
        assertThat(events().map(MemberEvent::type).distinct()).hasSize(DataReaders.types().size());
    }

    @Test
    void halfALetterAFractionAndWhatIsLongAreNot() {
        assertThat(List.of("\uD83D", 1.5, "x".repeat(Brief.LONGEST / 6), List.of(Map.of("\uDE00", 1))))
                .noneMatch(value -> Brief.is(Map.of("id", value)));
    }

    private static Map<String, @Nullable Object> written(MemberEvent event) {
        return EnvelopeWriter.envelope(event);
    }

    private static MemberEvent purchase(Identities who, Instant at, Money total) {
        return new MemberEvent.PurchaseCompleted(
                new Provenance(new FactKey("shopify", "order", "1"), at, who, new Revision(0, "")), "1", total,
                List.of());
    }

    private static Object placeless(Assessment assessment) {
        return switch (assessment) {
            case Assessment.Accepted it -> List.of(it.event(), messages(it.notes()));
            case Assessment.Unacceptable it -> List.of(it.about(), it.reason(), messages(it.findings()));
            case Assessment.Malformed it -> messages(it.findings());
        };
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).sorted().toList();
    }
}
