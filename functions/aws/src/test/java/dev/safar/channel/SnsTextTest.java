package dev.safar.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.channel.LocalEndpoint.Mood;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.log.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real client of SNS against an endpoint on this machine.
class SnsTextTest {
    private static final String NUMBER = "+989121234567";
    private final LocalEndpoint sns = new LocalEndpoint(
            "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>");
    private final List<Line> lines = new ArrayList<>();
    private final SnsText channel = new SnsText(sns.client(Clients.sns()), Optional.of("CHAI"),
            new BackOff(new WholeTime()), lines::add);

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void textGoesToTheNumberAsTransactionalUnderTheShopsName() {
        assertThat(channel.hand(Letters.text(NUMBER))).isEqualTo(new Receipt.Taken());
        Map<String, String> request = sns.requests.getFirst();
        assertThat(request).containsEntry("Action", "Publish").containsEntry("PhoneNumber", NUMBER)
                .containsEntry("Message", "سلام سارا، چای تازه رسید.").doesNotContainKeys("TopicArn", "TargetArn");
        assertThat(request.values()).contains("AWS.SNS.SMS.SMSType", "Transactional", "AWS.SNS.SMS.SenderID", "CHAI");
    }

    @Test
    void numberThatIsNotWholeIsNotSent() {
        assertThat(channel.hand(Letters.text("09121234567"))).isEqualTo(new Receipt.Refused("unusable-address"));
        assertThat(channel.hand(Letters.text("arn:aws:sns:eu:1:topic")))
                .isEqualTo(new Receipt.Refused("unusable-address"));
        assertThat(sns.requests).isEmpty();
    }

    @Test
    void numberThatSnsDoesNotTakeIsRefusedByItsCodeAlone() {
        sns.next(new Mood.No(400, "InvalidParameter", "PhoneNumber " + NUMBER + " is opted out"));
        assertThat(channel.hand(Letters.text(NUMBER))).isEqualTo(new Receipt.Refused("sns-InvalidParameter"));
        assertThat(lines.toString()).contains("sns-InvalidParameter").doesNotContain(NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"400, Throttling, 1", "500, InternalError, 5", "403, AuthorizationError, 5"})
    void whatIsAboutTheAccountPasses(int status, String code, int minutes) {
        sns.next(new Mood.No(status, code, "oh"));
        assertThat(channel.hand(Letters.text(NUMBER)))
                .isEqualTo(new Receipt.Down(Letters.AT.plus(Duration.ofMinutes(1 + minutes))));
        assertThat(sns.requests).as("tries").hasSize(1);
    }

    @Test
    void lostAnswerIsNeverAnsweredWithASecondText() {
        channel.hand(Letters.text(NUMBER));
        sns.next(new Mood.Mute());
        assertThatExceptionOfType(LostAnswerException.class).isThrownBy(() -> channel.hand(Letters.text(NUMBER)));
        assertThat(sns.requests).hasSize(2);
    }
}
