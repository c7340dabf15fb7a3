package dev.safar.flow;

import static dev.safar.flow.ErasureTest.CUSTOMER;
import static dev.safar.flow.ErasureTest.OVER;
import static dev.safar.flow.ErasureTest.known;
import static dev.safar.flow.Says.NOBODY;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What may stay of facts that lie somewhere and were never taken in, once Sara is erased (protocol, rule 16).
class LeftOfFactsTest {
    private static final Says HER_MAIL = new Says(Identities.of(new Identity(Kind.EMAIL, "sara@example.org")));
    private static final Says OMID = Says.customer("omid");
    private static final Says OMID_WITH_HER_MAIL = new Says(
            Identities.of(new Identity(Kind.CUSTOMER_ID, "omid"), new Identity(Kind.EMAIL, "sara@example.org")));
    private final World world = known(new World());
    private final Erasure erasure = new Erasure(world.memory, World.shop(POLICY));

    private Optional<MemberEvent> left(MemberEvent event) {
        return erasure.left(event);
    }

    @Test
    void everythingStaysOfWhoeverWasNotErased() {
        for (MemberEvent fact : new MemberEvent[]{SARA.buys("9", day(3)), OMID_WITH_HER_MAIL.buys("8", day(3)),
                OMID.buys("7", day(3)), NOBODY.isRefunded("1", day(3))}) {
            assertThat(left(fact)).contains(fact);
        }
    }

    @Test
    void nothingStaysOfHerFromTheMomentSheIsErased() {
        erasure.begin(CUSTOMER, world.now());
        assertThat(left(SARA.buys("9", day(3)))).isEmpty();
        assertThat(left(HER_MAIL.buys("9", day(3)))).isEmpty();
        assertThat(left(NOBODY.isRefunded("1", day(3)))).as("her order leads to her").isEmpty();
        assertThat(left(OMID.buys("7", day(3)))).isPresent();
    }

    @Test
    void nothingStaysOfHerAfterwards() {
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(left(SARA.buys("9", day(3)))).isEmpty();
        assertThat(left(HER_MAIL.buys("9", day(3)))).isEmpty();
    }

    @Test
    void factFromAfterwardsStays() {
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        MemberEvent later = SARA.buys("9", world.now());
        assertThat(left(later)).contains(later);
    }

    @Test
    void factOfAnotherStaysWithoutHerAddress() {
        world.hears(OMID.buys("6", day(3)));
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(left(OMID_WITH_HER_MAIL.buys("8", day(3)))).hasValueSatisfying(
                fact -> assertThat(fact.provenance().who()).isEqualTo(OMID.who()));
    }
}
