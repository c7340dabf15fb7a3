package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.EnvelopeWriter;
import dev.safar.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden pairs: a platform's body, and every fact, rejection and note that comes of it. `-Dsafar.write=true` writes the results anew; read the difference.
class GoldenBodiesTest {
    static List<Fixture> bodies() {
        return Fixture.ALL;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyMeansWhatItsGoldenFileSays(Fixture fixture) throws IOException {
        String found = JsonText.pretty(written(new Wired(fixture.shop()).webhook.read(fixture.knock().request())))
                + "\n";
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(fixture.golden(), found);
        }
        assertThat(found).isEqualTo(Fixture.read(fixture.golden()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theSameBodyMeansTheSameAgain(Fixture fixture) {
        Wired wired = new Wired(fixture.shop());
        assertThat(wired.webhook.read(fixture.knock().request()))
                .isEqualTo(wired.webhook.read(fixture.knock().request()));
    }

    private static Map<String, @Nullable Object> written(WebhookAnswer answer) {
        return switch (answer) {
            case WebhookAnswer.Taken taken -> written(taken);
            case WebhookAnswer.Greeted _,WebhookAnswer.Refused _ -> throw new AssertionError(answer);
        };
    }

    private static Map<String, @Nullable Object> written(WebhookAnswer.Taken taken) {
        List<Map<String, @Nullable Object>> facts = new ArrayList<>();
        taken.facts().forEach(fact -> {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            written.put("key", fact.provenance().key().toString());
            written.put("envelope", EnvelopeWriter.envelope(fact));
            facts.add(written);
        });
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("facts", facts);
        all.put("rejections",
                taken.rejections().stream().map(one -> one.name() + " " + one.reason() + ": " + one.text())
                        .toList());
        all.put("notes", taken.notes());
        return all;
    }
}
