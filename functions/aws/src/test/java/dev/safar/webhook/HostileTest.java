package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Reason;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What nobody should send is answered with a reason, never with an exception; 4xx stores nothing, 2xx stores what it says.
class HostileTest {
    private static final Set<Integer> ALL_STATUSES = Set.of(200, 202, 400, 401, 404, 405, 413, 415);

    static Stream<Hostile> cases() {
        return Hostile.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyHostileRequestIsAnsweredWithItsReason(Hostile hostile) {
        Wired wired = new Wired(Wired.BRITISH);
        WebhookResponse response = wired.endpoint.answer(hostile.knock().request());
        if (hostile.status() >= 400) {
            assertThat(wired.isEmpty()).as("nothing is stored").isTrue();
            assertThat(response.body()).contains("\"refused\":\"" + hostile.word() + "\"");
        } else if (hostile.word().isEmpty()) {
            assertThat(wired.rejections).isEmpty();
        } else {
            assertThat(wired.facts).isEmpty();
            assertThat(wired.rejections).extracting(Rejected::reason).containsExactly(hostile.word());
        }
        assertThat(response.status() == 200 ? 202 : response.status()).isEqualTo(hostile.status());
        assertThat(response.body()).doesNotContain("Exception", "sara", "Sara", "<script>", "7946");
    }

    @Test
    void thereAreMoreThanAHundredAndTheyMeetEveryRefusalAndEveryReason() {
        List<Hostile> all = cases().toList();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().filter(one -> one.status() >= 400)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).extracting(Hostile::what).doesNotHaveDuplicates();
        assertThat(all).extracting(Hostile::word)
                .containsAll(Arrays.stream(Refusal.values()).map(Refusal::word).toList())
                .containsAll(Arrays.stream(Reason.values()).map(Reason::word).toList());
    }

    @Test
    void whateverHappensToASignedBodyTheDoorAnswersAsItSays() {
        Random random = new Random(5);
        Wired wired = new Wired(Wired.BRITISH);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 4_000; i++) {
            Fixture fixture = Fixture.ALL.get(random.nextInt(Fixture.ALL.size()));
            seen.add(wired.endpoint.answer(fixture.knock(torn(fixture.body(), random)).request()).status());
        }
        assertThat(seen).contains(202, 400).isSubsetOf(ALL_STATUSES);
        assertThat(wired.facts).isNotEmpty();
        assertThat(wired.rejections).isNotEmpty();
    }

    /// Lines of the body vanish or change places, so that much of it is still JSON.
    private static String torn(String body, Random random) {
        List<String> lines = body.lines().toList();
        int lost = random.nextInt(lines.size());
        String instead = random.nextBoolean() ? "" : lines.get(random.nextInt(lines.size()));
        return String.join("\n", lines.subList(0, lost)) + "\n" + instead + "\n"
                + String.join("\n", lines.subList(lost + 1, lines.size()));
    }
}
