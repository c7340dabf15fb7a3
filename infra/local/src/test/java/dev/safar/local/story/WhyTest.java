package dev.safar.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Entry;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole vocabulary of reasons has a sentence in every language that we speak, even of a member of whom nothing else is known.
class WhyTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
    private static final Step.Message HELLO = new Step.Message("hello", LocalText.NONE, "a-text",
            List.of(Channel.EMAIL, Channel.SMS));
    private static final Enrollment RUN = Enrollment.entered(
            new EnrollmentId(new MemberId("m-1"), "thanks", "shop/order/1"),
            "v", new Entry(NOON, Map.of()), NOON.plusSeconds(600));

    static Stream<Arguments> everyReasonInEveryLanguage() {
        return Stream.of(Language.ENGLISH, Language.PERSIAN)
                .flatMap(language -> Stream.of(Reason.values()).map(reason -> Arguments.of(language, reason)));
    }

    @ParameterizedTest
    @MethodSource
    void everyReasonInEveryLanguage(Language language, Reason reason) {
        Status status = reason == Reason.QUIET_HOURS || reason == Reason.PROVIDER_DOWN || reason == Reason.MAILBOX_AWAY
                ? Status.POSTPONED
                : Status.WITHHELD;
        assertThat(said(language, status, Map.of("reason", reason.word(), "until", NOON.toString(), "variable",
                "coupon, name", "detail", "550")))
                .isNotBlank().doesNotContain("{0}", "{1}", "null").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCERTAIN", "PENDING"})
    void whatIsNotKnownIsSaidToBeNotKnown(Status status) {
        assertThat(said(Language.ENGLISH, status, Map.of("until", NOON.toString())))
                .containsPattern("it may have arrived|will be answered for by 21 Mar 2026, 15:30");
    }

    private static String said(Language language, Status status, Map<String, String> result) {
        Words words = Words.in(language).orElseThrow();
        Past past = new Past(List.of(), List.of(),
                new ContactPolicy(ZONE, language, QuietHours.AT_NIGHT, false, false));
        return new Why(words, new WhyNotReached(words, ZONE, past, new Titles(words, List.of())), past)
                .of(RUN, HELLO, new Effect(status, NOON, 2, "x", result)).orElseThrow();
    }
}
