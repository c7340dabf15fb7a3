package dev.safar.local.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void thoseWhoWaitShareCommits() throws Exception {
        AtomicInteger syncs = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        GroupCommit commits = new GroupCommit(made::get, () -> {
            syncs.incrementAndGet();
            // Everybody has made his change before the second round can end.
            while (made.get() < 50) {
                Thread.onSpinWait();
            }
        }, () -> {});
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                waiting.add(threads.submit(() -> commits.await(made.incrementAndGet())));
            }
            for (Future<?> one : waiting) {
                one.get();
            }
        }
        assertThat(syncs.get()).isBetween(1, 2);
    }

    /// What a process that died while it wrote the file anew left beside it is of no use.
    @Test
    void whatIsBuriedIsGoneFromTheBytesForWhoOpensNext() throws IOException {
        Path path = folder.resolve("t.db");
        try (DataFile file = DataFile.open(path)) {
            Table table = file.table("t");
            file.change(() -> put(table, "canary"));
            file.change(() -> put(table, "omid"));
            file.change(() -> {
                file.buries();
                return table.remove("canary");
            });
        }
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).contains("canary");
        Files.writeString(folder.resolve("t.db.new"), "half of a file");
        try (DataFile file = DataFile.open(path)) {
            Table table = file.table("t");
            assertThat(file.read(() -> table.get("omid"))).contains("v");
        }
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThat(folder.resolve("t.db.new")).doesNotExist();
    }

    /// Where the new file cannot be written, something else has its name here, the old one goes on, says so, and is written anew at the next opening.
    @Test
    void fileThatCannotBeWrittenAnewGoesOnAndSaysSo() throws IOException {
        Path path = folder.resolve("t.db");
        try (DataFile file = DataFile.open(path)) {
            Table table = file.table("t");
            file.change(() -> put(table, "omid"));
            file.change(() -> {
                file.buries();
                return put(table, "lena");
            });
            assertThat(file.lackedRoom()).isFalse();
        }
        Path inTheWay = Files.createDirectories(folder.resolve("t.db.new")).resolve("x");
        Files.writeString(inTheWay, "x");
        try (DataFile file = DataFile.open(path)) {
            Table table = file.table("t");
            assertThat(file.lackedRoom()).isTrue();
            assertThat(file.read(() -> table.get("omid"))).contains("v");
        }
        Files.delete(inTheWay);
        try (DataFile file = DataFile.open(path)) {
            assertThat(file.lackedRoom()).isFalse();
        }
    }

    @Test
    void whatFailsBeforeItChangedAnythingHurtsNobody() {
        try (DataFile file = open()) {
            Table table = file.table("t");
            file.changeSoon(() -> put(table, "soon"));
            assertThatThrownBy(() -> file.change(() -> {
                throw new IllegalArgumentException("no");
            })).hasMessage("no");
            file.flush();
            assertThat(file.read(() -> table.get("soon"))).contains("v");
        }
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingAndTellsWhoWaits() {
        try (DataFile file = open()) {
            Table table = file.table("t");
            file.change(() -> put(table, "before"));
            assertThatThrownBy(() -> file.change(() -> {
                put(table, "half");
                throw new IllegalArgumentException("no");
            })).hasMessage("no");
            file.change(() -> put(table, "after"));
        }
        try (DataFile file = open()) {
            Table table = file.table("t");
            assertThat(table.from("", 9)).extracting(Map.Entry::getKey).containsExactly("after", "before");
        }
    }

    @Test
    void lostChangesAreToldToThoseWhoWaitForThem() {
        AtomicInteger made = new AtomicInteger(3);
        GroupCommit commits = new GroupCommit(made::get, () -> {}, () -> {});
        commits.await(1);
        commits.lost(5);
        assertThatIllegalStateException().isThrownBy(() -> commits.await(4));
        made.set(6);
        commits.await(6);
    }

    /// Every commit appends some pages. What is alive here is one row of a hundred bytes; what was replaced is written over, at once where no time is kept in which
    /// it is not, so that how fast this machine is says nothing.
    @Test
    void fileDoesNotGrowWithTheNumberOfWrites() throws IOException {
        writes(1_000);
        long before = Files.size(folder.resolve("data.db"));
        writes(5_000);
        assertThat(Files.size(folder.resolve("data.db"))).isLessThanOrEqualTo(2 * before);
        try (DataFile file = open()) {
            Table table = file.table("t");
            assertThat(file.read(() -> table.get("one"))).hasValueSatisfying(
                    value -> assertThat(value).startsWith("4999x"));
        }
    }

    private void writes(int many) {
        try (DataFile file = DataFile.open(new MVStore.Builder().fileName(folder.resolve("data.db").toString()), 0)) {
            Table table = file.table("t");
            for (int i = 0; i < many; i++) {
                String value = (i + "x".repeat(100)).substring(0, 100);
                file.change(() -> put(table, "one", value));
            }
        }
    }

    private DataFile open() {
        return DataFile.open(folder.resolve("data.db"));
    }

    private static boolean put(Table table, String key) {
        return put(table, key, "v");
    }

    private static boolean put(Table table, String key, String value) {
        table.put(key, value);
        return true;
    }
}
