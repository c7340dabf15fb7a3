package dev.safar.local.desk;

import dev.safar.journey.EnrollmentId;
import dev.safar.member.MemberId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An action of which nobody knows whether it was done, and who of the shop's people decides about it.
///
/// @param enrollment whose run
/// @param step the action
/// @param by who decides
public record Doubt(EnrollmentId enrollment, String step, String by) {
    private static final Pattern EFFECT = Pattern.compile("([^#]+)#([^#]+)#(.+)#([^#]+)");

    /// Reads the id of an effect.
    ///
    /// @param effect `member#journey#entry#step`, as lists and logs say it
    /// @param by who decides
    /// @return the doubt; empty where it is no such id
    public static Optional<Doubt> of(String effect, String by) {
        Matcher parts = EFFECT.matcher(effect);
        return parts.matches()
                ? Optional.of(new Doubt(new EnrollmentId(new MemberId(parts.group(1)), parts.group(2), parts.group(3)),
                        parts.group(4), by))
                : Optional.empty();
    }
}
