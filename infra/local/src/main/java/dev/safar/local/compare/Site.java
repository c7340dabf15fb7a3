package dev.safar.local.compare;

import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A place where Safar runs and whose clock can be set. Whatever it is asked to do is over when it answers.
interface Site {
    /// Sets the clock; it stands still there.
    ///
    /// @param instant what it shows
    void set(Instant instant);

    /// Hands envelopes to the door, some of them twice, as a queue may deliver them.
    ///
    /// @param cues in no order, each of another member
    void deliver(List<Cue> cues);

    /// {@return when the next thing is due}
    ///
    /// @param until nothing later counts
    Optional<Instant> next(Instant until);

    /// Looks at what is due, once.
    void sweep();

    /// {@return all that is kept of a member, by sort key}
    ///
    /// @param member who
    List<Item> rows(MemberId member);
}
