package dev.safar.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.event.Personal;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.Exit;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.Facts;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.TemplateBook;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Points that a step gives are one row, written with the effect or not at all.
class GivingPointsTest {
    private static final Instant NOW = Facts.minute(1);
    private static final JourneyDefinition JOURNEY = new JourneyDefinition("gift", LocalText.NONE,
            new Trigger.OnEvent("purchase.completed", Optional.empty()), Optional.empty(), Optional.empty(),
            List.of(new Exit("complaint.opened", Optional.empty())), 0, JourneyDefinition.ACCEPT_LATE,
            Itinerary.of(List.of(new Step.Points("thanks", LocalText.NONE, 50))), "v1");
    private static final Shop SHOP = new Shop("the shop", "https://shop.example", Currency.GBP,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.NEVER, true, true), PointsRate.standard(),
            Personal.of("key"));

    private final MemoryStore memory = new MemoryStore(1);
    private final FailingStore store = new FailingStore(memory);
    private final Catalog catalog = Catalog.of(List.of(JOURNEY));
    private final Intake intake = new Intake(store, catalog, SHOP);
    private final Action action = new Action(store, catalog, SHOP, TemplateBook.of(List.of()),
            _ -> new Carrier.Receipt.Taken());

    @Test
    void pointsAreARowAndTheEffectHoldsTheNewBalance() {
        assertThat(action.act(begun(), "thanks", NOW).place()).isEqualTo(Next.ON);
        assertThat(effects()).containsKey("thanks");
        assertThat(effect().status()).isEqualTo(Effect.Status.SENT);
        assertThat(effect().result()).isEqualTo(Map.of("points", "50", "balance", "150"));
        assertThat(rows()).containsExactly("points/gift#shop/order/1/thanks=50", "points/shop/1/award=100");
    }

    @Test
    void pointsAreGivenOnceHoweverOftenTheyAreAskedFor() {
        Ticket ticket = begun();
        Next first = action.act(ticket, "thanks", NOW);
        assertThat(action.act(ticket, "thanks", NOW.plusSeconds(9))).isEqualTo(first);
        assertThat(rows()).hasSize(2);
        assertThat(effect().at()).isEqualTo(NOW);
    }

    @Test
    void rowAndEffectAreWrittenTogetherOrNotAtAll() {
        Ticket ticket = begun();
        store.failsNext();
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> action.act(ticket, "thanks", NOW));
        assertThat(effects()).isEmpty();
        assertThat(rows()).containsExactly("points/shop/1/award=100");
        assertThat(action.act(ticket, "thanks", NOW).place()).isEqualTo(Next.ON);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void runThatIsToStopGivesNothing() {
        Ticket ticket = begun();
        intake.accept(Facts.opened("c-1", 1, 0), NOW);
        assertThat(action.act(ticket, "thanks", NOW).place()).isEqualTo(Places.STOP);
        assertThat(rows()).containsExactly("points/shop/1/award=100");
    }

    private Ticket begun() {
        intake.accept(Facts.purchase("1", 0, 10_000), NOW);
        Ticket ticket = new Ticket(enrollment().id(), 1, "x1");
        assertThat(new Segment(store, catalog, SHOP).begin(ticket, NOW).place()).isEqualTo("thanks");
        return ticket;
    }

    private Enrollment enrollment() {
        return memory.all(Item.Enrollment.class).findFirst().orElseThrow().enrollment();
    }

    private Map<String, Effect> effects() {
        return enrollment().effects();
    }

    private Effect effect() {
        return Optional.ofNullable(effects().get("thanks")).orElseThrow();
    }

    private List<String> rows() {
        return memory.all(Item.Ledger.class).map(Item.Ledger::entry).map(row -> row.key() + "=" + row.points())
                .toList();
    }
}
