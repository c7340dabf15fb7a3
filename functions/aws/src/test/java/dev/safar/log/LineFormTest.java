package dev.safar.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.safar.event.FactKey;
import dev.safar.flow.Doubts.Said.Became;
import dev.safar.flow.Received;
import dev.safar.flow.Ticket;
import dev.safar.journey.EnrollmentId;
import dev.safar.member.MemberId;
import dev.safar.secret.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a log says of names by which a platform knows a person.
class LineFormTest {
    @ParameterizedTest
    @CsvSource({"shopify/event/customer/4711, shopify/event/customer/[withheld]",
            "shopify/event/consent-email/4711/2026-03-21, shopify/event/consent-email/[withheld]",
            "woo/customer/4711, woo/customer/[withheld]", "shopify/order/4711, shopify/order/4711",
            "shop/event/customers/4711, shop/event/customers/4711"})
    void customersIdIsWithheldAsAFactsNameAndAsARuns(String name, String said) {
        assertThat(LineForm.of(new Line.Fact("m-1", FactKey.parse(name), new Received.Busy())))
                .containsEntry("fact", said);
        EnrollmentId run = new EnrollmentId(new MemberId("m-sara"), "onboarding", name);
        assertThat(LineForm.of(new Line.Entered(run, "v1"))).containsEntry("enrollment", said);
        assertThat(LineForm.of(new Line.Answered(run + "#hello", "ses-Throttling"))).containsEntry("effect",
                "m-sara#onboarding#" + said + "#hello");
    }

    @Test
    void idOfWhatWasErasedIsWithheldAndOfWhatElseIsRejectedItIsTold() {
        assertThat(said("erased")).isEqualTo("shopify/order/[withheld]");
        assertThat(said("wrong-currency")).isEqualTo("shopify/order/4711");
    }

    @Test
    void whichSecretCannotBeReadIsTold() {
        Keyring keyring = new Keyring(_ -> {
            throw new IllegalStateException("canary");
        }, Duration.ofMinutes(5), Duration.ofHours(1), () -> Instant.EPOCH);
        String reference = "ssm:/safar/prod/shop";
        Throwable thrown = catchThrowable(() -> keyring.of(reference).get());
        assertThat(LineForm.of(new Line.Failed("webhook", "shop", thrown)).get("why")).asString()
                .contains(reference, "IllegalStateException", "may read and decrypt it").doesNotContain("canary");
        assertThat(LineForm.of(new Line.Failed("webhook", "shop", new IllegalStateException("canary"))))
                .doesNotContainKey("why");
    }

    /// Whoever asked is a person, and no id.
    @Test
    void whatAPersonHadDoneOnceMoreIsToldAndCounted() {
        Line line = new Line.Retried(new Ticket(new EnrollmentId(new MemberId("m-sara"), "onboarding", "shop/order/1"),
                1, "asked-1"), "hello", Became.IN_WORK);
        assertThat(LineForm.of(line)).isEqualTo(Map.of("level", "info", "what", "retried", "member", "m-sara",
                "journey", "onboarding", "enrollment", "shop/order/1", "claim", "asked-1", "step", "hello", "became",
                "in_work"));
        assertThat(Measure.of(line))
                .containsExactly(new Measure("Retried", Measure.Unit.COUNT, 1, Map.of("Became", "in_work")));
    }

    private static Object said(String reason) {
        return LineForm.of(new Line.Fact("m-1", FactKey.parse("shopify/order/4711"), new Received.Rejected(reason)))
                .getOrDefault("fact", "");
    }
}
