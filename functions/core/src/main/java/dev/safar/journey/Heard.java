package dev.safar.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event that an enrollment listens for, kept until a step takes it.
///
/// @param fact its name in the world
/// @param type as in `survey.answered`
/// @param at when it happened
/// @param view what conditions may read of it as `event`; it lives in the member's partition only
public record Heard(String fact, String type, Instant at, Map<String, @Nullable Object> view) {
    /// How many events wait in an inbox at most: an enrollment is one item and must stay small, whatever a source sends.
    public static final int MOST = 50;
    /// How heavy the events that it heard may be in all, taken or not, in bytes: an item holds 400 KB, and a transaction 4 MB (DynamoDB's limits), and
    /// one fact may move many enrollments.
    public static final int HEAVIEST = 64 * 1024;
    /// The order in which events are taken: the earliest first, equal instants by name.
    public static final Comparator<Heard> EARLIEST = Comparator.comparing(Heard::at).thenComparing(Heard::fact);

    /// {@return how much room it takes, in bytes}
    int weight() {
        return Weight.of(view);
    }

    /// {@return whether a run has heard too much to hear this as well}
    boolean isTooMuchBeside(Collection<Heard> inbox, Collection<Heard> answers) {
        int kept = Stream.concat(inbox.stream(), answers.stream()).mapToInt(Heard::weight).sum();
        return inbox.size() >= MOST || kept + weight() > HEAVIEST;
    }

    /// {@return whether both are bodies of one fact}
    ///
    /// @param other another event
    public boolean isSameFact(Heard other) {
        return fact.equals(other.fact);
    }

    /// {@return what and when alone: the view may hold what a shop wrote into an event of its own}
    @Override
    public String toString() {
        return "Heard[" + fact + ", " + type + ", " + at + ", view withheld]";
    }
}
