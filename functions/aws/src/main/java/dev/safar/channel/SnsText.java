package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.log.Log;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/// Text messages by SNS (`Publish` to a phone number in E.164). SNS has no keys against repetition for them, and tells no receipts but in its own log: a message
/// whose answer is lost stays UNCERTAIN until a person looks.
public final class SnsText implements Way {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Set<String> ABOUT_THE_LETTER = Set.of("InvalidParameter", "InvalidParameterValue", "OptedOut");
    private final SnsClient client;
    private final Map<String, MessageAttributeValue> attributes;
    private final AwsCall call;

    /// Wires the channel.
    ///
    /// @param client to SNS; it must not try again by itself
    /// @param sender the name or number that the phone shows, where the country allows one
    /// @param backOff says when it is tried again
    /// @param log is told what SNS did not take
    public SnsText(SnsClient client, Optional<String> sender, BackOff backOff, Log log) {
        this.client = client;
        this.call = new AwsCall("sns", said -> ABOUT_THE_LETTER.contains(said.errorCode()), backOff, log);
        Map<String, MessageAttributeValue> all = new HashMap<>();
        all.put("AWS.SNS.SMS.SMSType", text("Transactional"));
        sender.ifPresent(name -> all.put("AWS.SNS.SMS.SenderID", text(name)));
        this.attributes = Map.copyOf(all);
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }

    @Override
    public Receipt hand(Outgoing outgoing) {
        return switch (outgoing) {
            case Letter letter when E164.matcher(letter.address().value()).matches() -> call.make(letter,
                    () -> client.publish(PublishRequest.builder().phoneNumber(letter.address().value())
                            .message(letter.text().text()).messageAttributes(attributes).build()));
            case Letter _ -> new Receipt.Refused("unusable-address");
            case Outgoing.Errand _,Outgoing.Signal _ -> throw new IllegalArgumentException("SNS carries letters alone");
        };
    }
}
