package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final JourneyDefinition JOURNEY = Given.journey(split("offer", 1, 2, 7));

    @Test
    void theSharesAreAboutTheWeights() {
        Map<String, Long> shares = IntStream.range(0, 10_000).mapToObj(member -> arm(JOURNEY, "m-" + member, "order-1"))
                .collect(Collectors.groupingBy(arm -> arm, TreeMap::new, Collectors.counting()));
        assertThat(shares.get("a")).isBetween(900L, 1_100L);
        assertThat(shares.get("b")).isBetween(1_850L, 2_150L);
        assertThat(shares.get("c")).isBetween(6_850L, 7_150L);
    }

    @Test
    void askedAgainSheHasTheSameArm() {
        IntStream.range(0, 1_000).mapToObj(member -> "m-" + member).forEach(
                member -> assertThat(arm(JOURNEY, member, "order-1")).isEqualTo(arm(JOURNEY, member, "order-1")));
    }

    @Test
    void anotherEntryAndAnotherStepDrawAnew() {
        JourneyDefinition other = Given.journey(split("second-offer", 1, 2, 7));
        List<String> members = IntStream.range(0, 1_000).mapToObj(member -> "m-" + member).toList();
        assertThat(members.stream().filter(m -> arm(JOURNEY, m, "order-1").equals(arm(JOURNEY, m, "order-2"))).count())
                .isBetween(450L, 630L);
        assertThat(members.stream().filter(m -> arm(JOURNEY, m, "order-1").equals(arm(other, m, "order-1"))).count())
                .isBetween(450L, 630L);
    }

    @Test
    void anArmOfAllTheWeightTakesEverybody() {
        JourneyDefinition one = Given.journey(split("offer", 5));
        assertThat(IntStream.range(0, 100).mapToObj(member -> arm(one, "m-" + member, "o"))).containsOnly("a");
    }

    private static Step.Split split(String id, int... weights) {
        return Given.split(id, IntStream.range(0, weights.length)
                .mapToObj(arm -> new Step.Arm(Character.toString('a' + arm), weights[arm], List.of()))
                .toArray(Step.Arm[]::new));
    }

    private static String arm(JourneyDefinition journey, String member, String entry) {
        Enrollment enrollment = Given.enrollment(new MemberId(member), entry);
        Decided decided = new Navigator(journey, enrollment, () -> Map.of()).begin().decided();
        return decided.outcomes().values().iterator().next();
    }
}
