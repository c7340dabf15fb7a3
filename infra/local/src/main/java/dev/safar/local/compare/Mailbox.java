package dev.safar.local.compare;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What LocalStack keeps of mails and text messages that were sent.
final class Mailbox {
    private static final int LARGEST = 256 * 1024 * 1024;
    /// Stands between what a mail says and why she gets it.
    private static final String FOOT = "\n\n-- \n";

    private Mailbox() {
    }

    /// Reads `/_aws/ses`.
    ///
    /// @param json what it answers
    /// @return every mail, in order
    static List<Message> mails(String json) {
        return list(read(json).get("messages")).stream().map(Mailbox::object).filter(it -> it.containsKey("RawData"))
                .map(it -> mail(String.valueOf(it.get("RawData")))).toList();
    }

    /// Reads `/_aws/sns/sms-messages`.
    ///
    /// @param json what it answers
    /// @return every text message
    static List<Message> texts(String json) {
        List<Message> texts = new ArrayList<>();
        object(read(json).get("sms_messages")).forEach((number, all) -> list(all).forEach(one -> texts
                .add(new Message(String.valueOf(number), "", String.valueOf(object(one).get("Message"))))));
        return texts;
    }

    private static Message mail(String raw) {
        try {
            MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            BodyPart plain = ((MimeMultipart) mime.getContent()).getBodyPart(0);
            String text = String.valueOf(plain.getContent()).replace("\r\n", "\n");
            int foot = text.lastIndexOf(FOOT);
            return new Message(mime.getAllRecipients()[0].toString(), mime.getSubject(),
                    foot < 0 ? text : text.substring(0, foot));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail in the mailbox cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory is always readable", e);
        }
    }

    private static Map<?, ?> read(String json) {
        return switch (Json.read(json, new Limits(LARGEST, 200, LARGEST, 400))) {
            case Parsed.Value(var root) -> object(root.plain());
            case Parsed.Fault fault ->
                throw new IllegalStateException("The mailbox is no JSON at " + fault.at() + ": " + fault.reason());
        };
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
