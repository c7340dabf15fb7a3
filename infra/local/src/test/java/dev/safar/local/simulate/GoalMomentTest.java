package dev.safar.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The condition of a goal reads the member as she was when the fact happened, as it does live, and not as the history leaves her.
class GoalMomentTest {
    private static final int MEMBERS = 60;

    @TempDir
    Path folder;

    private Tally lived(String where) {
        new Drafted(folder).thanks("");
        Path journey = Drafted.write(folder.resolve("thanks.journey.json"),
                """
                { "journey": "thanks", "title": { "en": "Say thanks" }, "trigger": { "event": "purchase.completed" },
                  "goal": { "event": "purchase.completed", "where": "WHERE", "within": "10 days" }, "holdout": "50%",
                  "steps": [ { "id": "now", "message": { "template": "hello", "firstOf": ["email"] } }, { "id": "pause", "wait": "30 days" } ] }"""
                        .replace("WHERE", where));
        List<String> rows = new ArrayList<>(List.of("event_id,type,member_id,occurred_at,amount_cents"));
        for (int member = 0; member < MEMBERS; member++) {
            // Three orders, of which the second is given back at last: the end has two kept, and the last one is not hers in time.
            rows.add("a" + member + ",purchase,m" + member + ",2026-01-01T10:00:00Z,1000");
            rows.add("b" + member + ",purchase,m" + member + ",2026-01-03T10:00:00Z,1000");
            rows.add("c" + member + ",purchase,m" + member + ",2026-02-03T10:00:00Z,1000");
        }
        return Drafted.run(Drafted.read(journey), new Recorded(Drafted.orders(
                Drafted.write(folder.resolve("orders.csv"), String.join("\n", rows) + "\n"))), Assumptions.NONE, 1, 1);
    }

    private void isReachedByAll(String where) {
        JourneyTally thanks = lived(where).journeys().getFirst();
        Comparison comparison = thanks.comparison();
        assertThat(comparison.treated().some()).isEqualTo(comparison.treated().all()).isPositive()
                .isEqualTo(thanks.count().goalReached());
        assertThat(comparison.heldOut().some()).isEqualTo(comparison.heldOut().all()).isPositive();
        assertThat(comparison.treated().all() + comparison.heldOut().all()).isEqualTo(MEMBERS);
    }

    @Test
    void whatHoldsThenAndNotAtTheEndCounts() {
        isReachedByAll("member.purchases.count = 2");
    }

    @Test
    void whatHoldsAtTheEndAndNotThenDoesNot() {
        Comparison comparison = lived("member.purchases.count = 3").journeys().getFirst().comparison();
        assertThat(comparison.treated().some() + comparison.heldOut().some()).isZero();
        assertThat(comparison.treated().all()).isPositive();
    }

    @Test
    void whatTheJourneyDidUntilThenIsRead() {
        Comparison comparison = lived("steps.now.status = 'SENT'").journeys().getFirst().comparison();
        assertThat(comparison.treated().some()).isEqualTo(comparison.treated().all()).isPositive();
        assertThat(comparison.heldOut().some()).as("nothing was done for those held out").isZero();
    }
}
