package dev.safar.local.durable;

import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Write;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that writes transactions of three items, says the number of each that was applied, and is halted from beside without warning, as by
/// `kill -9`.
final class DyingWriter {
    static final MemberId MEMBER = new MemberId("m-1");

    private DyingWriter() {
    }

    /// Writes until it dies.
    ///
    /// @param arguments the file, after how many transactions to die, and how many nanoseconds later
    public static void main(String[] arguments) {
        AtomicInteger applied = new AtomicInteger();
        int enough = Integer.parseInt(arguments[1]);
        long later = Long.parseLong(arguments[2]);
        Thread killer = new Thread(() -> haltAfter(applied, enough, later));
        killer.setDaemon(true);
        killer.start();
        MvStore store = MvStore.open(Path.of(arguments[0]));
        for (int i = 1;; i++) {
            if (!store.transact(transaction(i)).equals(new Answer.Applied())) {
                throw new AssertionError("Lost " + i);
            }
            System.out.println(i);
            System.out.flush();
            applied.set(i);
        }
    }

    private static void haltAfter(AtomicInteger applied, int enough, long later) {
        while (applied.get() < enough) {
            Thread.onSpinWait();
        }
        long from = System.nanoTime();
        while (System.nanoTime() - from < later) {
            Thread.onSpinWait();
        }
        Runtime.getRuntime().halt(9);
    }

    private static List<Write> transaction(int number) {
        return List.of(new Write.Put(notice("left-" + number, number), Expect.ABSENT),
                new Write.Put(notice("right-" + number, number), Expect.ABSENT),
                new Write.Put(notice("last", number), new Expect.Version(number - 1L)));
    }

    private static Item notice(String name, int number) {
        return new Item.Notice(MEMBER, name, Instant.EPOCH, number + "x".repeat(number % 5000));
    }
}
