package dev.safar.local.queue;

import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dead letters of a queue, by the ids of its messages. They lie here until somebody replays one or takes it away. For many threads.
public final class DeadLetterBox {
    private static final String EXPIRED = "deadletters.expired";
    private static final int PAGE = 200;
    private final DataFile file;
    private final Table letters;
    private final Table settings;

    DeadLetterBox(DataFile file) {
        this.file = file;
        this.letters = file.table("queue.dead");
        this.settings = file.table("settings");
    }

    /// Inside a change.
    void put(DeadLetter letter) {
        letters.put(letter.id(), letter.value());
    }

    /// Inside a change.
    Optional<DeadLetter> take(String id) {
        Optional<DeadLetter> letter = read(id);
        letter.ifPresent(_ -> letters.remove(id));
        return letter;
    }

    /// Reads dead letters.
    ///
    /// @param from the id to begin with, itself included; empty for the first
    /// @param limit how many at most
    /// @return letters in the order in which they were sent
    public List<DeadLetter> page(String from, int limit) {
        return file.read(() -> letters.from(from, limit)).stream()
                .map((Map.Entry<String, String> entry) -> DeadLetter.read(entry.getKey(), entry.getValue())).toList();
    }

    /// {@return one dead letter; empty where there is none of that id}
    ///
    /// @param id which
    public Optional<DeadLetter> find(String id) {
        return file.read(() -> read(id));
    }

    private Optional<DeadLetter> read(String id) {
        return letters.get(id).map(value -> DeadLetter.read(id, value));
    }

    /// Takes a dead letter away for good.
    ///
    /// @param id which
    /// @return whether there was one
    public boolean discard(String id) {
        return file.change(() -> {
            file.buries();
            return take(id);
        }).isPresent();
    }

    /// Puts a letter in the place of the one with its id; where there is none any more, nothing happens.
    ///
    /// @param letter with another body
    public void amend(DeadLetter letter) {
        file.change(() -> {
            file.buries();
            read(letter.id()).ifPresent(_ -> put(letter));
            return true;
        });
    }

    /// Takes away for good what was given up at an instant or before, and counts it.
    ///
    /// @param until the last instant
    /// @return how many there were
    public int expire(Instant until) {
        int gone = 0;
        List<DeadLetter> page = page("", PAGE);
        while (!page.isEmpty()) {
            gone += expire(page.stream().filter(letter -> !letter.died().isAfter(until)).map(DeadLetter::id).toList());
            page = page(page.getLast().id() + '\0', PAGE);
        }
        return gone;
    }

    private int expire(List<String> ids) {
        return ids.isEmpty() ? 0 : file.change(() -> {
            int gone = (int) ids.stream().filter(letters::remove).count();
            settings.put(EXPIRED, Long.toString(count() + gone));
            return gone;
        });
    }

    /// {@return how many were taken away by age so far, in this process and in those before}
    public long expired() {
        return file.read(this::count);
    }

    private long count() {
        return settings.get(EXPIRED).map(Long::parseLong).orElse(0L);
    }
}
