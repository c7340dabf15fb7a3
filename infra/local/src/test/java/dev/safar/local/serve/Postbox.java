package dev.safar.local.serve;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mail server of a shop, and the mailboxes of its members.
final class Postbox implements AutoCloseable {
    private static final Pattern CLICK = Pattern.compile("/c/[0-9a-f]{32}");
    /// It tells of each mailbox. Kept, since the JDK forgets loggers that nobody holds.
    private static final Logger LIBRARY = Logger.getLogger("com.icegreen.greenmail");
    private final GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Postbox() {
        LIBRARY.setLevel(Level.WARNING);
        green.start();
    }

    /// Writes the settings of a shop whose mail leaves by this server, at any hour.
    ///
    /// @param data its folder of data, which is not there yet
    /// @param consentAssumed whether members are written to without a word of consent
    void serves(Path data, boolean consentAssumed) throws IOException {
        Files.createDirectories(data);
        if (Json.read(Config.fresh(ZoneOffset.UTC), Limits.FILE) instanceof Parsed.Value(var root)
                && root.plain() instanceof Map<?, ?> fresh) {
            Map<Object, Object> settings = new LinkedHashMap<>(fresh);
            Map<Object, Object> shop = new LinkedHashMap<>((Map<?, ?>) settings.getOrDefault("shop", Map.of()));
            shop.put("quietHours", "00:00-00:00");
            shop.put("consentAssumed", consentAssumed);
            settings.put("shop", shop);
            settings.put("mail", Map.of("smtp", Map.of("host", "127.0.0.1", "port", green.getSmtp().getPort(),
                    "security", "none", "from", "hello@shop.example")));
            Files.writeString(data.resolve("safar.json"), JsonText.pretty(settings));
        }
    }

    /// {@return what came, in the order in which it came}
    List<MimeMessage> received() {
        return List.of(green.getReceivedMessages());
    }

    /// {@return the ids of all that came}
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : received()) {
            ids.add(read(mail::getMessageID));
        }
        return ids;
    }

    /// {@return the path of the first link in a mail}
    static String click(MimeMessage mail) {
        Matcher found = CLICK.matcher(
                read(() -> ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString()));
        if (!found.find()) {
            throw new AssertionError("There is no link in this mail");
        }
        return found.group();
    }

    /// {@return to whom a mail went, as in `sara` of `sara@shop.example`}
    static String reader(MimeMessage mail) {
        return read(() -> mail.getAllRecipients()[0].toString()).replaceAll("@.*", "");
    }

    /// {@return when a mail left, to the second}
    static Instant left(MimeMessage mail) {
        return read(mail::getSentDate).toInstant();
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        green.stop();
    }
}
