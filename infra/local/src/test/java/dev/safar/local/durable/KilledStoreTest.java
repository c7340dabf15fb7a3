package dev.safar.local.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.store.Key;
import dev.safar.store.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a process that dies leaves behind: every write it was told of, and none by half.
class KilledStoreTest {
    private static final long WITHIN_A_COMMIT_NANOS = 2_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyAcknowledgedTransactionIsThereAndNoneByHalf(long seed, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("store.db");
        int told = tellingBeforeDeath(file, new SplittableRandom(seed));
        try (MvStore store = MvStore.open(file)) {
            int left = names(store, "notice#left-").size();
            assertThat(left).isBetween(told, told + 1);
            assertThat(names(store, "notice#right-")).hasSize(left);
            assertThat(IntStream.rangeClosed(1, left).mapToObj(i -> new Key("m-1", "notice#left-" + i)))
                    .allMatch(key -> store.get(key).isPresent());
            assertThat(store.get(new Key("m-1", "notice#last")).map(Stored::version)).contains((long) left);
        }
    }

    private static List<?> names(MvStore store, String prefix) {
        return store.query(DyingWriter.MEMBER.value(), prefix, Optional.empty(), 100_000);
    }

    /// {@return the last transaction of which the process said that it was applied}
    private static int tellingBeforeDeath(Path file, SplittableRandom random)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                DyingWriter.class.getName(), file.toString(), String.valueOf(random.nextInt(1, 400)),
                String.valueOf(random.nextLong(WITHIN_A_COMMIT_NANOS)))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(9);
        return told.lines().mapToInt(Integer::parseInt).max().orElseThrow();
    }
}
