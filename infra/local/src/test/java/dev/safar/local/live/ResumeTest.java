package dev.safar.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Personal;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Entry;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Write;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A process begins that finds more runs under way than one page of the index holds.
class ResumeTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final int RUNS = 2_001;
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.EUR,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("key"));

    @Test
    void eachRunOfEveryPageIsStartedOnce() {
        MemoryStore store = new MemoryStore(1);
        // Many leases end at one instant, as behind a rush: a page ends among them.
        IntStream.range(0, RUNS).forEach(i -> store.write(new Write.Put(running(i, i / 300), Expect.ABSENT)));
        List<Start> started = new ArrayList<>();
        Sweep sweep = new Sweep(store, Catalog.of(List.of()), SHOP, _ -> new Carrier.Receipt.Taken());
        assertThat(Resume.all(store, sweep, started::add, () -> NOON)).isEqualTo(RUNS);
        assertThat(started).extracting(Start::enrollment).hasSize(RUNS).doesNotHaveDuplicates();
    }

    private static Item running(int number, int second) {
        return new Item.Enrollment(Enrollment.entered(new EnrollmentId(new MemberId("m-" + number), "every", "order"),
                "v1", new Entry(NOON, Map.of()), NOON.plusSeconds(second)));
    }
}
