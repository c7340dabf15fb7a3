package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seven things that went wrong on another engine, tried here through the door.
class SevenFailuresTest {
    private static final String PATIENT = """
            { "journey": "patient", "title": { "en": "Patient" }, "trigger": { "event": "custom.visited" },
              "steps": [
                { "id": "bought", "waitFor": { "event": "purchase.completed", "atMost": "%s" } },
                { "id": "thanks", "message": { "template": "hello", "firstOf": ["email"] } } ] }""";
    private static final String EVERY_PURCHASE = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "%s" } ] }""";
    private static final int CROWD = 3000;
    @TempDir
    private Path folder = Path.of("");

    @Test
    void sameEventFiveTimesAtOnceForTwentyMembersGivesTwentyEntries() {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY_PURCHASE.formatted("3 days")))) {
            Instant now = shop.now();
            List<String> bodies = new ArrayList<>();
            for (int member = 0; member < 20; member++) {
                bodies.addAll(Collections.nCopies(5, Signed.purchase("c" + member, "o" + member, now)));
            }
            shop.answered(bodies);
            shop.isAtRest();
            for (int member = 0; member < 20; member++) {
                assertThat(shop.enrollments("order/o" + member)).hasSize(1);
            }
        }
    }

    @Test
    void purchaseThreeSecondsIntoAWaitWakesItAtOnce() {
        try (Shop shop = new Shop(folder, Map.of("patient", PATIENT.formatted("30 days")))) {
            shop.posts(Signed.custom("sara", "visit-1", "visited", shop.now()));
            shop.isAtRest();
            shop.passes("3 seconds");
            shop.posts(Signed.purchase("sara", "o-1", shop.now()));
            shop.isAtRest();
            assertThat(shop.enrollments("order/o-1")).singleElement()
                    .satisfies(run -> assertThat(run.answers()).containsKey("bought"));
        }
    }

    @Test
    void purchaseBeforeTheEntryDoesNotCount() {
        try (Shop shop = new Shop(folder, Map.of("patient", PATIENT.formatted("30 days")))) {
            Instant entry = shop.now();
            shop.posts(Signed.custom("sara", "visit-1", "visited", entry));
            shop.isAtRest();
            shop.posts(Signed.purchase("sara", "o-1", entry.minus(Duration.ofMinutes(1))));
            shop.isAtRest();
            assertThat(shop.enrollments("order/o-1")).singleElement()
                    .satisfies(run -> assertThat(run.answers()).isEmpty())
                    .extracting(Enrollment::state).isInstanceOf(EnrollmentState.Waiting.class);
        }
    }

    @Test
    void waitOfYearsWaits() {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY_PURCHASE.formatted("1200 days")))) {
            shop.posts(Signed.purchase("sara", "o-1", shop.now()));
            shop.isAtRest();
            shop.passes("1199 days");
            assertThat(shop.enrollments("order/o-1")).extracting(Enrollment::state).first()
                    .isInstanceOf(EnrollmentState.Waiting.class);
            shop.passes("2 days");
            assertThat(shop.enrollments("order/o-1")).extracting(Enrollment::state).first()
                    .isInstanceOf(EnrollmentState.Ended.class);
        }
    }

    @Test
    void editThatReplacesAStepStrandsNobody() throws IOException {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY_PURCHASE.formatted("3 days")))) {
            shop.posts(Signed.purchase("sara", "o-1", shop.now()));
            shop.isAtRest();
            shop.write("every", "{ this is a mistake");
            assertThat(shop.reload().faults()).isNotEmpty();
            shop.write("every", EVERY_PURCHASE.formatted("9 days").replace("later", "much-later"));
            assertThat(shop.reload().faults()).isEmpty();
            shop.posts(Signed.purchase("omid", "o-2", shop.now()));
            shop.isAtRest();
            shop.passes("4 days");
            assertThat(shop.enrollments("order/o-1")).extracting(Enrollment::state).singleElement()
                    .isInstanceOf(EnrollmentState.Ended.class);
            assertThat(shop.enrollments("order/o-2")).extracting(Enrollment::state).singleElement()
                    .isInstanceOf(EnrollmentState.Waiting.class);
        }
    }

    @Test
    void threeThousandNewMembersAtOnceAreAllParked() {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY_PURCHASE.formatted("3 days")))) {
            Instant now = shop.now();
            shop.answered(IntStream.range(0, CROWD).mapToObj(i -> Signed.purchase("c" + i, "o" + i, now)).toList());
            shop.isAtRest();
            assertThat(IntStream.range(0, CROWD).mapToObj(i -> shop.enrollments("order/o" + i)))
                    .allSatisfy(runs -> assertThat(runs).extracting(Enrollment::state).singleElement()
                            .isInstanceOf(EnrollmentState.Waiting.class));
        }
    }

    @Test
    void sameEventPostedAHundredTimesIsOneEvent() {
        try (Shop shop = new Shop(folder, Map.of("every", EVERY_PURCHASE.formatted("3 days")))) {
            shop.answered(Collections.nCopies(100, Signed.purchase("sara", "o-1", shop.now())));
            shop.isAtRest();
            assertThat(shop.facts("order/o-1")).hasSize(1);
            assertThat(shop.enrollments("order/o-1")).hasSize(1);
        }
    }
}
