package dev.safar.local.mail;

import dev.safar.mail.Mail;
import dev.safar.mail.MimeForm;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/// Hands mails to a server, one connection each. For many threads.
public final class Smtp {
    /// A server's own finer word behind the number (RFC 3463).
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern OF_MAILBOX = Pattern.compile("4\\.[12]\\.");
    private static final Pattern OF_SERVER = Pattern.compile("4\\.[34]\\.");
    private static final int CLOSING = 421;
    private static final int NEVER = 500;
    private static final int LATER = 400;
    private final MailServer server;
    private final Session session;

    /// Prepares. Nothing is asked of the server yet.
    ///
    /// @param server which
    public Smtp(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        String patience = Long.toString(server.patience().toMillis());
        Properties all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", patience);
        all.setProperty("mail.smtp.timeout", patience);
        all.setProperty("mail.smtp.writetimeout", patience);
        all.setProperty("mail.smtp.localhost", server.sender().domain());
        all.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        all.setProperty("mail.smtp.quitwait", "false");
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
        }
        return all;
    }

    /// Hands one mail over. It waits for the server, [MailServer#patience()] for each answer.
    ///
    /// @param mail what
    /// @return what the server said
    public Said hand(Mail mail) {
        MimeMessage message;
        try {
            message = MimeForm.of(mail, server.sender(), session);
        } catch (MessagingException _) {
            return new Said.Refused("unusable-address");
        }
        WatchedTransport way = new WatchedTransport(session, server.host(), server.port());
        try {
            connect(way);
            way.sendMessage(message, message.getAllRecipients());
            return new Said.Taken();
        } catch (MessagingException e) {
            return said(way, e);
        } finally {
            close(way);
        }
    }

    private void connect(Transport way) throws MessagingException {
        way.connect(server.host(), server.port(), server.login().map(MailServer.Login::user).orElse(null),
                server.login().map(login -> login.password().value()).orElse(null));
    }

    /// What was said before the mail's turn came is about the shop and its settings, not about the mail: with other settings it will go.
    private Said said(WatchedTransport way, MessagingException thrown) {
        if (!way.mailBegun()) {
            return new Said.Away(away(way, thrown));
        }
        int code = way.getLastReturnCode();
        if (code >= NEVER) {
            return new Said.Refused(word(way));
        }
        if (code >= LATER) {
            return isOfAddressee(way) ? new Said.Later(word(way)) : new Said.Away(word(way));
        }
        return way.mailWhole() ? new Said.Unclear() : new Said.Away("connection-lost");
    }

    /// A server that is closing (421), and one that says that it is itself in trouble or cannot reach others (X.3.X, X.4.X), would say so of anybody.
    private static boolean isOfAddressee(WatchedTransport way) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(way.getLastServerResponse()));
        String finer = enhanced.find() ? enhanced.group(1) : "";
        boolean isOfServer = way.getLastReturnCode() == CLOSING || OF_SERVER.matcher(finer).lookingAt();
        return !isOfServer && (way.refusesAddressee() || OF_MAILBOX.matcher(finer).lookingAt());
    }

    private String away(WatchedTransport way, MessagingException thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            return "login-refused";
        }
        if (thrown instanceof MailConnectException) {
            return "no-connection";
        }
        if (comesOf(thrown, SSLException.class)) {
            return "no-tls";
        }
        if (way.getLastReturnCode() >= LATER) {
            return word(way);
        }
        return server.security() == Security.STARTTLS && !way.supportsExtension("STARTTLS")
                ? "no-tls"
                : "connection-lost";
    }

    private static boolean comesOf(Throwable thrown, Class<? extends Throwable> kind) {
        for (@Nullable
        Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String word(WatchedTransport way) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(way.getLastServerResponse()));
        return "smtp-" + way.getLastReturnCode() + (enhanced.find() ? "-" + enhanced.group(1) : "");
    }

    /// The mail is taken or not by now; what a farewell comes to changes nothing.
    private static void close(Transport way) {
        try {
            way.close();
        } catch (MessagingException _) {
            return;
        }
    }
}
