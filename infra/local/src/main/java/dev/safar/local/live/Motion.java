package dev.safar.local.live;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens while a server lives, for whoever moves the clock and asks what came of it. For many threads.
public final class Motion implements Log {
    /// What is counted, in the order in which it is told.
    enum Count {
        /// Members who entered a journey.
        ENTERED("entered"),
        /// Waits that are over: their time ran out, or what they waited for came.
        WOKEN("woken"),
        /// Messages that left.
        MESSAGES("messages"),
        /// Tasks for colleagues.
        TASKS("tasks"),
        /// Actions that were not done, for a reason.
        WITHHELD("withheld"),
        /// Actions that were put off.
        POSTPONED("postponed"),
        /// Actions that could not be done, or of which nobody knows.
        UNDONE("undone"),
        /// Runs that ended, whatever ended them; the next four are a part of these.
        ENDED("ended"),
        /// Runs whose goal was reached.
        BY_GOAL("byGoal"),
        /// Runs that an exit ended.
        BY_EXIT("byExit"),
        /// Runs that were held out, and so ended as they began.
        HELD_OUT("heldOut"),
        /// Runs that could not go on.
        GIVEN_UP("givenUp");

        private final String word;

        Count(String word) {
            this.word = word;
        }
    }

    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

    /// Nothing has happened yet.
    public Motion() {
        for (Count count : Count.values()) {
            counts.put(count, new LongAdder());
        }
    }

    @Override
    public void tell(Line line) {
        switch (line) {
            case Line.Entered _ -> add(Count.ENTERED);
            case Line.Started(var start) when start.run() > 1 && start.attempt() == 1 -> add(Count.WOKEN);
            case Line.Acted(var _, var _, Effect effect) -> acted(effect.status());
            case Line.Fact _,Line.Unsent _,Line.Unreadable _,Line.Started _,Line.Segment _,Line.GoalReached _,Line.Retried _,Line.Answered _,Line.Receipt _,Line.Failed _,Line.Carried _,Line.Swept _ ->
                {
                }
        }
    }

    private void acted(Effect.Status status) {
        switch (status) {
            case WITHHELD -> add(Count.WITHHELD);
            case POSTPONED -> add(Count.POSTPONED);
            case FAILED, UNCERTAIN -> add(Count.UNDONE);
            case PENDING, SENT -> {
            }
        }
    }

    /// Counts what leaves the house.
    ///
    /// @param outgoing a letter, or a task, which is no message
    public void left(Outgoing outgoing) {
        switch (outgoing) {
            case Outgoing.Letter _ -> add(Count.MESSAGES);
            case Outgoing.Signal _ -> {
            }
            case Outgoing.Errand _ -> add(Count.TASKS);
        }
    }

    /// Counts a run that ended.
    ///
    /// @param end how
    public void ended(Ended end) {
        add(Count.ENDED);
        switch (end.reason().kind()) {
            case GOAL -> add(Count.BY_GOAL);
            case EXIT -> add(Count.BY_EXIT);
            case HOLDOUT -> add(Count.HELD_OUT);
            case FAILED -> add(Count.GIVEN_UP);
            case COMPLETED -> {
            }
        }
    }

    private void add(Count count) {
        counts.getOrDefault(count, new LongAdder()).increment();
    }

    /// {@return how often each happened, by its word}
    Map<String, Long> counts() {
        Map<String, Long> all = new LinkedHashMap<>();
        counts.forEach((count, times) -> all.put(count.word, times.sum()));
        return all;
    }
}
