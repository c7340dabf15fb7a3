package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import java.time.Instant;
import java.util.List;

/// What happened to a shop's members, in parts small enough to be held in memory one by one. No fact ties two members of different parts.
public interface History {
    /// How many members a part has, about: small enough for a heap, large enough that making a stack for it costs nothing.
    int COHORT = 64;

    /// {@return how many parts there are}
    int cohorts();

    /// {@return the facts of a part, in the order of their instants; the same every time}
    ///
    /// @param number from 0
    List<MemberEvent> cohort(int number);

    /// {@return when it begins}
    Instant start();

    /// {@return when it ends: what would happen later does not}
    Instant end();

    /// {@return what a purchase comes to as a rule, in minor units}
    long basket();
}
