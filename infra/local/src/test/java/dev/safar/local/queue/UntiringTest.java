package dev.safar.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UntiringTest {
    private static final long FOR_EVER = 0;
    private final Pulse pulse = new Pulse();
    private final List<Long> rests = Collections.synchronizedList(new ArrayList<>());
    private final List<Class<?>> told = Collections.synchronizedList(new ArrayList<>());

    private final Untiring.Rest noTime = new Untiring.Rest() {
        @Override
        public boolean isOver(long millis) {
            rests.add(millis);
            return true;
        }

        @Override
        public void end() {
        }
    };

    private Untiring works(Untiring.Round round) {
        return new Untiring("worker", round, pulse, thrown -> told.add(thrown.getClass()), noTime);
    }

    @Test
    void whatIsThrownDoesNotEndItAndItRestsLongerEachTime() {
        AtomicInteger rounds = new AtomicInteger();
        works(worked -> {
            if (rounds.incrementAndGet() == 2) {
                throw new StackOverflowError();
            }
            if (rounds.get() <= 8) {
                throw new IllegalStateException("canary");
            }
            worked.run();
            return false;
        }).end(FOR_EVER);
        assertThat(rounds).hasValue(9);
        assertThat(rests).containsExactly(1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 32_000L, 32_000L);
        assertThat(told).hasSize(8).contains(StackOverflowError.class);
        assertThat(pulse.trouble()).isEmpty();
    }

    @Test
    void whoFailsIsNamedUntilHeWorksAgain() {
        List<Optional<String>> troubles = new ArrayList<>();
        AtomicInteger rounds = new AtomicInteger();
        works(worked -> {
            troubles.add(pulse.trouble());
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("canary");
                case 2 -> worked.run();
                default -> {
                    return false;
                }
            }
            return true;
        }).end(FOR_EVER);
        assertThat(troubles).containsExactly(Optional.empty(),
                Optional.of("worker fails with IllegalStateException"), Optional.empty());
    }

    @Test
    void successMakesTheNextRestShortAgain() {
        AtomicInteger rounds = new AtomicInteger();
        works(_ -> switch (rounds.incrementAndGet()) {
            case 1, 2, 4 -> throw new IllegalStateException();
            case 3 -> true;
            default -> false;
        }).end(FOR_EVER);
        assertThat(rests).containsExactly(1_000L, 2_000L, 1_000L);
    }

    /// It would rest for seconds: the test ends long before, because resting ends with the house.
    @Test
    void whoRestsGetsUpWhenTheHouseCloses() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(20);
        List<Untiring> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(new Untiring("worker-" + i, _ -> {
                throw new IllegalStateException();
            }, pulse, _ -> failed.countDown()));
        }
        failed.await();
        assertThat(pulse.trouble()).contains("worker-0 fails with IllegalStateException, and others do");
        all.forEach(one -> one.end(FOR_EVER));
    }
}
