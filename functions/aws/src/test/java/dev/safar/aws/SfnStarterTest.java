package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.flow.Start;
import dev.safar.journey.EnrollmentId;
import dev.safar.member.MemberId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.SfnException;

class SfnStarterTest {
    private static final Start START = start("shopify/order/1", 2, 1);
    private final RecordingHttp http = new RecordingHttp();
    private final SfnStarter starter = new SfnStarter(http::client,
            "arn:aws:states:eu-central-1:1:stateMachine:safar-");

    @Test
    void machineOfTheJourneyIsStartedWithIdsOnly() {
        starter.start(START);
        assertThat(http.bodies).singleElement().asString()
                .contains("\"stateMachineArn\":\"arn:aws:states:eu-central-1:1:stateMachine:safar-win-back\"")
                .contains("\"name\":\"" + SfnStarter.name(START) + "\"")
                .contains("{\\\"member\\\":\\\"m-1\\\",\\\"enrollment\\\":\\\"shopify/order/1\\\",\\\"run\\\":2}");
    }

    @Test
    void oneSegmentHasOneNameAndAnotherTryOfItAnother() {
        assertThat(SfnStarter.name(START)).isEqualTo(SfnStarter.name(start("shopify/order/1", 2, 1)))
                .isNotEqualTo(SfnStarter.name(start("shopify/order/1", 2, 2)))
                .isNotEqualTo(SfnStarter.name(start("shopify/order/1", 1, 1)))
                .isNotEqualTo(SfnStarter.name(start("shopify/order/2", 2, 1)));
    }

    @Test
    void nameIsOneThatStepFunctionsTakes() {
        Start longest = new Start(new EnrollmentId(new MemberId("m-1"), "j".repeat(80), "a/b:c d".repeat(100)), "v",
                Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(SfnStarter.name(longest)).matches("[a-z0-9-]{1,80}");
    }

    @Test
    void executionThatIsKnownAlreadyCountsAsStarted() {
        http.error("com.amazonaws.swf.service.v2.model#ExecutionAlreadyExists");
        starter.start(START);
        assertThat(http.bodies).hasSize(1);
    }

    @Test
    void machineThatIsNotThereIsAFailure() {
        http.error("com.amazonaws.swf.service.v2.model#StateMachineDoesNotExist");
        assertThatExceptionOfType(SfnException.class).isThrownBy(() -> starter.start(START));
    }

    private static Start start(String entry, int run, int attempt) {
        return new Start(new EnrollmentId(new MemberId("m-1"), "win-back", entry), "v1", run, attempt);
    }
}
