package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.offer;
import static dev.safar.flow.Plan.reward;
import static dev.safar.flow.Plan.task;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.Entry;
import dev.safar.member.MemberId;
import dev.safar.message.ContactPolicy;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {
    private static final Plan GREETING = Plan.of(message("hello"), days("breathe", 1), message("again"));
    private static final Instant NIGHT = Instant.parse("2026-03-21T23:30:00Z");

    private final World world = new World(GREETING.named("win-back"));

    @Test
    void quietHoursPostponeUntilTheMorningInTheMembersZone() {
        world.meets(SARA.livesIn("Asia/Tehran", day(-1)));
        world.meets(SARA.buys("1", NIGHT));
        Instant morning = Instant.parse("2026-05-21T04:30:00Z");
        assertThat(world.passTo(morning.minusMillis(1)).post.steps()).isEmpty();
        assertThat(world.effect("hello").status()).isEqualTo(Status.POSTPONED);
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "quiet-hours");
        assertThat(world.passTo(morning).post.arrived()).extracting(Outgoing::at).containsExactly(morning);
    }

    @Test
    void laterWaitsCountFromTheSend() {
        world.meets(SARA.livesIn("Asia/Tehran", day(-1)));
        world.meets(SARA.buys("1", NIGHT));
        Instant nextMorning = Instant.parse("2026-05-22T04:30:00Z");
        assertThat(world.passTo(nextMorning.minusMillis(1)).post.steps()).containsExactly("hello");
        assertThat(world.passTo(nextMorning).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void withdrawalInTheNightPreventsTheMorningsSend() {
        World quiet = new World(GREETING.named("win-back"));
        quiet.meets(SARA.buys("1", NIGHT));
        quiet.meets(SARA.withdraws(Instant.parse("2026-05-21T02:00:00Z"), Optional.of("email")));
        quiet.passTo(Instant.parse("2026-05-21T08:00:00Z"));
        assertWithheld(quiet, "consent");
    }

    @Test
    void openComplaintWithholds() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.complains("c", day(59)));
        assertWithheld(world.passTo(day(60)), "complaint-open");
    }

    @Test
    void missingConsentWithholds() {
        ContactPolicy careful = new ContactPolicy(POLICY.zone(), POLICY.language(), POLICY.quietHours(), false, false);
        World shy = new World(careful, store -> store, GREETING.named("win-back"));
        shy.meets(SARA.buys("1", day(0)));
        assertWithheld(shy.passTo(day(60)), "consent");
    }

    @Test
    void missingAddressWithholds() {
        world.meets(Says.WITHOUT_ADDRESS.buys("1", day(0)));
        assertWithheld(world.passTo(day(60)), "no-address");
    }

    @Test
    void withheldMessageDoesNotEndTheJourney() {
        world.meets(Says.WITHOUT_ADDRESS.buys("1", day(0)));
        world.passTo(day(60));
        world.meets(SARA.livesIn("UTC", day(60).plusSeconds(60)));
        assertThat(world.passTo(day(61)).post.steps()).containsExactly("again");
    }

    @Test
    void whatTheCarrierRefusesHasFailedAndTheJourneyGoesOn() {
        world.post.answers(letter -> letter.effect().endsWith("#hello")
                ? new Receipt.Refused("mailbox-gone")
                : new Receipt.Taken());
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(61)).post.steps()).containsExactly("again");
        assertThat(world.effect("hello").status()).isEqualTo(Status.FAILED);
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "rejected")
                .containsEntry(Effect.DETAIL, "mailbox-gone");
    }

    @Test
    void carrierThatIsDownPostpones() {
        Instant up = day(60).plus(Duration.ofHours(2));
        world.post.answers(_ -> new Receipt.Down(up));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(up.minusMillis(1)).effect("hello").status()).isEqualTo(Status.POSTPONED);
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "provider-down");
        world.post.answers(_ -> new Receipt.Taken());
        assertThat(world.passTo(up).post.arrived()).extracting(Outgoing::at).containsExactly(up);
        assertThat(world.passTo(up.plus(Duration.ofDays(1))).post.steps()).containsExactly("hello", "again");
        assertThat(world.only().state()).isInstanceOf(Ended.class);
    }

    @Test
    void addressThatTakesNothingPostponesAndIsATroubleOnceItIsGivenUp() {
        Instant again = day(60).plus(Duration.ofHours(2));
        world.post.answers(_ -> new Receipt.Away(Optional.of(again), "smtp-450"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(60)).effect("hello").status()).isEqualTo(Status.POSTPONED);
        assertThat(world.effect("hello").until()).isEqualTo(again);
        assertThat(world.memory.troubles(0, Optional.empty(), 9)).isEmpty();
        world.post.answers(_ -> new Receipt.Away(Optional.empty(), "smtp-450"));
        assertThat(world.passTo(again).effect("hello").status()).isEqualTo(Status.FAILED);
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "mailbox-away")
                .containsEntry(Effect.DETAIL, "smtp-450");
        assertThat(world.memory.troubles(0, Optional.empty(), 9)).singleElement()
                .satisfies(due -> assertThat(due.key().sort()).contains("given-up#", "#hello"));
    }

    @Test
    void carrierThatNamesNoTimeToComeIsAskedAgainAfterAMinute() {
        world.post.answers(_ -> new Receipt.Down(day(0)));
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60));
        assertThat(world.effect("hello").until()).isEqualTo(day(60).plus(Duration.ofMinutes(1)));
    }

    @Test
    void carrierThatNamesAFarTimeIsAskedAgainAfterADay() {
        world.post.answers(_ -> new Receipt.Down(day(9_999)));
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60));
        assertThat(world.effect("hello").until()).isEqualTo(day(61));
    }

    @Test
    void whatWaitedForTheMorningWhenTheGoalWasReachedIsWithheldAsSuch() {
        World aiming = new World(GREETING.towardsPurchaseWithin(Duration.ofDays(45)).named("win-back"));
        aiming.meets(SARA.buys("1", NIGHT));
        aiming.meets(SARA.buys("2", Instant.parse("2026-05-21T02:00:00Z")));
        assertWithheld(aiming, "goal-reached");
        assertThat(aiming.effect("hello").result()).containsEntry(Effect.DETAIL, "quiet-hours");
    }

    @Test
    void textWithoutTheValueThatItRequiresIsNotSent() {
        World offering = new World(Plan.of(offer("hello")).named("win-back"));
        offering.meets(SARA.buys("1", day(0)));
        assertWithheld(offering.passTo(day(60)), "missing-variable");
        assertThat(offering.effect("hello").result()).containsEntry(Effect.VARIABLE, "coupon");
    }

    @Test
    void textWithTheValueThatItRequiresIsSent() {
        World offering = new World(Plan.of(reward("coupon"), offer("hello")).named("win-back"));
        offering.meets(SARA.buys("1", day(0)));
        assertThat(offering.passTo(day(60)).post.arrived()).singleElement().isInstanceOfSatisfying(
                Outgoing.Letter.class, letter -> assertThat(letter.text().text()).startsWith("Yours: TEN-"));
    }

    @Test
    void taskReachesTheDeskInTheNightWithItsDeadline() {
        World desk = new World(Plan.of(task("call")).named("win-back"));
        desk.meets(SARA.buys("1", NIGHT));
        Instant due = Instant.parse("2026-05-20T23:30:00Z");
        assertThat(desk.passTo(due).post.arrived()).singleElement().isInstanceOfSatisfying(Outgoing.Errand.class,
                errand -> assertThat(errand.deadline()).isEqualTo(due.plus(Duration.ofDays(2))));
    }

    /// Her run stands in the page that is read with the contact, or behind forty others, beyond it; and the page is read at once, or row by row.
    @ParameterizedTest
    @CsvSource({"0, false", "40, false", "0, true", "40, true"})
    void whatChangesBetweenCheckAndWriteSendsNothing(int others, boolean torn) {
        Instant then = day(60).plusMillis(1);
        assertWithheld(interrupted(SARA.withdraws(then, Optional.of("email")), others, torn), "consent");
        assertWithheld(interrupted(SARA.complains("c", then), others, torn), "complaint-open");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "40, false", "0, true", "40, true"})
    void letterGoesToTheAddressThatWasChangedBetweenCheckAndWrite(int others, boolean torn) {
        Says sara = new Says(Identities.of(SARA.who().strongest().orElseThrow(),
                new Identity(Identity.Kind.EMAIL, "sara@new.example")));
        World moved = interrupted(sara.answers("a", day(60).plusMillis(1), "forgotten"), others, torn);
        assertThat(moved.post.arrived()).singleElement().isInstanceOfSatisfying(Outgoing.Letter.class,
                letter -> assertThat(letter.address().value()).isEqualTo("sara@new.example"));
    }

    /// A world in which a fact comes while a run that is about to write to her looks at what it may.
    private static World interrupted(MemberEvent fact, int others, boolean torn) {
        AtomicInteger once = new AtomicInteger();
        World[] self = new World[1];
        self[0] = new World(POLICY, store -> new Meddling(store, torn, key -> {
            if (key.sort().startsWith(Kind.CONTACT.prefix()) && self[0].enrollments().stream()
                    .anyMatch(one -> one.state() instanceof Running running && running.claim().isPresent())
                    && once.getAndIncrement() == 0) {
                self[0].acceptsOnce(fact);
            }
        }), GREETING.named("win-back"));
        self[0].meets(SARA.buys("1", day(0)));
        MemberId sara = self[0].memory.all(Item.Member.class).findFirst().orElseThrow().member().id();
        for (int i = 0; i < others; i++) {
            self[0].memory.write(new Write.Put(new Item.Enrollment(Enrollment.heldOut(
                    new EnrollmentId(sara, "earlier", "shop/order/" + i), "v1", new Entry(day(0), Map.of()))),
                    Expect.ABSENT));
        }
        self[0].passTo(day(60));
        assertThat(once).hasPositiveValue();
        return self[0];
    }

    @Test
    void effectKeepsOneIdHoweverOftenItIsTried() {
        Instant up = day(60).plus(Duration.ofHours(2));
        AtomicInteger calls = new AtomicInteger();
        List<String> ids = new ArrayList<>();
        world.post.answers(letter -> {
            ids.add(letter.effect());
            return calls.getAndIncrement() == 0 ? new Receipt.Down(up) : new Receipt.Taken();
        });
        world.meets(SARA.buys("1", day(0)));
        world.passTo(up);
        assertThat(ids).hasSize(2).containsOnly(world.only().id() + "#hello");
    }

    private static void assertWithheld(World world, String reason) {
        assertThat(world.post.arrived()).isEmpty();
        Effect hello = world.enrollments().stream()
                .flatMap(run -> Optional.ofNullable(run.effects().get("hello")).stream())
                .findFirst().orElseThrow();
        assertThat(hello.status()).isEqualTo(Status.WITHHELD);
        assertThat(hello.result()).containsEntry(Effect.REASON, reason);
    }

}
