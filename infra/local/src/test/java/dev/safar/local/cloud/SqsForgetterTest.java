package dev.safar.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.flow.Erasure;
import dev.safar.flow.Shop;
import dev.safar.local.desk.Forgetter;
import dev.safar.local.desk.Forgetter.Forgotten;
import dev.safar.local.desk.Remains;
import dev.safar.local.serve.Unusable;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.MemoryStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// However many dead letters there are, an erasure looks through them all, or says why not.
class SqsForgetterTest {
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.EUR,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("key"));
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final String SARAS = """
            {"id": "e-1", "type": "complaint.opened", "source": "shop", "occurredAt": "2026-03-21T11:00:00Z",
             "identities": {"customerId": "sara"}, "data": {"complaint": "c-1"}}""";
    private final GraveOfMany grave = new GraveOfMany();
    private final SqsForgetter forgetter = forgetter();

    private SqsForgetter forgetter() {
        Erasure erasure = new Erasure(new MemoryStore(4), SHOP);
        erasure.begin(new Identity(Identity.Kind.CUSTOMER_ID, "sara"), NOON);
        return new SqsForgetter(new SqsDeadLetters(grave, () -> "facts", "member-events"),
                new Remains(new Door(new Market(Currency.EUR, "DE")), erasure), "", () -> NOON);
    }

    private void lay(int others) {
        IntStream.range(0, others).forEach(i -> grave.lay("no fact " + i));
        grave.lay(SARAS);
    }

    @Test
    void theLastOfManyIsFound() {
        lay(5_012);
        forgetter.reach();
        assertThat(forgetter.forget()).isEqualTo(new Forgotten(1, ""));
        forgetter.letters().close();
        assertThat(grave.visible()).hasSize(5_012).doesNotContain(SARAS);
    }

    @Test
    void whatSqsDoesNotHandOutIsSaid() {
        lay(100_010);
        Forgotten forgotten = forgetter.forget();
        assertThat(forgotten.gone()).isZero();
        assertThat(forgotten.left()).contains("than the 100000 that were", "deadletters replay --all");
        forgetter.letters().close();
        assertThat(grave.visible()).hasSize(100_011);
    }

    @Test
    void aQueueThatIsNotThereIsLookedThrough() {
        SqsForgetter none = new SqsForgetter(new SqsDeadLetters(grave, () -> {
            throw new Unusable("sends no mail");
        }, "receipts"), (_, _) -> Optional.empty(), " --receipts", () -> NOON);
        none.reach();
        assertThat(none.forget()).isEqualTo(new Forgotten(0, ""));
    }

    @Test
    void twoQueuesAreOneToWhoeverErases() {
        lay(2);
        GraveOfMany receipts = new GraveOfMany();
        receipts.lay("a receipt");
        Forgetter both = forgetter.and(new SqsForgetter(new SqsDeadLetters(receipts, () -> "receipts", "receipts"),
                (_, _) -> Optional.empty(), " --receipts", () -> NOON));
        both.reach();
        assertThat(both.forget()).isEqualTo(new Forgotten(2, ""));
        receipts.lay("another receipt");
        SqsDeadLetters fresh = new SqsDeadLetters(receipts, () -> "receipts", "receipts");
        both = forgetter.and(new SqsForgetter(fresh, (_, _) -> Optional.empty(), " --receipts", () -> NOON));
        both.reach();
        receipts.refuse("DeleteMessage");
        assertThat(both.forget().left()).startsWith("AWS ");
    }

    @Test
    void nothingBeginsWhereTheyCannotBeLookedThrough() {
        lay(3);
        grave.refuse("ReceiveMessage");
        assertThatThrownBy(forgetter::reach).isInstanceOf(Unusable.class)
                .hasMessageStartingWith("Nothing has begun, because the dead letters cannot be looked through: AWS ");
    }

    @Test
    void whatIsRefusedOnTheWayIsSaid() {
        lay(3);
        forgetter.reach();
        grave.refuse("DeleteMessage");
        assertThat(forgetter.forget().left()).startsWith("AWS ");
        grave.refuse("");
        assertThat(forgetter.forget()).isEqualTo(new Forgotten(1, ""));
    }
}
