package dev.safar.local.mail;

import dev.safar.event.Personal;
import dev.safar.mail.Sender;
import java.time.Duration;
import java.util.Optional;

/// The shop's mail server, and in whose name it is asked.
///
/// @param host its name or number
/// @param port its port
/// @param security how the way there is kept
/// @param login who asks, if the server wants to know
/// @param sender from whom mails come
/// @param patience how long to wait for a connection, for each of its answers, and for it to take each piece
public record MailServer(String host, int port, Security security, Optional<Login> login, Sender sender,
        Duration patience) {
    /// What is waited for a server where the settings do not say.
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    /// A name and a password.
    ///
    /// @param user the name
    /// @param password never printed
    public record Login(String user, Personal<String> password) {}
}
