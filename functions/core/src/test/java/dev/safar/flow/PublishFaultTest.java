package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Publication;
import dev.safar.publish.Fate;
import dev.safar.publish.Fates;
import dev.safar.publish.Published;
import dev.safar.publish.Publisher;
import dev.safar.publish.Registry;
import dev.safar.store.Answer;
import dev.safar.store.Store;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever publishes dies, or the store fails, at each of his writes: two versions, two rows that switch, and two members who move.
class PublishFaultTest {
    private static final Says LENA = new Says(Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17851"),
            new Identity(Identity.Kind.EMAIL, "lena@example.org")));
    private static final Fates MIGRATE = new Fates(Fate.MIGRATE, Map.of());
    private static final Map<String, ObjIntConsumer<Faulty>> DEATHS = Map.of("before", Faulty::dieBefore, "behind",
            Faulty::dieBehind);

    private static JourneyDefinition journey(String name, String version, String last) {
        return Plan.of(message("hello"), days("rest", 5), message(last)).on("purchase.completed").named(name, version);
    }

    private static Press waiting() {
        Press press = new Press(journey("one", "v1", "bye"), journey("two", "v1", "bye"));
        press.world().meets(SARA.buys("1", day(0)));
        press.world().meets(LENA.buys("2", day(0)));
        return press;
    }

    private static List<JourneyDefinition> next() {
        return List.of(journey("one", "v2", "adieu"), journey("two", "v2", "adieu"));
    }

    private static Published publish(Press press, Store store) {
        List<dev.safar.publish.Plan> plans = next().stream().map(journey -> press.plan(journey, MIGRATE)).toList();
        return new Publisher(store).publish(plans, next().stream().map(Press::whole).toList(), day(1));
    }

    @Test
    void aDeathLeavesTheOldVersionsOrTheNewOnesAndTheyAreWhole() {
        DEATHS.forEach((name, death) -> IntStream.rangeClosed(1, 3).forEach(at -> {
            Press press = waiting();
            Faulty faulty = new Faulty();
            death.accept(faulty, at);
            dies(() -> publish(press, faulty.around(press.world().memory)));
            String switched = at == 3 && name.equals("behind") ? "v2" : "v1";
            assertThat(active(press)).as(name + " write " + at).containsExactly(switched, switched);
            Registry registry = new Registry(press.world().memory);
            assertThat(registry.version("one", switched)).isPresent();
            assertThat(registry.version("two", switched)).isPresent();
            assertThat(publish(press, press.world().memory)).isEqualTo(new Published.Done());
        }));
    }

    @Test
    void whoDiesWhileHeMovesMembersLeavesEachHereOrThereAndNoneIsStuck() {
        DEATHS.forEach((name, death) -> IntStream.rangeClosed(1, 3).forEach(at -> {
            Press press = waiting();
            next().forEach(journey -> press.publishes(journey, MIGRATE));
            Faulty faulty = new Faulty();
            death.accept(faulty, at);
            Sweep sweep = press.sweepOver(faulty.around(press.world().memory));
            dies(() -> new Publisher(faulty.around(press.world().memory)).settle("one", sweep, day(1)));
            assertThat(press.world().enrollments()).hasSize(4);
            World world = press.world().passTo(day(20));
            assertThat(world.post.steps()).as(name + " write " + at).containsExactlyInAnyOrder("hello", "hello",
                    "hello", "hello", "adieu", "adieu", "adieu", "adieu");
        }));
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsTold() {
        Press press = waiting();
        List<dev.safar.publish.Plan> seen = next().stream().map(journey -> press.plan(journey, MIGRATE)).toList();
        press.publishes(journey("one", "v3", "ciao"), Fates.KEEP);
        List<Object> before = press.world().rows();
        Published second = new Publisher(press.world().memory).publish(seen, List.of(), day(1));
        assertThat(second).isEqualTo(new Published.Overtaken(List.of("one")));
        assertThat(press.world().rows()).isEqualTo(before);
    }

    @Test
    void aStoreThatIsBusyIsAskedAgainAndThenItIsSaid() {
        Press press = waiting();
        Faulty once = new Faulty();
        once.answer(3, new Answer.Contended());
        assertThat(publish(press, once.around(press.world().memory))).isEqualTo(new Published.Done());
        Faulty always = new Faulty();
        IntStream.range(1, 50).forEach(at -> always.answer(at, new Answer.Contended()));
        assertThat(publish(waiting(), always.around(press.world().memory))).isEqualTo(new Published.Busy());
    }

    private static List<String> active(Press press) {
        return new Registry(press.world().memory).journeys().stream()
                .map(stored -> stored.item().publication()).map(Publication::active).toList();
    }

    private static void dies(Runnable publisher) {
        try {
            publisher.run();
        } catch (Crash dead) {
            // What he left is looked at.
        }
    }
}
