package dev.safar.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final List<String> SNIPPETS = List.of("\"", "{", "}", "[", "]", ",", ":", "null", "1e9", "-1",
            "\\u0000", "\\ud800", "۰", "\u202E",
            "\"version\":", "\u00A0", "true", "9223372036854775807", "@", "+98", "");

    @Test
    void whateverComesTheDoorAnswersAndWhatItAcceptsItCanWriteAndReadAgain() {
        Random random = new Random(7);
        List<String> types = List.copyOf(Samples.DATA.keySet());
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String type = types.get(random.nextInt(types.size()));
            String good = Samples.envelope(type, Samples.DATA.getOrDefault(type, "{}"),
                    "{\"customerId\": \"17\", \"email\": \"a@b.example\", \"phone\": \"09123456789\"}");
            Assessment admission = Samples.read(mutated(good, random));
            if (admission instanceof Assessment.Accepted(MemberEvent event, List<Finding> _)) {
                accepted++;
                assertThat(Samples.accepted(EnvelopeWriter.write(event))).isEqualTo(event);
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    @Test
    void brokenBytesAreAnsweredToo() {
        Random random = new Random(11);
        byte[] good = Samples.envelope("purchase.completed").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = good.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            assertThat(Samples.DOOR.read(broken, Samples.NOW)).isNotNull();
        }
    }

    private static String mutated(String good, Random random) {
        int from = random.nextInt(good.length());
        int to = Math.min(good.length(), from + random.nextInt(4));
        return good.substring(0, from) + SNIPPETS.get(random.nextInt(SNIPPETS.size())) + good.substring(to);
    }
}
