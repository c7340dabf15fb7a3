package dev.safar.flow;

import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes what a fact sets in motion, also where that is more than one transaction holds. What must be one fits, since a [Catalog] holds so many
/// journeys at most; what does not are notices, of which a long history that came before its beginning can leave one a fact. They go first, under the
/// same guard: whoever dies in between makes them again, and writes the same.
final class Overflow {
    private Overflow() {
    }

    /// Writes.
    ///
    /// @param writes all of them, the guard's among them
    /// @param guard the item whose version guards the rest
    /// @return what came of the last transaction that was tried
    static Answer transact(Store store, List<Write> writes, Key guard) {
        if (writes.size() <= Store.MOST_WRITES) {
            return store.transact(writes);
        }
        Map<Boolean, List<Write>> parts = writes.stream().collect(Collectors.partitioningBy(Overflow::isNotice));
        List<Write> checks = writes.stream().filter(write -> write.key().equals(guard))
                .<Write>map(write -> new Write.Check(guard, write.expect())).toList();
        List<Write> notices = parts.getOrDefault(true, List.of());
        for (int from = 0; from < notices.size(); from += Store.MOST_WRITES - 1) {
            List<Write> page = new ArrayList<>(checks);
            page.addAll(notices.subList(from, Math.min(notices.size(), from + Store.MOST_WRITES - 1)));
            Answer answer = store.transact(page);
            if (!(answer instanceof Answer.Applied)) {
                return answer;
            }
        }
        return store.transact(parts.getOrDefault(false, List.of()));
    }

    private static boolean isNotice(Write write) {
        return write instanceof Write.Put put && put.item() instanceof Item.Notice;
    }
}
