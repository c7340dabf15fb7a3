package dev.safar.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.FactKey;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.flow.Erasure;
import dev.safar.flow.Shop;
import dev.safar.local.durable.DataFile;
import dev.safar.local.queue.DeadLetter;
import dev.safar.local.queue.Queue;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.UnreadableItemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterOfficeTest {
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.EUR,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("key"));
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SARAS = envelope("sara");
    private static final String OMIDS = envelope("omid");
    @TempDir
    private Path folder = Path.of("");
    private final Damaged store = new Damaged(new MemoryStore(1), new HashSet<>());
    private final Erasure erasure = new Erasure(store, SHOP);
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-20T18:00:00Z");
    private DataFile file;
    private Queue queue;
    private DeadLetterOffice office;

    private static String envelope(String who) {
        return """
                {"data":{"order":"o-%s","total":{"amount":1390,"currency":"EUR"}},"id":"order/o-%s","identities":{"customerId":"%s"},\
                "occurredAt":"2026-03-20T17:00:00Z","source":"shop","type":"purchase.completed"}""".formatted(who, who,
                who);
    }

    @BeforeEach
    void open() {
        file = DataFile.open(folder.resolve("queue.db"));
        queue = new Queue(file, () -> now);
        office = new DeadLetterOffice(queue.dead(), new Door(new Market(Currency.EUR, "ZZ")), erasure, () -> now,
                (letters, why) -> said.add(letters + " " + why));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void dies(String body) {
        queue.send(List.of(body));
        for (int i = 0; i < Queue.MOST_FAILURES; i++) {
            now = now.plus(Duration.ofMinutes(2));
            queue.receive(1).forEach(message -> queue.failed(message, "it is a test"));
        }
    }

    private void isErased(String who) {
        erasure.begin(new Identity(Identity.Kind.CUSTOMER_ID, who), now);
    }

    private List<String> left() {
        return queue.dead().page("", 9).stream().map(DeadLetter::body).toList();
    }

    @Test
    void letterLiesFourteenDaysAfterItWasGivenUpAndGoesCounted() {
        dies("one");
        Instant one = now;
        now = now.plus(HOUR);
        dies("two");
        now = one.plus(DeadLetterOffice.KEPT).minus(MOMENT);
        office.sweep();
        assertThat(left()).containsExactly("one", "two");
        now = office.next();
        office.sweep();
        assertThat(left()).containsExactly("two");
        assertThat(said).containsExactly("1 had lain here for 14 days");
        assertThat(queue.dead().expired()).isOne();
        now = now.plus(DeadLetterOffice.KEPT);
        office.sweep();
        assertThat(left()).isEmpty();
        close();
        open();
        assertThat(queue.dead().expired()).as("in the next process too").isEqualTo(2);
    }

    @Test
    void lettersOfWhoIsErasedGoWithHerAndNobodyElses() {
        dies(SARAS);
        dies(OMIDS);
        dies("no envelope");
        assertThat(office.forget()).isZero();
        isErased("sara");
        assertThat(office.forget()).isOne();
        assertThat(left()).containsExactly(OMIDS, "no envelope");
        assertThat(said).containsExactly("1 was of a member who is erased");
        assertThat(queue.dead().expired()).isZero();
    }

    /// It may be what the letter died of.
    @Test
    void letterThatLeadsToARowThatCannotBeReadStaysAndTheOthersGo() {
        dies(OMIDS);
        dies(SARAS);
        isErased("sara");
        isErased("omid");
        store.damaged.add(Key.fact(new FactKey("shop", "order", "o-omid")));
        assertThat(office.forget()).isOne();
        assertThat(left()).containsExactly(OMIDS);
        store.damaged.clear();
        assertThat(office.forget()).isOne();
        assertThat(left()).isEmpty();
    }

    /// Some of its rows cannot be read.
    private record Damaged(Store inner, Set<Key> damaged) implements Forwarding {
        @Override
        public Optional<Stored<Item>> get(Key key) {
            if (damaged.contains(key)) {
                throw new UnreadableItemException("Expected `format` to be 1");
            }
            return inner.get(key);
        }
    }

    @Test
    void letterOfNobodyYetGoesWithAnIdentityThatIsErased() {
        String both = SARAS.replace("\"customerId\":\"sara\"",
                "\"customerId\":\"sara\",\"email\":\"home@shop.example\"");
        dies(both);
        erasure.begin(new Identity(Identity.Kind.EMAIL, "home@shop.example"), now);
        office.forget();
        assertThat(left()).as("the rules refuse it too: its strongest identity is nobody's").isEmpty();
    }

    @Test
    void letterThatDiedAfterwardsGoesWithinTheHour() {
        isErased("sara");
        office.sweep();
        dies(SARAS);
        office.sweep();
        assertThat(left()).as("the hour is not over").isNotEmpty();
        now = office.next();
        office.sweep();
        assertThat(left()).isEmpty();
        assertThat(said).hasSize(1);
    }
}
