package dev.safar.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Nobody sleeps here: a rest is written down, and lets the last guest leave where a test says so.
@Timeout(60)
class CourtesyTest {
    private static final long WORKED = 1000;
    private final List<Long> rests = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Courtesy courtesy = new Courtesy(nanos -> {
        rests.add(nanos);
        meanwhile.run();
    });

    @Test
    void nobodyRestsWhileFewAreAtTheDoor() {
        with(3, () -> {
            courtesy.giveWay(0, WORKED);
            courtesy.giveWay(15, WORKED);
            return true;
        });
        assertThat(rests).isEmpty();
    }

    @Test
    void mostWorkersRestUntilTheCrowdIsGone() {
        CountDownLatch here = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread fourth = Thread.ofVirtual().start(() -> courtesy.serve(() -> {
            here.countDown();
            return waitFor(enough);
        }));
        waitFor(here);
        meanwhile = () -> {
            if (rests.size() == 3) {
                enough.countDown();
                join(fourth);
            }
        };
        with(3, () -> {
            courtesy.giveWay(2, WORKED);
            return true;
        });
        assertThat(rests).hasSize(3);
    }

    @Test
    void aFewGoOnHoweverLongTheCrowdLastsAndRestLongerThanTheyWork() {
        with(64, () -> {
            courtesy.giveWay(0, WORKED);
            courtesy.giveWay(1, 2 * WORKED);
            return true;
        });
        assertThat(rests).containsExactly(3 * WORKED, 6 * WORKED);
    }

    @Test
    void theLongestWorkIsNotPaidForWithARestOfMinutes() {
        with(64, () -> {
            courtesy.giveWay(0, 60_000_000_000L);
            return true;
        });
        assertThat(rests).containsExactly(500_000_000L);
    }

    @Test
    void whoeverIsServedLeavesTheDoorEvenWhereTheServiceFails() {
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> courtesy.serve(() -> {
                throw new IllegalArgumentException("no");
            })).hasMessage("no");
        }
        courtesy.giveWay(15, WORKED);
        assertThat(rests).isEmpty();
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// So many are at the door while something is done.
    private boolean with(int guests, Supplier<Boolean> work) {
        return guests == 0 ? work.get() : courtesy.serve(() -> with(guests - 1, work));
    }
}
