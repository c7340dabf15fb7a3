package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.flow.Received;
import dev.safar.journey.EnrollmentId;
import dev.safar.log.Line;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What finds the store busy again and again does not stand before the others for ever (protocol, rule 18).
class BackOffTest {
    /// As long as it is due already, which doubles, but six hours at most.
    private static final List<Integer> LOOKS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 872, 1232);
    private static final int A_DAY = 24 * 60;

    private final MemoryStore memory = new MemoryStore(1);
    private final Between between = new Between();
    private final Functions functions = new Functions(between.before(memory));

    /// {@return at which ticks of a day, one each minute, the sweep looked at anything}
    private List<Integer> looks() {
        return IntStream.rangeClosed(1, A_DAY)
                .filter(_ -> !Long.valueOf(0).equals(functions.after(Duration.ofMinutes(1)).sweep().get("looked")))
                .boxed().toList();
    }

    private void write(Item item) {
        assertThat(memory.write(new Write.Put(item, Expect.ANYTHING))).isInstanceOf(Answer.Applied.class);
    }

    @Test
    void tidingsAreSetAsideForLongerEachTimeAndDeliveredOnceTheStoreAnswers() {
        functions.failuresOf(batchOf(purchase("1", "17")));
        functions.step("begin");
        functions.step("finish", "reason", "done");
        MemberId to = functions.started.getLast().enrollment().member();
        MemberEvent fact = friendBought();
        write(new Item.Tidings(new MemberId("m-friend"), to, fact, Functions.START));
        between.stand("transact", to.value(), Answer.Contended::new);
        assertThat(looks()).isEqualTo(LOOKS);
        between.goAway();
        assertThat(looks()).containsExactly(1592 - A_DAY);
        assertThat(memory.all(Item.Tidings.class)).isEmpty();
        assertThat(memory.all(Item.Event.class)).hasSize(2);
    }

    @Test
    void tidingsThatReachAGoalAreToldByTheirIds() {
        Functions inviting = new Functions(memory, 1, List.of(Journeys.journey("invite", """
                { "journey": "invite", "title": { "en": "Invite" }, "trigger": { "event": "purchase.completed" },
                  "goal": { "event": "referral.purchased", "within": "30 days" },
                  "steps": [{ "id": "pause", "wait": "5 days" }] }
                """)));
        inviting.failuresOf(batchOf(purchase("1", "17")));
        EnrollmentId invited = inviting.started.getLast().enrollment();
        write(new Item.Tidings(new MemberId("m-friend"), invited.member(), friendBought(), Functions.START));
        inviting.after(Duration.ofSeconds(1)).sweep();
        assertThat(inviting.lines).contains(new Line.GoalReached(invited), new Line.Fact("sweep",
                friendBought().provenance().key(),
                new Received.Accepted(invited.member(), false, List.of(), List.of(), List.of(invited))));
    }

    private static MemberEvent friendBought() {
        return new MemberEvent.ReferralPurchased(
                new Provenance(new FactKey("safar", "friend", "f"), Functions.START.plusSeconds(1),
                        Identities.of(), new Revision(1, "body")),
                Personal.of("f"), true);
    }

    @Test
    void erasureIsSetAsideForLongerEachTimeAndGoesOnOnceTheStoreAnswers() {
        write(new Item.Erasing(new MemberId("m-sara"), Functions.START, true, Functions.START));
        between.stand("write", "m-sara", Answer.Contended::new);
        assertThat(looks()).isEqualTo(LOOKS);
        between.goAway();
        assertThat(looks()).containsExactly(1592 - A_DAY);
        assertThat(memory.all(Item.class)).isEmpty();
    }
}
