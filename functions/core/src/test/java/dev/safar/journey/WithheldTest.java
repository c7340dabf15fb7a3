package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A shop may write anything into an event of its own, so what it wrote is never printed.
class WithheldTest {
    private static final Map<String, @Nullable Object> DATA = Map.of("child", "Nasrin");

    @Test
    void customEventPrintsNoData() {
        CustomEvent event = new CustomEvent(new Provenance(new FactKey("shop", "event", "1"), Given.START,
                Identities.of(), new Revision(0, "body")), "custom.birth", DATA);
        assertThat(event.toString()).contains("custom.birth", "shop").doesNotContain("Nasrin");
    }

    @Test
    void enrollmentPrintsNeitherItsEntryNorWhatItHeard() {
        Enrollment enrollment = Given.after(
                Enrollment.entered(new EnrollmentId(Given.SARA, "win-back", "order-1"), "v1",
                        new Entry(Given.START, DATA), Given.day(1)),
                new Move.Hear(Given.heard("a", Given.day(1), DATA)));
        assertThat(enrollment.toString()).contains("order-1", "survey.answered").doesNotContain("Nasrin");
    }
}
