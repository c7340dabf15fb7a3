package dev.safar.journey;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one evaluation may cost: how many parts are asked, how deep, and how much all that is made weighs together. The library's own bounds look at a
/// clock, so that one condition would say yes on one machine and no on another; and a text that doubles, or a range of millions, ends the process
/// before a second is over.
///
/// It is asked before and behind each part of an expression. What a function of the language makes at once is bounded by [Natives].
final class Effort {
    /// The most parts of an expression that may be asked: a fraction of a second. Conditions come from people, and no honest one asks a thousandth of it.
    private static final int MOST_PARTS = 200_000;
    /// So many of the longest texts may be searched.
    private static final int SEARCHES = 3;
    /// The deepest an evaluation may call itself: more than twice as deep as `safar check` lets the parts of a condition stand in each other, since the library calls itself
    /// at most twice for a part.
    private static final int MOST_DEPTH = 250;
    /// The most that everything an evaluation makes may weigh, counted in letters of texts and items of lists and fields: a few megabytes.
    static final int HEAVIEST = 1_000_000;

    private final boolean grows;
    private int parts;
    private int depth;
    private int weight;

    private Effort(boolean grows) {
        this.grows = grows;
    }

    /// Bounds what is evaluated in a frame.
    ///
    /// @param frame of one evaluation
    /// @param grows whether the expression can make more than it reads
    static void bound(Jsonata.Frame frame, boolean grows) {
        Effort effort = new Effort(grows);
        frame.setEvaluateEntryCallback((_, _, _) -> effort.enter());
        frame.setEvaluateExitCallback((_, _, _, made) -> effort.leave(made));
        if (grows) {
            Natives.bind(frame, effort);
        }
    }

    private void enter() {
        depth++;
        if (depth > MOST_DEPTH) {
            throw new JException("too-deep", -1);
        }
        spend(1);
    }

    /// Counts a search for a pattern: three of the longest that may be, thousands of an article number's length.
    ///
    /// @param letters how long the text is
    /// @param longest how long it may be
    void searches(int letters, int longest) {
        double part = (double) letters / longest;
        spend(1 + (int) (part * part * part * MOST_PARTS / SEARCHES));
    }

    private void spend(int more) {
        parts += more;
        if (parts > MOST_PARTS) {
            throw new JException("too-long", -1);
        }
    }

    private void leave(@Nullable Object made) {
        depth--;
        if (grows) {
            weigh(made);
        }
    }

    /// A list is counted before it is walked through: a range is millions of numbers that nobody has made yet.
    private void weigh(@Nullable Object made) {
        switch (made) {
            case String text -> add(text.length());
            case List<?> items -> {
                add(items.size());
                items.forEach(this::weigh);
            }
            case Map<?, ?> fields -> {
                add(fields.size());
                fields.values().forEach(this::weigh);
            }
            case null, default -> {
            }
        }
    }

    private void add(int more) {
        if (more > HEAVIEST - weight) {
            throw new JException("too-much", -1);
        }
        weight += more;
    }
}
