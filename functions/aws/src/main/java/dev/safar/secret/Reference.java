package dev.safar.secret;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a secret lies, as settings write it: `ssm:/safar/prod/webhooks/shopify` in Parameter Store, `secretsmanager:safar/prod/shopify` in Secrets Manager.
///
/// @param place in which of the two
/// @param name its name there
public record Reference(Place place, String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.+=@:-]{1,1011}");

    /// The places.
    public enum Place {
        /// Parameter Store, a SecureString: a secret a line.
        SSM,
        /// Secrets Manager: the current version, and the one before it while there is one.
        SECRETSMANAGER;

        /// {@return what a reference to it begins with, as in `ssm:`}
        public String prefix() {
            return name().toLowerCase(java.util.Locale.ROOT) + ":";
        }
    }

    /// Reads one.
    ///
    /// @param text what stands in the settings
    /// @return the reference; empty where the text is the secret itself
    /// @throws IllegalArgumentException if it begins like a reference and names nothing; the message holds the text, which is no secret
    public static Optional<Reference> read(String text) {
        for (Place place : Place.values()) {
            if (text.startsWith(place.prefix())) {
                String name = text.substring(place.prefix().length());
                if (!NAME.matcher(name).matches()) {
                    throw new IllegalArgumentException("Invalid reference '" + text + "', expected "
                            + place.prefix() + " and a name, as in ssm:/safar/prod/webhooks/shopify");
                }
                return Optional.of(new Reference(place, name));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return place.prefix() + name;
    }
}
