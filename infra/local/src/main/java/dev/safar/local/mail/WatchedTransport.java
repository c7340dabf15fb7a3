package dev.safar.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A way to a mail server that knows how far a mail got. Before its last line is written the server cannot have taken it; after that, only the server's
/// answer says.
final class WatchedTransport extends SMTPTransport {
    private boolean mailBegun;
    private boolean addressing;
    private boolean mailWhole;

    WatchedTransport(Session session, String host, int port) {
        super(session, new URLName("smtp", host, port, null, null, null));
    }

    @Override
    protected void mailFrom() throws MessagingException {
        mailBegun = true;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        addressing = true;
        super.rcptTo();
        addressing = false;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        mailWhole = true;
        super.finishData();
    }

    /// {@return whether the server let us in, and the mail's turn came}
    boolean mailBegun() {
        return mailBegun;
    }

    /// {@return whether the addressee was named last, and not accepted}
    boolean refusesAddressee() {
        return addressing;
    }

    /// {@return whether the mail may have been written to its end}
    boolean mailWhole() {
        return mailWhole;
    }
}
