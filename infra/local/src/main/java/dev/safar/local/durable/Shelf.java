package dev.safar.local.durable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A table of the file with the ways to read and change it: what [#change(Consumer)] did is on the disk when it returns. For many threads.
public final class Shelf {
    private final DataFile file;
    private final Table table;

    /// Opens a shelf, and makes it where there is none.
    ///
    /// @param file where it is kept
    /// @param name of its table
    public Shelf(DataFile file, String name) {
        this.file = file;
        this.table = file.table(name);
    }

    /// {@return what stands under a name}
    ///
    /// @param name which
    public Optional<String> get(String name) {
        return file.read(() -> table.get(name));
    }

    /// Reads in the order of names.
    ///
    /// @param prefix what the names begin with
    /// @param after the name after which to begin; empty for the first
    /// @param limit how many at most
    /// @return names and texts
    public List<Map.Entry<String, String>> page(String prefix, Optional<String> after, int limit) {
        String from = after.map(name -> name + '\0').orElse(prefix);
        return file.read(() -> table.from(from, limit)).stream().takeWhile(entry -> entry.getKey().startsWith(prefix))
                .toList();
    }

    /// Changes what stands here, alone: nobody else changes anything meanwhile, so what was read inside still holds. Whatever can fail is done before the first
    /// change: what fails in the middle takes the changes of others with it.
    ///
    /// @param change reads and writes
    public void change(Consumer<Table> change) {
        decide(pen -> {
            change.accept(pen);
            return true;
        });
    }

    /// Changes what stands here, as above, or not, and says so.
    ///
    /// @param <T> what it answers
    /// @param change reads and writes
    /// @return its answer
    public <T> T decide(Function<Table, T> change) {
        return file.change(() -> change.apply(table));
    }
}
