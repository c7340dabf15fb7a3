package dev.safar.aws;

import dev.safar.mail.Sender;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What functions are told about their channels. Nothing leaves where nothing is said.
///
/// | variable | what | where it is not set |
/// |---|---|---|
/// | `SAFAR_MAIL` | `none`, `ses` or `webhook` | `none` |
/// | `SAFAR_MAIL_FROM`, `SAFAR_MAIL_NAME` | the sender: an address that SES verified, and the name that readers see | refused with `ses`; the shop's name |
/// | `SAFAR_SES_CONFIGURATION_SET` | SES's set of rules that publishes receipts | mail goes without one, and there are no receipts |
/// | `SAFAR_PUBLIC_URL` | where the world reaches the API, `https`, without a slash at the end: members leave by `/u/TOKEN` under it | refused with `ses` |
/// | `SAFAR_SMS` | `none`, `sns` or `webhook` | `none` |
/// | `SAFAR_SMS_SENDER` | what the phone shows as sender, 1 to 11 letters and digits | the country's way |
/// | `SAFAR_TASKS` | `none` or `webhook`: work for the shop's people | `none` |
/// | `SAFAR_SIGNALS` | `none` or `webhook`: what steps `webhook` tell systems of the shop | `none` |
/// | `SAFAR_OUTBOUND_URL` | the shop's own receiver, `https` | refused with `webhook` |
/// | `SAFAR_OUTBOUND_SECRETS` | one or two secrets, `whsec_` and base64, or references to them, parted by a blank | refused with `webhook` |
///
/// @param environment where the values stand
record ChannelSettings(Environment environment) {
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@<>,;:\"\\\\]]+@[^@\\s<>,;:\"\\\\]+");
    private static final Pattern HOME = Pattern.compile("https?://[^/?#@\\s]+(/[^?#\\s]*)?");
    private static final Pattern SENDER_ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}|\\+?[0-9]{3,15}");

    /// The ways out of the house.
    enum Outlet {
        NONE, SES, SNS, WEBHOOK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Outlet mail() {
        return outlet("SAFAR_MAIL", Outlet.NONE, Outlet.SES, Outlet.WEBHOOK);
    }

    Outlet sms() {
        return outlet("SAFAR_SMS", Outlet.NONE, Outlet.SNS, Outlet.WEBHOOK);
    }

    Outlet tasks() {
        return outlet("SAFAR_TASKS", Outlet.NONE, Outlet.WEBHOOK);
    }

    Outlet signals() {
        return outlet("SAFAR_SIGNALS", Outlet.NONE, Outlet.WEBHOOK);
    }

    private Outlet outlet(String name, Outlet... known) {
        String words = String.join(", ", Stream.of(known).map(Outlet::word).toList());
        Function<String, Optional<Outlet>> reader = text -> Stream.of(known).filter(one -> one.word().equals(text))
                .findFirst();
        return environment.or(Outlet.NONE, name, "one of " + words, reader);
    }

    Sender sender(String shop) {
        return new Sender(environment.or(shop, "SAFAR_MAIL_NAME", "the sender's name", Optional::of),
                environment.required("SAFAR_MAIL_FROM", "the mail address of the sender, which SES verified",
                        text -> Optional.of(text).filter(ADDRESS.asMatchPredicate())));
    }

    Optional<String> configurationSet() {
        return environment.find("SAFAR_SES_CONFIGURATION_SET", "the name of a configuration set of SES", Optional::of);
    }

    URI home() {
        return environment.required("SAFAR_PUBLIC_URL",
                "where the world reaches the API, as in https://abc.execute-api.eu-central-1.amazonaws.com/prod",
                text -> Optional.of(text).filter(HOME.asMatchPredicate())
                        .map(url -> URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url)));
    }

    Optional<String> smsSender() {
        return environment.find("SAFAR_SMS_SENDER", "1 to 11 letters and digits, or a number",
                text -> Optional.of(text).filter(SENDER_ID.asMatchPredicate()));
    }

    URI receiver() {
        return environment.required("SAFAR_OUTBOUND_URL",
                "the address of the shop's receiver, as in https://hooks.shop.example/safar", ChannelSettings::uri);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Asked each time, since what they refer to may change.
    Supplier<List<String>> receiverSecrets() {
        return environment.required("SAFAR_OUTBOUND_SECRETS",
                "one or two secrets or references to them, parted by a blank, as in ssm:/safar/prod/receiver",
                text -> environment.secrets(List.of(text.split("\\s+"))));
    }
}
