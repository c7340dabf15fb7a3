package dev.safar.testkit;

import dev.safar.message.Reason;
import java.util.Optional;

/// Claims about something that did not happen.
public final class AbsenceAssert {
    private final Member member;
    private final String what;
    private final Why why;

    AbsenceAssert(Member member, String what, Why why) {
        this.member = member;
        this.what = what;
        this.why = why;
    }

    /// It was decided not to, for a reason; that it was never its turn is none.
    ///
    /// @param reason as in `CAP`
    /// @return more claims about her
    public MemberAssert because(Reason reason) {
        if (!why.reasons().contains(reason.word())) {
            throw Told.failure(member, "Expected " + member + " not to " + what + " because of " + reason.word()
                    + ", but " + (why.reasons().isEmpty()
                            ? "nothing was decided about it"
                            : "the reason is " + String.join(" and ", why.reasons())),
                    Optional.empty());
        }
        return new MemberAssert(member);
    }

    /// {@return more claims about her}
    public MemberAssert and() {
        return new MemberAssert(member);
    }
}
