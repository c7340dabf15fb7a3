package dev.safar.flow;

import dev.safar.journey.Enrollment;

/// A segment runs in a version that this function, or its machine, does not know: while they are deployed, one may be older or younger than what began the segment. It is
/// left to its lease, and goes on in a version that is known by then.
public final class UnknownVersion extends RuntimeException {
    UnknownVersion(String what) {
        super(what);
    }

    UnknownVersion(Enrollment enrollment, Ticket ticket) {
        super("Version " + enrollment.version() + " of journey '" + enrollment.id().journey()
                + "' cannot begin in a machine of version " + ticket.machine().orElse("unknown"));
    }

    UnknownVersion(Enrollment enrollment) {
        super("Version " + enrollment.version() + " of journey '" + enrollment.id().journey() + "' is not known here");
    }
}
