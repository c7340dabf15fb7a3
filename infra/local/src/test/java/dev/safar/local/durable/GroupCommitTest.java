package dev.safar.local.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger gathered = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);

    @Test
    void whoeverIsAloneWaitsForNobody() {
        GroupCommit commits = new GroupCommit(made::get, () -> {}, gathered::incrementAndGet);
        for (int i = 0; i < 5; i++) {
            commits.await(made.incrementAndGet());
        }
        assertThat(gathered.get()).isZero();
    }

    @Test
    void theRoundAfterACrowdWaitsForMoreAndTheOneAfterThatForNobody() throws Exception {
        GroupCommit commits = new GroupCommit(this::committed, () -> {}, gathered::incrementAndGet);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> commits.await(made.incrementAndGet())));
            }
            while (commits.waiting() < 3) {
                Thread.onSpinWait();
            }
            ready.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        commits.await(made.incrementAndGet());
        assertThat(gathered.get()).isEqualTo(1);
        commits.await(made.incrementAndGet());
        assertThat(gathered.get()).isEqualTo(1);
    }

    /// The first round ends when the crowd is there.
    private long committed() {
        try {
            ready.await();
            return made.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
