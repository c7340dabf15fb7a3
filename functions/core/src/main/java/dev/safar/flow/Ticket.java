package dev.safar.flow;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import java.util.Optional;

/// Who is calling: one execution, for one segment of one enrollment.
///
/// @param enrollment whose
/// @param run the segment it was started for
/// @param claim the id it drew
/// @param machine the version of the journey that its machine was compiled from; empty where the machine does not say
public record Ticket(EnrollmentId enrollment, int run, String claim, Optional<String> machine) {
    /// An execution of a machine that does not say its version.
    ///
    /// @param enrollment whose
    /// @param run the segment it was started for
    /// @param claim the id it drew
    public Ticket(EnrollmentId enrollment, int run, String claim) {
        this(enrollment, run, claim, Optional.empty());
    }

    /// What to say where her version has no step that the machine asks for: while functions and machines are deployed, a machine may be of another version than she,
    /// and then the run must not be ended for it.
    ///
    /// @param there where she stands
    /// @param what is not there
    /// @return [UnknownVersion] or [Broken]
    RuntimeException missing(Enrollment there, String what) {
        return isOfAnother(there)
                ? new UnknownVersion(what + " in version " + there.version() + ", but its machine is of another one")
                : new Broken(what);
    }

    /// Lets no machine begin a segment of another version: it would go by its own steps, and park or finish past one that it does not have.
    ///
    /// @throws UnknownVersion if it is of another one
    void requireMachineOf(Enrollment there) {
        if (isOfAnother(there)) {
            throw new UnknownVersion(there, this);
        }
    }

    private boolean isOfAnother(Enrollment there) {
        return machine.filter(version -> !version.equals(there.version())).isPresent();
    }
}
