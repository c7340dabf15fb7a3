package dev.safar.flow;

import static dev.safar.flow.ErasureTest.CUSTOMER;
import static dev.safar.flow.ErasureTest.OVER;
import static dev.safar.flow.ErasureTest.SARAS;
import static dev.safar.flow.World.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final World world = ErasureTest.known(new World(ErasureTest.THANKS));
    private final Directory directory = new Directory(world.memory, World.shop(POLICY));

    @Test
    void memberIsFoundByAnIdentityOfHers() {
        assertThat(directory.find(CUSTOMER)).contains(SARAS);
        assertThat(directory.find(new Identity(Kind.CUSTOMER_ID, "1"))).isEmpty();
        assertThat(directory.knows(SARAS)).isTrue();
        assertThat(directory.knows(new MemberId("m-1"))).isFalse();
    }

    @Test
    void herRowsAreAllThatLiesInHerPartition() {
        assertThat(directory.rows(SARAS))
                .hasSize(world.memory.query(SARAS.value(), "", Optional.empty(), 1000).size())
                .hasAtLeastOneElementOfType(Item.Event.class).hasAtLeastOneElementOfType(Item.Enrollment.class);
        assertThat(directory.rows(new MemberId("m-1"))).isEmpty();
    }

    @Test
    void whoIsBeingErasedIsNotListedAndKeepsNobodyElseFromIt() {
        for (int i = 0; i < 5; i++) {
            world.meets(Says.customer("c" + i).buys("o" + i, World.day(5)));
        }
        assertThat(directory.members(Optional.empty(), 10)).hasSize(6);
        world.erases(CUSTOMER);
        assertThat(directory.members(Optional.empty(), 10)).hasSize(5);
        MemberId third = directory.members(Optional.empty(), 3).getLast().member().id();
        assertThat(directory.members(Optional.of(third), 3)).hasSize(2);
        assertThat(directory.knows(SARAS)).isTrue();
        world.passTo(world.now().plus(OVER));
        assertThat(directory.knows(SARAS)).isFalse();
        assertThat(directory.find(CUSTOMER)).isEmpty();
    }
}
