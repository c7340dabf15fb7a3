package dev.safar.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.local.durable.MvStore;
import dev.safar.local.stack.AwsEvents;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine on which the process dies again and again behind the channel, each time on the file that the one before left.
class RestartTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final String TASK = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "call", "task": { "title": { "en": "Call her" }, "deadline": "1 day" } } ] }""";
    private static final String PURCHASE = """
            {"id":"purchase-1","type":"purchase.completed","source":"my-shop","occurredAt":"2026-03-21T12:00:00Z",
             "identities":{"customerId":"sara"},"data":{"order":"1","total":{"amount":1390,"currency":"EUR"}}}""";
    private static final int RESTARTS = 6;

    @TempDir
    private Path folder = Path.of("");
    private final Desk desk = new Desk();

    @Test
    void sixQuickRestartsEndNoRunAndHandOverOnce() throws Exception {
        desk.dies = true;
        lives(0, stack -> assertThat(stack.take(List.of(AwsEvents.record("m-1", PURCHASE, NOON, 1)))).isEmpty());
        for (int restart = 1; restart <= RESTARTS; restart++) {
            desk.dies = restart < RESTARTS;
            assertThat(desk.handed).isEqualTo(restart);
            lives(restart, stack -> assertThat(stack.resume()).isOne());
        }
        assertThat(desk.taken).hasSize(1);
        try (MvStore store = MvStore.open(folder.resolve("safar.db"))) {
            Enrollment run = store.scan(Kind.ENROLLMENT, Optional.empty(), 2).stream()
                    .map(stored -> ((Item.Enrollment) stored.item()).enrollment()).reduce((_, _) -> {
                        throw new AssertionError("two runs");
                    }).orElseThrow();
            assertThat(run.state()).isInstanceOfSatisfying(Ended.class,
                    ended -> assertThat(ended.reason().kind()).isEqualTo(Stop.Kind.COMPLETED));
            assertThat(run.effects()).extractingByKey("call").extracting(Effect::status).isEqualTo(Status.SENT);
            assertThat(store.troubles(0, Optional.empty(), 9)).isEmpty();
        }
    }

    private interface Deed {
        void on(LiveStack stack) throws Exception;
    }

    /// One life of the process, a second after the one before.
    private void lives(int second, Deed deed) throws Exception {
        try (MvStore store = MvStore.open(folder.resolve("safar.db")); LiveStack stack = stack(store, second)) {
            deed.on(stack);
            assertThat(stack.awaitRest(Duration.ofMinutes(1))).isTrue();
        }
    }

    private LiveStack stack(Store store, int second) throws IOException {
        Path journeys = Files.createDirectories(folder.resolve("journeys"));
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(journeys.resolve("every.journey.json"), TASK);
        Editions editions = new Library(folder.resolve("kept")).take(journeys).editions().orElseThrow();
        ContactPolicy policy = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, true, false);
        Shop shop = new Shop("the shop", "https://shop.example", Currency.EUR, policy, PointsRate.standard(),
                Personal.of("key"));
        return new LiveStack(store, editions, shop, () -> NOON.plusSeconds(second), desk, _ -> {});
    }

    /// It knows effects by their ids, takes each once, and the process may die before it hears so.
    private static final class Desk implements Carrier {
        private final List<String> taken = new ArrayList<>();
        private int handed;
        private boolean dies;

        @Override
        public synchronized Receipt carry(Outgoing outgoing) {
            handed++;
            if (!taken.contains(outgoing.effect())) {
                taken.add(outgoing.effect());
            }
            if (dies) {
                throw new IllegalStateException("the process died");
            }
            return new Receipt.Taken();
        }

        @Override
        public boolean dropsRepeats(Outgoing outgoing) {
            return true;
        }
    }
}
