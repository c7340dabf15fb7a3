package dev.safar.message;

import static dev.safar.message.Told.contact;
import static dev.safar.message.Told.introduced;
import static dev.safar.message.Told.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ConsentGiven;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContactCanonicalTest {
    private static final Contact KNOWN = contact(seen("a", 1, Told.SARA, Told.MAIL, Told.PHONE),
            introduced("b", 2, "خانم", "سارا", "محمدی", "fa", "Asia/Tehran"), Told.gave("c", 3, "email"));

    @Test
    void eachFactIsALineWithItsStamp() {
        assertThat(KNOWN.canonical().lines()).contains("email.said=2026-03-21T12:01:00Z shop/event/a", "language=fa",
                "language.said=2026-03-21T12:02:00Z shop/event/b", "zone=Asia/Tehran", "consent=email/marketing",
                "consent.given=true", "consent.said=2026-03-21T12:03:00Z shop/event/c");
        assertThat(
                KNOWN.canonical().lines().filter(line -> line.matches("(email|phone|title|name|surname)=[0-9a-f]{64}")))
                .hasSize(5);
    }

    @Test
    void nothingPersonalStandsInTheClear() {
        assertThat(KNOWN.canonical()).doesNotContain("sara@shop.example", "98912", "خانم", "سارا", "محمدی");
    }

    static Stream<MemberEvent> changes() {
        return Stream.of(seen("z", 9, Told.SARA, Told.OTHER_MAIL), seen("z", 9, Told.SARA, Told.OTHER_PHONE),
                seen("z", 9, Told.SARA, Told.MAIL), introduced("z", 9, "آقای", "", "", "", ""),
                introduced("z", 9, "", "زهرا", "", "", ""), introduced("z", 9, "", "", "احمدی", "", ""),
                introduced("z", 9, "", "", "", "en", ""), introduced("z", 9, "", "", "", "", "Asia/Kabul"),
                Told.withdrew("z", 9, "email"), Told.gave("z", 9, "email"), Told.gave("z", 9, "sms"),
                Told.gave("z", 9, ""),
                new ConsentGiven(Told.provenance("z", 9, Told.SARA), Optional.of("email"), "service"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyFieldAndEveryStampChangesIt(MemberEvent change) {
        assertThat(KNOWN.learn(change).canonical()).isNotEqualTo(KNOWN.canonical());
    }

    @Test
    void aFactThatSaysNothingNewDoesNot() {
        assertThat(KNOWN.learn(seen("z", 9, Told.SARA)).canonical()).isEqualTo(KNOWN.canonical());
        assertThat(KNOWN.learn(seen("0", 0, Told.SARA, Told.OTHER_MAIL)).canonical()).isEqualTo(KNOWN.canonical());
    }

    @Test
    void oneValueInTwoFieldsIsNotTheOtherWayRound() {
        assertThat(contact(introduced("a", 1, "", "Sara", "", "", "")).canonical())
                .isNotEqualTo(contact(introduced("a", 1, "", "", "Sara", "", "")).canonical());
    }

    @Test
    void aTopicCannotPassForALine() {
        MemberEvent sly = new ConsentGiven(Told.provenance("a", 1, Told.SARA), Optional.of("email"),
                "x\nconsent.given=true\nconsent=sms/y");
        assertThat(contact(sly).canonical().lines().filter(line -> line.startsWith("consent"))).hasSize(3);
    }
}
