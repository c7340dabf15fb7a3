package dev.safar.local.stack;

import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.store.Item;
import dev.safar.store.Units;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What one member costs on her way through a journey: counted from the fact that begins it to its end. What `docs/architecture.md` says of it is what this prints.
class CostTest {
    private static final long MOST_WRITES = 46;
    private static final double MOST_READS = 20;
    private static final int MOST_INVOCATIONS = 12;
    private static final int BEHIND = 200;
    private static final double MOST_READS_BEHIND = 50;

    private static final int CHECK_OF_THE_CONTACT = 2;
    private static final String BIRTHDAY = """
            { "journey": "birthday", "title": { "en": "Birthday" }, "trigger": { "date": "member.birthday", "yearly": true },
              "steps": [ { "id": "wish", "message": { "template": "text", "firstOf": ["email"] } } ] }
            """;

    private final CostedJourney journey = new CostedJourney();

    @Test
    void oneMemberCostsNoMoreThanIsWrittenDown() {
        journey.whole();
        assertThat(journey.memory.all(Item.Enrollment.class)).singleElement()
                .satisfies(item -> assertThat(item.enrollment().state()).isInstanceOfSatisfying(Ended.class,
                        ended -> assertThat(ended.reason().kind()).isEqualTo(Stop.Kind.COMPLETED)))
                .satisfies(item -> assertThat(item.enrollment().effects()).hasSize(CostedJourney.ACTIONS));
        Units all = journey.all().units();
        int calls = journey.steps.calls();
        int deliveries = journey.events.calls();
        System.out.println(String.join("\n", journey.ledger));
        System.out.printf("One member: %d write units, %.1f read units, %d executions, %d calls of JourneySteps, %d of "
                + "MemberEvents, %d entries looked at by the sweep%n", all.writes(), all.reads(), journey.started(),
                calls, deliveries, journey.sweeps.calls());
        assertThat(all.writes()).isLessThanOrEqualTo(MOST_WRITES);
        assertThat(all.reads()).isLessThanOrEqualTo(MOST_READS);
        assertThat(journey.started()).isEqualTo(4);
        assertThat(calls + deliveries).isLessThanOrEqualTo(MOST_INVOCATIONS);
        assertThat(deliveries).isEqualTo(2);
    }

    /// What she has behind her is read with her head, since guards of re-entry ask it.
    @Test
    void runsBehindHerCostAFactReadsByTheirWeightAndNoWrite() {
        Units none = answered(0);
        for (int run = 0; run < BEHIND; run++) {
            journey.happens(SARA.buys("old-" + run, day(20L * run + 1)));
            journey.passesTo(day(20L * run + 15));
        }
        assertThat(journey.memory.all(Item.Enrollment.class)).hasSize(BEHIND)
                .allMatch(item -> item.enrollment().state() instanceof Ended);
        Units behind = answered(20L * BEHIND);
        System.out
                .printf("An answer of a member with %d runs behind her: %d write units, %.1f read units; with none %d "
                        + "and %.1f%n", BEHIND, behind.writes(), behind.reads(), none.writes(), none.reads());
        assertThat(behind.writes()).isEqualTo(none.writes());
        assertThat(behind.reads() - none.reads()).isBetween(1.0, MOST_READS_BEHIND);
    }

    /// Where some journey begins without a fact of its own type, what is known of her must not change while a fact is taken in.
    @Test
    void aJourneyThatBeginsOnADateCostsEachFactACheckOfHerContact() {
        Units without = answered(journey, 0);
        CostedJourney beside = new CostedJourney(1, Map.of("birthday.journey.json", BIRTHDAY));
        Units with = answered(beside, 0);
        System.out.printf("An answer where a journey begins on a date: %d write units, %.1f read units; else %d and "
                + "%.1f%n", with.writes(), with.reads(), without.writes(), without.reads());
        assertThat(with.writes() - without.writes()).isEqualTo(CHECK_OF_THE_CONTACT);
        assertThat(with.reads()).isEqualTo(without.reads());
    }

    private Units answered(long day) {
        return answered(journey, day);
    }

    private static Units answered(CostedJourney journey, long day) {
        journey.accepted(SARA.answers("first-" + day, day(day), "price"));
        return journey.accepted(SARA.answers("then-" + day, day(day), "price"));
    }
}
