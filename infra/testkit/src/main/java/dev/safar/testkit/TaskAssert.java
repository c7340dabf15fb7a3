package dev.safar.testkit;

import dev.safar.flow.Outgoing;
import java.time.Duration;
import java.util.Optional;

/// Claims about a task that one of the shop's people got.
public final class TaskAssert {
    private final Member member;
    private final String step;
    private final Outgoing.Errand errand;

    TaskAssert(Member member, String step, Outgoing.Errand errand) {
        this.member = member;
        this.step = step;
        this.errand = errand;
    }

    /// It is to be done within a time.
    ///
    /// @param length counted from when it was given
    /// @return more claims about her
    public MemberAssert within(Duration length) {
        Duration found = Duration.between(errand.at(), errand.deadline());
        if (!found.equals(length)) {
            throw Told.failure(member, "Expected the task `" + step + "` to be done within " + length.toHours()
                    + " hours, but found " + found.toHours(), Optional.of(errand.at()));
        }
        return and();
    }

    /// {@return more claims about her}
    public MemberAssert and() {
        return new MemberAssert(member);
    }
}
