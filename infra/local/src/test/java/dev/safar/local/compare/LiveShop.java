package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.local.live.Library;
import dev.safar.local.live.LiveStack;
import dev.safar.local.stack.AwsEvents;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What `safar local` runs, on any store, with a clock that stands still unless it is set: all members are in it, and executions run side by side.
final class LiveShop implements Site, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BATCH = 10;
    private final List<Message> left = Collections.synchronizedList(new ArrayList<>());
    private final Store store;
    private final LiveStack stack;
    private volatile Instant now;
    private int sent;

    /// Opens a shop.
    ///
    /// @param store where everything is kept; it is left open
    /// @param folder for what is published
    /// @param start what the clock shows first
    LiveShop(Store store, Path folder, Instant start) throws IOException {
        this.store = store;
        now = start;
        stack = new LiveStack(store,
                new Library(Files.createDirectories(folder.resolve("kept"))).take(Company.JOURNEYS).editions()
                        .orElseThrow(),
                Company.SHOP, () -> now, this::carry, _ -> {});
    }

    private Receipt carry(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Letter letter) {
            left.add(Message.of(letter));
        }
        return Troupe.deployed(outgoing);
    }

    List<Message> left() {
        return left;
    }

    @Override
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public void deliver(List<Cue> cues) {
        for (int i = 0; i < cues.size(); i += BATCH) {
            List<Map<String, Object>> records = cues.subList(i, Math.min(cues.size(), i + BATCH)).stream()
                    .map(cue -> AwsEvents.record("message-" + ++sent, JsonText.compact(cue.envelope()), cue.at(), 1))
                    .toList();
            IntStream.range(0, 2).forEach(_ -> assertThat(stack.take(records)).isEmpty());
        }
        rest();
    }

    @Override
    public Optional<Instant> next(Instant until) {
        return IntStream.range(0, store.shards())
                .mapToObj(shard -> store.due(shard, until, Optional.empty(), 1)).flatMap(List::stream).map(Due::at)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void sweep() {
        assertThat(stack.sweep().get("failed")).isEqualTo(0);
        rest();
    }

    private void rest() {
        try {
            assertThat(stack.awaitRest(PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public List<Item> rows(MemberId member) {
        return store.query(Key.member(member).partition(), "", Optional.empty(), Integer.MAX_VALUE).stream()
                .map(Stored::item).toList();
    }

    @Override
    public void close() {
        stack.close();
    }
}
