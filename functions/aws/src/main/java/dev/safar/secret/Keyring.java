package dev.safar.secret;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Keeps secrets that lie elsewhere for a while, so that they can be changed without a deployment. For many threads.
///
/// One that was read is taken for fresh for a time. After it, the vault is asked again; where that fails, the old one serves on until it is stale, and the vault
/// is asked again after a pause. A vault that is down for a quarter of an hour stops nothing, and a secret that was taken away works no longer than that.
public final class Keyring {
    /// How many secrets may be valid at once.
    public static final int MOST = 2;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private final Vault vault;
    private final Duration fresh;
    private final Duration stale;
    private final InstantSource clock;
    private final Map<Reference, Kept> kept = new ConcurrentHashMap<>();

    /// Opens a keyring. Nothing is read yet.
    ///
    /// @param vault where secrets lie
    /// @param fresh for how long what was read is not asked for again
    /// @param stale for how long after it was read it may serve where the vault cannot be asked
    /// @param clock the time
    public Keyring(Vault vault, Duration fresh, Duration stale, InstantSource clock) {
        this.vault = vault;
        this.fresh = fresh;
        this.stale = stale;
        this.clock = clock;
    }

    private record Kept(List<String> secrets, Instant readAt, Instant next) {}

    /// {@return the secrets that a setting means, asked for each time}
    ///
    /// @param setting a reference, or the secret itself
    /// @throws IllegalArgumentException if it begins like a reference and names nothing
    public Supplier<List<String>> of(String setting) {
        return Reference.read(setting).<Supplier<List<String>>>map(reference -> () -> get(reference))
                .orElse(() -> List.of(setting));
    }

    /// Gives the secrets at a place.
    ///
    /// @param reference where
    /// @return one or two
    /// @throws UnreadableSecretException if they cannot be read, and none that was read is young enough
    public List<String> get(Reference reference) {
        Kept known = kept.get(reference);
        if (known != null && clock.instant().isBefore(known.next())) {
            return known.secrets();
        }
        synchronized (this) {
            Kept again = kept.get(reference);
            Instant now = clock.instant();
            if (again != null && now.isBefore(again.next())) {
                return again.secrets();
            }
            Kept next = read(reference, again, now);
            kept.put(reference, next);
            return next.secrets();
        }
    }

    private Kept read(Reference reference, @Nullable Kept known, Instant now) {
        try {
            List<String> secrets = vault.read(reference);
            if (secrets.isEmpty() || secrets.size() > MOST) {
                throw new UnreadableSecretException(reference,
                        "expected one or two secrets, each on a line, but found " + secrets.size());
            }
            return new Kept(List.copyOf(secrets), now, now.plus(fresh));
        } catch (RuntimeException e) {
            if (known != null && now.isBefore(known.readAt().plus(stale))) {
                return new Kept(known.secrets(), known.readAt(), now.plus(PAUSE));
            }
            throw e instanceof UnreadableSecretException ours ? ours : new UnreadableSecretException(reference, why(e));
        }
    }

    /// Of what was thrown the code alone, or the class: a message may quote anything.
    private static String why(RuntimeException e) {
        return e instanceof AwsServiceException said && said.awsErrorDetails() != null
                ? said.awsErrorDetails().errorCode()
                : e.getClass().getSimpleName();
    }
}
