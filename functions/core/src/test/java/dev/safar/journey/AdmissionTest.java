package dev.safar.journey;

import static dev.safar.journey.Given.SARA;
import static dev.safar.journey.Given.after;
import static dev.safar.journey.Given.at;
import static dev.safar.journey.Given.day;
import static dev.safar.journey.Given.enrollment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static final Optional<Duration> AFTER_90_DAYS = Optional.of(Duration.ofDays(90));

    @Test
    void aStrangerMayEnter() {
        assertThat(refusal(Optional.empty(), List.of(), day(0))).isEmpty();
        assertThat(refusal(AFTER_90_DAYS, List.of(), day(0))).isEmpty();
    }

    @Test
    void oneAtATime() {
        Enrollment waiting = after(enrollment(SARA, "order-1"), new Move.Claim(1, "x", at("pause")),
                new Move.Park(1, "x", new Rest("pause", day(9))));
        assertThat(refusal(AFTER_90_DAYS, List.of(enrollment(SARA, "order-1")), day(999))).contains("already-in");
        assertThat(refusal(AFTER_90_DAYS, List.of(waiting), day(999))).contains("already-in");
        assertThat(refusal(AFTER_90_DAYS, List.of(ended("order-0", day(1)), waiting), day(999))).contains("already-in");
    }

    @Test
    void onceWhereTheJourneyNamesNoTime() {
        assertThat(refusal(Optional.empty(), List.of(ended("order-1", day(1))), day(9_999))).contains("once");
    }

    @Test
    void againFromTheVeryInstantOn() {
        List<Enrollment> earlier = List.of(ended("order-1", day(10)));
        assertThat(refusal(AFTER_90_DAYS, earlier, day(100).minusMillis(1))).contains("too-soon");
        assertThat(refusal(AFTER_90_DAYS, earlier, day(100))).isEmpty();
        assertThat(refusal(Optional.of(Duration.ZERO), earlier, day(10))).isEmpty();
    }

    @Test
    void theLastEndCounts() {
        List<Enrollment> earlier = List.of(ended("order-2", day(50)), ended("order-1", day(10)));
        assertThat(refusal(AFTER_90_DAYS, earlier, day(139))).contains("too-soon");
        assertThat(refusal(AFTER_90_DAYS, earlier, day(140))).isEmpty();
    }

    @Test
    void whatMadeHerEnterOnceDoesNotAgain() {
        assertThat(refusal(AFTER_90_DAYS, List.of(ended("order-9", day(1))), day(999))).contains("duplicate");
        assertThat(refusal(AFTER_90_DAYS, List.of(enrollment(SARA, "order-9")), day(999))).contains("duplicate");
    }

    @Test
    void otherJourneysDoNotCount() {
        Enrollment other = Enrollment.entered(new EnrollmentId(SARA, "onboarding", "order-9"), "v1", Given.ENTRY,
                day(1));
        assertThat(refusal(Optional.empty(), List.of(other), day(1))).isEmpty();
    }

    @Test
    void aTimeHeldOutCountsAsATimeThrough() {
        Enrollment heldOut = Enrollment.heldOut(new EnrollmentId(SARA, "win-back", "order-1"), "v1", Given.ENTRY);
        assertThat(refusal(AFTER_90_DAYS, List.of(heldOut), day(89))).contains("too-soon");
        assertThat(refusal(AFTER_90_DAYS, List.of(heldOut), day(90))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 50, 99, 100})
    void theShareHeldOutIsAboutTheOneAskedFor(int percent) {
        long heldOut = IntStream.range(0, 10_000).filter(member -> isHeldOut(percent, "m-" + member, "order-1"))
                .count();
        assertThat(heldOut).isBetween(percent * 100L - (percent % 100 == 0 ? 0 : 150),
                percent * 100L + (percent % 100 == 0 ? 0 : 150));
    }

    @Test
    void sheIsHeldOutEveryTimeOrNever() {
        IntStream.range(0, 1_000).mapToObj(member -> "m-" + member).forEach(member -> assertThat(
                isHeldOut(10, member, "order-1")).isEqualTo(isHeldOut(10, member, "order-2")));
    }

    @Test
    void whoIsHeldOutOfLessIsHeldOutOfMore() {
        assertThat(IntStream.range(0, 1_000).mapToObj(member -> "m-" + member)
                .filter(member -> isHeldOut(10, member, "o") && !isHeldOut(20, member, "o"))).isEmpty();
    }

    @Test
    void heldOutIsOverAtTheEntryAndEnteredRunsOnce() {
        Enrollment out = Admission.enroll(Given.journey(AFTER_90_DAYS, 100), SARA, "order-1", Given.ENTRY, day(1));
        assertThat(out.state()).isEqualTo(new Ended(new Stop(Stop.Kind.HOLDOUT, "holdout"), Given.START));
        Enrollment in = Admission.enroll(Given.journey(AFTER_90_DAYS, 0), SARA, "order-1", Given.ENTRY, day(1));
        assertThat(in).isEqualTo(enrollment(SARA, "order-1"));
    }

    private static boolean isHeldOut(int percent, String member, String entry) {
        return Admission.enroll(Given.journey(AFTER_90_DAYS, percent), new MemberId(member), entry, Given.ENTRY, day(1))
                .state() instanceof Ended;
    }

    private static Optional<String> refusal(Optional<Duration> reentry, List<Enrollment> earlier, Instant at) {
        return Admission.refusal(Given.journey(reentry, 0), earlier, "order-9", at)
                .map(refusal -> refusal.reason().word());
    }

    private static Enrollment ended(String entry, Instant at) {
        return after(enrollment(SARA, entry), new Move.Halt(new Stop(Stop.Kind.EXIT, "x"), at));
    }
}
