package dev.safar.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The time that a platform signs along with the body, in whole seconds since 1970. What lies further from the door's clock than [#TOLERANCE], on either
/// side, is refused: a recording must not be of use for long.
public final class SignedTime {
    /// How far the signed time may lie from the door's clock; what Standard Webhooks and Stripe recommend.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private SignedTime() {
    }

    /// Checks a signed time.
    ///
    /// @param text as it came
    /// @param now the door's clock
    /// @return why it is refused; empty where it is fresh
    public static Optional<WebhookAnswer.Refused> check(String text, Instant now) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.of(new WebhookAnswer.Refused(Refusal.MALFORMED_HEADER,
                    "Expected the signed time to be whole seconds since 1970, as in 1614265330"));
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(text));
        if (Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new WebhookAnswer.Refused(Refusal.STALE, "Expected the signed time to be at most "
                + TOLERANCE.toMinutes() + " minutes from the clock, which stood at " + now + ", but found " + signed));
    }
}
