package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.store.Answer;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// A store that goes wrong at one of its writes, counted from 1, and is sound before and after.
final class Faulty {
    private final Map<Integer, Function<Supplier<Answer>, Answer>> faults = new HashMap<>();
    private final List<Set<String>> pending = new ArrayList<>(List.of(Set.of()));
    private int writes;

    /// Writes nothing and answers that.
    void answer(int position, Answer instead) {
        faults.put(position, _ -> instead);
    }

    /// Writes, and then nobody ever hears of it.
    void dieBehind(int position) {
        faults.put(position, write -> {
            Answer unheard = write.get();
            throw new Crash("behind write " + position + ", which was " + unheard);
        });
    }

    /// Dies before anything is written.
    void dieBefore(int position) {
        faults.put(position, _ -> {
            throw new Crash("before write " + position);
        });
    }

    int writes() {
        return writes;
    }

    Store around(Store inner) {
        return new Around(inner);
    }

    /// {@return the effects that were pending after each write, and none before the first}
    List<Set<String>> pending() {
        return List.copyOf(pending);
    }

    private Answer write(List<Write> changes, Supplier<Answer> write) {
        writes++;
        Set<String> left = new TreeSet<>(pending.getLast());
        changes.forEach(change -> {
            if (change instanceof Write.Put put && put.item() instanceof Item.Enrollment item) {
                item.enrollment().effects().forEach((step, effect) -> {
                    String id = item.enrollment().id() + "#" + step;
                    left.remove(id);
                    if (effect.status() == Effect.Status.PENDING) {
                        left.add(id);
                    }
                });
            }
        });
        pending.add(left);
        return faults.getOrDefault(writes, Supplier::get).apply(write);
    }

    private final class Around implements Forwarding {
        private final Store inner;

        Around(Store inner) {
            this.inner = inner;
        }

        @Override
        public Store inner() {
            return inner;
        }

        @Override
        public Answer write(Write write) {
            return Faulty.this.write(List.of(write), () -> inner.write(write));
        }

        @Override
        public Answer transact(List<Write> writes) {
            return Faulty.this.write(writes, () -> inner.transact(writes));
        }
    }
}
