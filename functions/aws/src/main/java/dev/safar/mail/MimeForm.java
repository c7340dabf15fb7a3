package dev.safar.mail;

import dev.safar.hash.Sha256;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// The form of a mail on its way: RFC 5322 and MIME, plain text first and HTML after it, both in UTF-8.
public final class MimeForm {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int ID_DIGITS = 40;

    private MimeForm() {
    }

    /// Makes the message.
    ///
    /// @param mail what
    /// @param sender from whom
    /// @param session with which properties
    /// @return the message, with all its headers set
    /// @throws MessagingException if the address cannot be written as SMTP wants it
    public static MimeMessage of(Mail mail, Sender sender, Session session) throws MessagingException {
        MimeMessage message = new Identified(session, id(mail.effect(), sender));
        message.setFrom(named(sender));
        message.setRecipient(RecipientType.TO, address(mail.to().value()));
        message.setSubject(HeaderText.oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        message.setHeader("Content-Language", mail.language().tag());
        // Nobody's holiday answer is wanted (RFC 3834), by whatever word a mailbox knows this.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
        if (mail.unsubscribe().isPresent()) {
            wayOut(message, mail.unsubscribe().get());
        }
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
        return message;
    }

    /// One click is for `https` alone (RFC 8058, 3.1); a shop that tries mail on its own machine has none.
    private static void wayOut(MimeMessage message, URI end) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + end.toASCIIString() + ">");
        if ("https".equals(end.getScheme())) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /// An effect's id names a member's pseudonym and a journey, and holds letters that an id must not; its hash says nothing.
    private static String id(String effect, Sender sender) {
        return "<" + Sha256.hex("mail:" + effect).substring(0, ID_DIGITS) + "@" + ascii(sender.domain()) + ">";
    }

    private static InternetAddress named(Sender sender) throws MessagingException {
        InternetAddress from = address(sender.address());
        try {
            from.setPersonal(HeaderText.oneLine(sender.name()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return from;
    }

    /// An address of one mailbox, never a list or a group of them. Its domain may have any letters; letters other than ASCII before the `@` would need
    /// servers all along the way to know them.
    static InternetAddress address(String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        InternetAddress parsed = new InternetAddress();
        parsed.setAddress(address.substring(0, at + 1) + ascii(address.substring(at + 1)));
        parsed.validate();
        if (!parsed.getAddress().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new MessagingException("The address is not ASCII");
        }
        return parsed;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException _) {
            return domain; // what is no domain name is told as a bad address
        }
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /// A message that keeps the id it was given.
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
