package dev.safar.local.stack;

import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Says;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.member.MemberId;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Write;
import org.junit.jupiter.api.Test;

/// The sweep pays for what is due and not for who waits. With a million: `-Dsafar.members=1000000`, and some gigabytes for the JVM of the tests.
class FlatSweepTest {
    private static final int MANY = Integer.getInteger("safar.members", 100_000);
    private static final int FEW = 10_000;
    private static final int DUE = 120;
    private static final int SHARDS = 4;

    @Test
    void aSweepCostsTheSameAmongTenThousandAsAmongMany() {
        CostedJourney.Used few = tick(FEW);
        CostedJourney.Used many = tick(MANY);
        System.out.printf("A sweep with %d due: among %d %s, among %d %s%n", DUE, FEW, few, MANY, many);
        assertThat(few.calls()).isEqualTo(DUE);
        assertThat(few.units().writes()).isPositive();
        assertThat(many).isEqualTo(few);
    }

    /// What one sweep uses that finds some members whose wait is over, among others who wait on.
    private static CostedJourney.Used tick(int waiting) {
        CostedJourney journey = new CostedJourney(SHARDS);
        for (int i = 0; i < DUE; i++) {
            journey.happens(Says.customer("due-" + i).buys("o-" + i, day(0)));
        }
        Enrollment one = journey.memory.all(Item.Enrollment.class).findFirst().orElseThrow().enrollment();
        for (int i = 0; i < waiting - DUE; i++) {
            journey.memory.write(new Write.Put(new Item.Enrollment(another(one, i)), Expect.ABSENT));
        }
        return journey.tick(day(2).plusSeconds(1));
    }

    private static Enrollment another(Enrollment one, int number) {
        Waiting waits = (Waiting) one.state();
        return new Enrollment(new EnrollmentId(new MemberId("other-" + number), one.id().journey(), one.id().entry()),
                one.version(), one.entry(), new Waiting(waits.run(), new Rest(waits.rest().step(), day(300))),
                one.effects(), one.answers(), one.inbox(), one.decided());
    }
}
