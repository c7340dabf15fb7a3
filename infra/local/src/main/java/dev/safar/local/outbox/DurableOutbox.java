package dev.safar.local.outbox;

import dev.safar.local.durable.Shelf;
import dev.safar.local.durable.Table;
import dev.safar.member.MemberId;
import dev.safar.store.FixedInstant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What left the house, on a shelf of the store's file: by effect, and in the order in which it left. A member's rows go with her.
public final class DurableOutbox {
    private static final String ROW = "sent/";
    private static final String ORDER = "order/";
    private static final int PAGE = 200;
    private static final int MOST = 10_000;
    private final Shelf shelf;

    /// Opens the outbox.
    ///
    /// @param shelf where it is kept; the names `sent/...` and `order/...` on it are the outbox's
    public DurableOutbox(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Writes down that something leaves. If the same effect left before, its row gives way to this one; but what was
    /// only recorded is recorded once.
    ///
    /// @param sent what
    /// @param along what else must be written in the same commit
    /// @return whether it is written; not where it was only recorded before
    public boolean leaves(Sent sent, Consumer<Table> along) {
        return shelf.decide(pen -> {
            Optional<Sent> before = pen.get(ROW + sent.effect()).map(SentText::read);
            if (before.isPresent() && before.get().answered() == Answered.RECORDED) {
                return false;
            }
            before.ifPresent(row -> pen.remove(order(row)));
            Sent row = before.map(sent::after).orElse(sent);
            pen.put(ROW + sent.effect(), SentText.write(row));
            pen.put(order(row), row.effect());
            along.accept(pen);
            return true;
        });
    }

    /// Writes down what the channel said. A row that is not there any more stays away: she was erased meanwhile.
    ///
    /// @param effect of what
    /// @param how what it comes to
    /// @param word the channel's own word, if it said one
    public void answered(String effect, Answered how, Optional<String> word) {
        shelf.change(pen -> pen.get(ROW + effect).map(SentText::read)
                .ifPresent(row -> pen.put(ROW + effect, SentText.write(row.answered(how, word)))));
    }

    /// Writes down that an address takes nothing for a while.
    ///
    /// @param effect of what
    /// @param word the channel's own word
    /// @return since when, and how often, it says so; empty where she was erased meanwhile
    public Optional<Deferral> deferred(String effect, String word) {
        return shelf.decide(pen -> pen.get(ROW + effect).map(SentText::read).map(row -> {
            Deferral now = row.deferred();
            pen.put(ROW + effect,
                    SentText.write(row.answered(Answered.AWAY, Optional.of(word)).deferred(now)));
            return now;
        }));
    }

    /// {@return the row of an effect, or empty where nothing left by that name}
    ///
    /// @param effect its id
    public Optional<Sent> find(String effect) {
        return shelf.get(ROW + effect).map(SentText::read);
    }

    /// Reads what left, the latest first.
    ///
    /// @param before the row before which to begin; empty for the latest
    /// @param limit how many at most
    /// @return the rows; fewer than `limit` mean that there are no more
    public List<Sent> latest(Optional<Sent> before, int limit) {
        return shelf.page(ORDER, before.map(DurableOutbox::order), limit).stream().map(Map.Entry::getValue)
                .flatMap(effect -> find(effect).stream()).toList();
    }

    /// {@return what left to or about a member, in the order of effects; of more than ten thousand the first}
    ///
    /// @param member who
    public List<Sent> of(MemberId member) {
        return shelf.page(ROW + member + "#", Optional.empty(), MOST).stream().map(Map.Entry::getValue)
                .map(SentText::read).toList();
    }

    /// Takes away all that left to or about a member, page by page.
    ///
    /// @param member who
    /// @param along is told of each row in the commit that takes it away
    public void forget(MemberId member, Along along) {
        List<Map.Entry<String, String>> page = shelf.page(ROW + member + "#", Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            List<Sent> gone = new ArrayList<>(page.stream().map(Map.Entry::getValue).map(SentText::read).toList());
            shelf.change(pen -> gone.forEach(row -> {
                pen.remove(ROW + row.effect());
                pen.remove(order(row));
                along.takeAway(row, pen);
            }));
            page = shelf.page(ROW + member + "#", Optional.empty(), PAGE);
        }
    }

    /// The latest comes first: the farther an instant lies before the end of time, the later its text.
    private static String order(Sent sent) {
        long left = Duration.between(sent.at(), FixedInstant.LAST).toMillis();
        return ORDER + String.format(Locale.ROOT, "%019d", left) + "/" + sent.effect();
    }

    /// What goes with a row.
    @FunctionalInterface
    public interface Along {
        /// Takes away what belongs to a row.
        ///
        /// @param row which goes
        /// @param pen writes in the same commit
        void takeAway(Sent row, Table pen);
    }
}
