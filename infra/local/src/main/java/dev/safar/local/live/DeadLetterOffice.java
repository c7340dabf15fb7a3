package dev.safar.local.live;

import dev.safar.door.Door;
import dev.safar.flow.Erasure;
import dev.safar.local.desk.Remains;
import dev.safar.local.queue.DeadLetter;
import dev.safar.local.queue.DeadLetterBox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Sees to it that dead letters do not lie for ever: those of members who were erased go with them, the others once they are old. For many threads.
public final class DeadLetterOffice {
    /// How long a dead letter is kept after it was given up: as long as SQS keeps one on AWS at most.
    public static final Duration KEPT = Duration.ofDays(14);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int PAGE = 200;
    private final DeadLetterBox box;
    private final Remains remains;
    private final InstantSource clock;
    private final Notice notice;
    private Instant looked = Instant.MIN;
    private Instant next = Instant.MIN;

    /// Opens the office. It does nothing by itself.
    ///
    /// @param box the dead letters
    /// @param door reads envelopes
    /// @param erasure knows who was erased
    /// @param clock what time it is
    /// @param notice is told of what goes
    public DeadLetterOffice(DeadLetterBox box, Door door, Erasure erasure, InstantSource clock, Notice notice) {
        this.box = box;
        this.remains = new Remains(door, erasure);
        this.clock = clock;
        this.notice = notice;
    }

    /// Is told of what goes.
    @FunctionalInterface
    public interface Notice {
        /// Hears of it.
        ///
        /// @param letters how many, at least one
        /// @param why as the rest of a sentence about them
        void gone(int letters, String why);
    }

    /// Takes away the letters of all who were erased, or are being erased, as far as their identities or their order lead to them; from a letter of somebody
    /// else it takes the identities of theirs.
    ///
    /// @return how many are gone
    public int forget() {
        return forget(_ -> true);
    }

    /// Looks through the box, but not more often than once an hour: what is old goes, and what died since the last time of somebody who had been erased before.
    public synchronized void sweep() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        Instant before = looked;
        tell(box.expire(now.minus(KEPT)), "had lain here for " + KEPT.toDays() + " days");
        forget(letter -> !letter.died().isBefore(before));
        looked = now;
        next = now.plus(BETWEEN);
    }

    /// {@return when to sweep the next time}
    public synchronized Instant next() {
        return next;
    }

    private int forget(Predicate<DeadLetter> which) {
        int gone = 0;
        List<DeadLetter> page = box.page("", PAGE);
        while (!page.isEmpty()) {
            gone += (int) page.stream().filter(which).filter(this::isForgotten).count();
            page = box.page(page.getLast().id() + '\0', PAGE);
        }
        tell(gone, gone == 1 ? "was of a member who is erased" : "were of members who are erased");
        return gone;
    }

    private boolean isForgotten(DeadLetter letter) {
        Optional<String> left = remains.of(letter.body(), clock.instant());
        left.filter(body -> !body.equals(letter.body())).ifPresent(body -> box.amend(letter.saying(body)));
        return left.isEmpty() && box.discard(letter.id());
    }

    private void tell(int letters, String why) {
        if (letters > 0) {
            notice.gone(letters, why);
        }
    }
}
