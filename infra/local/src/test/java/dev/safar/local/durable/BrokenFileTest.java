package dev.safar.local.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file on a disk that fails: nothing is promised any more, and what was promised is there.
class BrokenFileTest {
    private static final String FULL = "The file of data cannot be written any more: No space left on device";
    @TempDir
    private Path folder = Path.of("");
    private final FailingDisk disk = new FailingDisk();
    private final List<String> heard = new ArrayList<>();
    private DataFile file;
    private Table table;

    @BeforeEach
    void open() {
        file = disk.file(folder.resolve("data.db"));
        table = file.table("words");
        file.whenBroken(heard::add);
        put("kept");
    }

    private void put(String word) {
        file.change(() -> {
            table.put(word, word);
            return true;
        });
    }

    @Test
    void whatADiskDoesNotTakeIsNotPromisedAndWhyIsTold() {
        assertThat(file.broken()).isEmpty();
        disk.fills();
        assertThatIllegalStateException().isThrownBy(() -> put("lost")).withMessage(FULL);
        assertThat(file.broken()).contains(FULL);
        assertThat(heard).containsExactly(FULL);
        assertThatIllegalStateException().isThrownBy(() -> put("lost too"));
        assertThatIllegalStateException().isThrownBy(() -> file.table("another"));
    }

    @Test
    void whoListensLateHearsAtOnce() {
        disk.fills();
        assertThatIllegalStateException().isThrownBy(() -> put("lost"));
        List<String> late = new ArrayList<>();
        file.whenBroken(late::add);
        assertThat(late).containsExactly(FULL);
    }

    /// The next sync would say that all is well, and pages that the disk dropped would be missing for ever.
    @Test
    void syncThatFailedOnceIsNotTriedAgain() {
        disk.losesOneSync();
        assertThatIllegalStateException().isThrownBy(() -> put("doubtful")).withMessageEndingWith("Input/output error");
        assertThatIllegalStateException().isThrownBy(() -> put("doubtful")).withMessageEndingWith("Input/output error");
        assertThatIllegalStateException().isThrownBy(() -> file.flush());
    }

    @Test
    void whatWasPromisedIsThereWhenTheFileIsOpenedAgain() {
        disk.fills();
        assertThatIllegalStateException().isThrownBy(() -> put("lost"));
        file.close();
        try (DataFile again = DataFile.open(folder.resolve("data.db"))) {
            Table words = again.table("words");
            assertThat(again.<List<String>>read(() -> words.from("", 9).stream().map(entry -> entry.getKey()).toList()))
                    .containsExactly("kept");
            assertThat(again.broken()).isEmpty();
        }
    }

    @Test
    void fileThatWasClosedIsNotBroken() {
        file.close();
        assertThatIllegalStateException().isThrownBy(() -> put("late"));
        assertThat(file.broken()).isEmpty();
        assertThat(heard).isEmpty();
    }
}
