package dev.safar.message;

import static dev.safar.message.Told.contact;
import static dev.safar.message.Told.gave;
import static dev.safar.message.Told.introduced;
import static dev.safar.message.Told.seen;
import static dev.safar.message.Told.withdrew;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final List<Channel> MAIL_FIRST = List.of(Channel.EMAIL, Channel.SMS);
    private static final Instant DAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-23T23:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final Contact BOTH = contact(seen("a", 1, Told.SARA, Told.MAIL, Told.PHONE));
    private static final Contact WILLING = BOTH.learn(gave("b", 2, ""));

    @Test
    void sheIsWrittenToOnTheFirstChannel() {
        assertThat(ask(WILLING, MAIL_FIRST, DAY)).isEqualTo(cleared(Channel.EMAIL, Told.MAIL.value()));
        assertThat(ask(WILLING, MAIL_FIRST.reversed(), DAY)).isEqualTo(cleared(Channel.SMS, Told.PHONE.value()));
    }

    @Test
    void aChannelWithoutAddressIsPassedOver() {
        Contact phoneOnly = contact(seen("a", 1, Told.SARA, Told.PHONE), gave("b", 2, ""));
        assertThat(ask(phoneOnly, MAIL_FIRST, DAY)).isEqualTo(cleared(Channel.SMS, Told.PHONE.value()));
    }

    @Test
    void aChannelThatSheForbadeIsPassedOver() {
        assertThat(ask(WILLING.learn(withdrew("c", 3, "email")), MAIL_FIRST, DAY))
                .isEqualTo(cleared(Channel.SMS, Told.PHONE.value()));
        assertThat(ask(BOTH.learn(gave("c", 3, "sms")), MAIL_FIRST, DAY))
                .isEqualTo(cleared(Channel.SMS, Told.PHONE.value()));
    }

    @Test
    void withoutConsentNothingIsSent() {
        assertThat(ask(BOTH, MAIL_FIRST, DAY)).isEqualTo(withheld(Reason.CONSENT));
        assertThat(ask(WILLING.learn(withdrew("c", 3, "")), MAIL_FIRST, DAY)).isEqualTo(withheld(Reason.CONSENT));
    }

    @Test
    void aWordOnAnotherTopicNeitherAllowsNorForbids() {
        Contact other = WILLING.learn(new MemberEvent.ConsentWithdrawn(Told.provenance("c", 3), Optional.empty(),
                "service"));
        assertThat(ask(other, MAIL_FIRST, DAY)).isEqualTo(cleared(Channel.EMAIL, Told.MAIL.value()));
        Contact otherOnly = BOTH.learn(new MemberEvent.ConsentGiven(Told.provenance("c", 3), Optional.empty(),
                "service"));
        assertThat(ask(otherOnly, MAIL_FIRST, DAY)).isEqualTo(withheld(Reason.CONSENT));
    }

    @Test
    void atNightTheCapIsNotAskedYet() {
        FrequencyCap once = new FrequencyCap(1, Duration.ofHours(10));
        Sends evening = Sends.NONE.with(once, Channel.EMAIL, Instant.parse("2026-11-23T21:59:00Z"));
        Gate gate = new Gate(WILLING, evening, policy(false, false).capped(once), false);
        assertThat(gate.ask(List.of(Channel.EMAIL), NIGHT)).isEqualTo(new Clearance.Postponed(MORNING));
        assertThat(gate.ask(List.of(Channel.EMAIL), MORNING)).isEqualTo(cleared(Channel.EMAIL, Told.MAIL.value()));
    }

    @Test
    void withoutAnAddressOnTheseChannelsNothingIsSent() {
        assertThat(ask(contact(gave("a", 1, "")), MAIL_FIRST, DAY)).isEqualTo(withheld(Reason.NO_ADDRESS));
        Contact mailOnly = contact(seen("a", 1, Told.SARA, Told.MAIL), gave("b", 2, ""));
        assertThat(ask(mailOnly, List.of(Channel.SMS), DAY)).isEqualTo(withheld(Reason.NO_ADDRESS));
        assertThat(ask(WILLING, List.of(), DAY)).isEqualTo(withheld(Reason.NO_ADDRESS));
    }

    @Test
    void consentForAChannelWithoutAddressIsNoConsentForAnother() {
        Contact mailOnly = contact(seen("a", 1, Told.SARA, Told.MAIL), gave("b", 2, "sms"));
        assertThat(ask(mailOnly, MAIL_FIRST, DAY)).isEqualTo(withheld(Reason.CONSENT));
    }

    @Test
    void anOpenComplaintComesBeforeEveryOtherReason() {
        assertThat(new Gate(WILLING, policy(false, false), true).ask(MAIL_FIRST, DAY))
                .isEqualTo(withheld(Reason.COMPLAINT_OPEN));
        assertThat(new Gate(Contact.UNKNOWN, policy(false, false), true).ask(MAIL_FIRST, NIGHT))
                .isEqualTo(withheld(Reason.COMPLAINT_OPEN));
    }

    @Test
    void inQuietHoursSheIsLeftAlone() {
        assertThat(ask(WILLING, MAIL_FIRST, NIGHT)).isEqualTo(new Clearance.Postponed(MORNING));
        assertThat(ask(WILLING, MAIL_FIRST, MORNING)).isEqualTo(cleared(Channel.EMAIL, Told.MAIL.value()));
    }

    @Test
    void aReasonThatLastsIsNamedAtNightToo() {
        assertThat(ask(BOTH, MAIL_FIRST, NIGHT)).isEqualTo(withheld(Reason.CONSENT));
        assertThat(ask(contact(gave("a", 1, "")), MAIL_FIRST, NIGHT)).isEqualTo(withheld(Reason.NO_ADDRESS));
    }

    @Test
    void theNightIsThatOfHerOwnZone() {
        Contact inTokyo = WILLING.learn(introduced("c", 3, "", "", "", "", "Asia/Tokyo"));
        assertThat(ask(inTokyo, MAIL_FIRST, Instant.parse("2026-11-23T13:00:00Z")))
                .isEqualTo(new Clearance.Postponed(Instant.parse("2026-11-23T23:00:00Z")));
        assertThat(ask(inTokyo, MAIL_FIRST, NIGHT)).isEqualTo(cleared(Channel.EMAIL, Told.MAIL.value()));
        assertThat(gate(inTokyo).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(gate(WILLING).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void assumedConsentIsOverruledByHerWord() {
        assertThat(new Gate(BOTH, policy(true, false), false).ask(MAIL_FIRST, DAY))
                .isEqualTo(cleared(Channel.EMAIL, Told.MAIL.value()));
        assertThat(new Gate(BOTH.learn(withdrew("b", 2, "")), policy(true, false), false).ask(MAIL_FIRST, DAY))
                .isEqualTo(withheld(Reason.CONSENT));
    }

    @Test
    void anAssumedAddressReachesNobodyAndAKnownOneComesFirst() {
        Gate gate = new Gate(Contact.UNKNOWN, policy(true, true), false);
        assertThat(gate.ask(MAIL_FIRST, DAY)).isEqualTo(cleared(Channel.EMAIL, "member@example.invalid"));
        assertThat(new Gate(BOTH, policy(true, true), false).ask(List.of(Channel.SMS), DAY))
                .isEqualTo(cleared(Channel.SMS, Told.PHONE.value()));
        assertThat(new Gate(Contact.UNKNOWN, policy(false, true), false).ask(MAIL_FIRST, DAY))
                .isEqualTo(withheld(Reason.CONSENT));
    }

    @Test
    void sheReadsHerOwnLanguageWhereItIsOne() {
        assertThat(gate(WILLING).language()).isEqualTo(Language.ENGLISH);
        assertThat(gate(WILLING.learn(introduced("c", 3, "", "", "", "fa-ir", ""))).language())
                .isEqualTo(new Language("fa-IR"));
        assertThat(gate(WILLING.learn(introduced("c", 3, "", "", "", "no tag", ""))).language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void outsideTheSendWindowItWaitsForAnHourThatIsInItAndNotQuiet() {
        ContactPolicy early = policy(false, false).within(Optional.of(window(6, 10)));
        Gate gate = new Gate(WILLING, early, false);
        assertThat(gate.ask(MAIL_FIRST, DAY)).isEqualTo(
                new Clearance.Postponed(Instant.parse("2026-11-24T08:00:00Z"), Reason.SEND_WINDOW));
        assertThat(gate.ask(MAIL_FIRST, NIGHT)).isEqualTo(new Clearance.Postponed(MORNING, Reason.QUIET_HOURS));
    }

    @Test
    void whereQuietHoursLeaveNothingOfTheWindowItIsWithheld() {
        ContactPolicy night = policy(false, false).within(Optional.of(window(23, 7)));
        assertThat(new Gate(WILLING, night, false).ask(MAIL_FIRST, DAY)).isEqualTo(withheld(Reason.SEND_WINDOW));
        assertThat(Gate.everOpens(night, DAY)).isFalse();
        assertThat(Gate.everOpens(night.quietAt(QuietHours.NEVER), DAY)).isTrue();
    }

    @Test
    void aCapHasRoomAgainAsSoonAsTheOldestThatCountsIsAPeriodOld() {
        FrequencyCap twice = new FrequencyCap(2, Duration.ofDays(1));
        Sends sent = Sends.NONE.with(twice, Channel.EMAIL, DAY.minusSeconds(90)).with(twice, Channel.EMAIL, DAY);
        Gate gate = new Gate(WILLING, sent, policy(false, false).capped(twice), false);
        assertThat(gate.freeAt(List.of(Channel.EMAIL), DAY)).contains(DAY.minusSeconds(90).plus(twice.period()));
        assertThat(new Gate(WILLING, policy(false, false).capped(twice), false).freeAt(MAIL_FIRST, DAY)).contains(DAY);
        assertThat(new Gate(WILLING, policy(false, false), false).freeAt(MAIL_FIRST, DAY)).isEmpty();
    }

    private static DayPart window(int from, int to) {
        return new DayPart(LocalTime.of(from, 0), LocalTime.of(to, 0), Set.of());
    }

    private static Clearance ask(Contact contact, List<Channel> firstOf, Instant now) {
        return gate(contact).ask(firstOf, now);
    }

    private static Gate gate(Contact contact) {
        return new Gate(contact, policy(false, false), false);
    }

    private static ContactPolicy policy(boolean consentAssumed, boolean addressAssumed) {
        return new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, consentAssumed, addressAssumed);
    }

    private static Clearance cleared(Channel channel, String address) {
        return new Clearance.Cleared(channel, Personal.of(address));
    }

    private static Clearance withheld(Reason reason) {
        return new Clearance.Withheld(reason);
    }
}
