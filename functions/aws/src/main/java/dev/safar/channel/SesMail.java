package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.log.Log;
import dev.safar.mail.LetterForm;
import dev.safar.mail.Mail;
import dev.safar.mail.MimeForm;
import dev.safar.mail.Passage;
import dev.safar.mail.Sender;
import dev.safar.mail.WayOut;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.RawMessage;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/// Mail by SES, version 1 (`SendRawEmail`). SES has no keys against repetition, so a mail whose answer is lost is never sent again by itself; its effect's id
/// goes along as message tags, so a receipt settles it ([EffectTags]).
///
/// Addresses in a letter stay as they are: clicks and openings are followed by SES, where the configuration set says so.
public final class SesMail implements Way {
    private final SesClient client;
    private final Sender sender;
    private final @Nullable String configurationSet;
    private final WayOut wayOut;
    private final AwsCall call;
    private final Session session = Session.getInstance(new Properties());

    /// Wires the channel.
    ///
    /// @param client to SES; it must not try again by itself
    /// @param sender from whom mails come; verified with SES
    /// @param configurationSet which of SES's sets of rules holds, if one does; without one there are no receipts with tags
    /// @param wayOut makes the links by which members leave
    /// @param backOff says when it is tried again
    /// @param log is told what SES did not take
    public SesMail(SesClient client, Sender sender, Optional<String> configurationSet, WayOut wayOut, BackOff backOff,
            Log log) {
        this.client = client;
        this.sender = sender;
        this.configurationSet = configurationSet.orElse(null);
        this.wayOut = wayOut;
        this.call = new AwsCall("ses", SesMail::isAboutTheLetter, backOff, log);
    }

    /// An illegal address is an `InvalidParameterValue`. A message is rejected for the letter's sake if it holds a virus; else the account is paused, or in the
    /// sandbox and its addressee not verified, or whatever SES will say one day: such a letter waits, for one that is refused is lost.
    private static boolean isAboutTheLetter(AwsErrorDetails said) {
        return switch (String.valueOf(said.errorCode())) {
            case "InvalidParameterValue" -> true;
            case "MessageRejected" -> String.valueOf(said.errorMessage()).toLowerCase(Locale.ROOT).contains("virus");
            default -> false;
        };
    }

    @Override
    public Receipt hand(Outgoing outgoing) {
        return switch (outgoing) {
            case Letter letter -> mail(letter);
            case Outgoing.Errand _,Outgoing.Signal _ -> throw new IllegalArgumentException("SES carries letters alone");
        };
    }

    private Receipt mail(Letter letter) {
        SendRawEmailRequest request;
        try {
            request = request(letter);
        } catch (MessagingException _) {
            return new Receipt.Refused("unusable-address"); // what it says quotes the address
        }
        return call.make(letter, () -> client.sendRawEmail(request));
    }

    private SendRawEmailRequest request(Letter letter) throws MessagingException {
        List<MessageTag> tags = EffectTags.of(letter).entrySet().stream()
                .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build()).toList();
        return SendRawEmailRequest.builder().configurationSetName(configurationSet).tags(tags)
                .rawMessage(RawMessage.builder().data(SdkBytes.fromByteArray(bytes(letter))).build()).build();
    }

    private byte[] bytes(Letter letter) throws MessagingException {
        URI end = wayOut.of(letter);
        LetterForm form = new LetterForm(letter, Passage.of(letter.text().text()), Map.of(), end, Optional.empty());
        Mail mail = new Mail(letter.effect(), letter.at(), letter.address(), letter.text().language(),
                letter.text().subject().orElse(""), form.text(), form.html(), Optional.of(end));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MimeForm.of(mail, sender, session).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory is always writable", e);
        }
        return out.toByteArray();
    }
}
