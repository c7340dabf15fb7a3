package dev.safar.local.serve;

import dev.safar.aws.Readers;
import dev.safar.event.Personal;
import dev.safar.local.mail.MailServer;
import dev.safar.local.mail.MailServer.Login;
import dev.safar.local.mail.Security;
import dev.safar.mail.Sender;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `mail` in `safar.json` says. `docs/mail.md` describes it.
///
/// @param publicUrl where the world reaches this server, without a slash at the end; empty for nowhere but this machine
/// @param tracking whether clicks and openings are counted
/// @param smtp the shop's mail server; empty where mail stays in the outbox
public record MailConfig(Optional<URI> publicUrl, boolean tracking, Optional<MailServer> smtp) {
    /// What holds where nothing is said of mail.
    static final MailConfig NONE = new MailConfig(Optional.empty(), true, Optional.empty());
    private static final int MOST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@<>,;:\"\\\\]]+@[^@\\s<>,;:\"\\\\]+");

    /// Reads it.
    ///
    /// @param shop its name is the sender's where none is said
    /// @throws Unusable naming the field and what it should be
    static MailConfig of(Setting mail, String shop) {
        mail.only("publicUrl", "tracking", "smtp");
        MailConfig config = new MailConfig(
                mail.has("publicUrl")
                        ? Optional.of(mail.read("publicUrl", "an address, as in https://mail.shop.example", null,
                                MailConfig::home))
                        : Optional.empty(),
                mail.read("tracking", "true or false", "true", Readers::truth),
                mail.has("smtp") ? Optional.of(server(mail.in("smtp"), shop)) : Optional.empty());
        config.smtp().map(MailServer::host).filter(host -> !isHere(host) && !config.isReached()).ifPresent(host -> {
            throw new Unusable(
                    "safar.json: expected `mail.publicUrl` to be the https address at which the world reaches this server, as in https://mail.shop.example, because mail leaves by '"
                            + host
                            + "' and whoever gets it could not end her consent otherwise (RFC 8058). Set it, or take `mail.smtp` out: then letters stay in the outbox");
        });
        return config;
    }

    /// Whether mailboxes reach the way out of a mail.
    private boolean isReached() {
        return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
    }

    private static Optional<URI> home(String text) {
        return Optional.of(text).filter(url -> url.matches("https?://[^/?#@\\s]+(/[^?#\\s]*)?"))
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url).flatMap(MailConfig::address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static MailServer server(Setting smtp, String shop) {
        smtp.only("host", "port", "security", "user", "password", "from", "name");
        String host = smtp.read("host", "the mail server's name", null, Optional::of);
        Security security = smtp.read("security", "one of starttls, tls, none", "starttls", MailConfig::security);
        if (security == Security.NONE && !isHere(host)) {
            throw new Unusable(
                    "safar.json: `mail.smtp.security` may be none only where the server is this machine, but found the host '"
                            + host
                            + "'. Take starttls or tls: mails and the password would be read on the way");
        }
        Optional<Login> login = smtp.has("user")
                ? Optional.of(new Login(smtp.read("user", "a name", null, Optional::of),
                        smtp.read("password", "a password", null, text -> Optional.of(Personal.of(text)))))
                : Optional.empty();
        return new MailServer(host, smtp.read("port", "a port, as in 587", "587", MailConfig::port), security, login,
                new Sender(smtp.read("name", "the sender's name", shop, Optional::of),
                        smtp.read("from", "a mail address", null,
                                text -> Optional.of(text).filter(ADDRESS.asMatchPredicate()))),
                MailServer.USUAL_PATIENCE);
    }

    private static Optional<Security> security(String word) {
        return Security.words().contains(word) ? Optional.of(Security.of(word)) : Optional.empty();
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text).filter(number -> number.matches("[0-9]{1,5}")).map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST_PORT);
    }

    private static boolean isHere(String host) {
        try {
            return host.equals("localhost") || (host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")
                    && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /// {@return what the start says of mail}
    public String said() {
        String way = smtp
                .map(server -> "Mail goes out by " + server.host() + ":" + server.port() + " as "
                        + server.sender().address())
                .orElse("No mail server is set: letters stand in the outbox and go nowhere (docs/mail.md)");
        return smtp.isPresent() && !isReached()
                ? way + ".\nIts readers cannot end their consent: set `mail.publicUrl` to the https address at which they reach this server"
                : way;
    }
}
