package dev.safar.proof;

import static dev.safar.flow.Says.SARA;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Start;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Due;
import dev.safar.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Two journeys that one purchase begins, and the only unit of a cap that both want.
///
/// @param stage what the channel says
/// @param ids the enrollments
/// @param entered when she bought what began them
/// @param out when the leases run out
record Rivals(Stage stage, List<EnrollmentId> ids, Instant entered, Instant out) {
    static List<Scene> scenes(Instant entered, Instant out) {
        Stage down = Stage.down(entered.plus(Duration.ofHours(1)));
        return List.of(scene("two want the last unit", new Setting(Stage.RIVALS).entered(entered), entered, out),
                scene("one of two may have been sent",
                        new Setting(Stage.RIVALS).entered(entered).claimed(entered).diedBehindTheChannel(entered),
                        entered, out),
                scene("one of two is refused", new Setting(Stage.REFUSED).entered(entered), entered, out),
                scene("the channel is down for one of two", new Setting(down).entered(entered), entered, out));
    }

    private static Scene scene(String name, Setting setting, Instant entered, Instant out) {
        return Scene.of(name, setting, out, new Rivals(setting.stage, setting.ids(), entered, out).all());
    }

    private List<Actor> all() {
        Instant now = entered.plusSeconds(1);
        Stream<Actor> each = Journeys.RIVALS.stream().flatMap(journey -> of(journey, now));
        return Stream.concat(each, Stream.of(fact("event again", Cast.bought(entered), now),
                fact("withdrawn", SARA.withdraws(now, Optional.empty()), now),
                actor("erase", on -> on.calls(() -> on.erases(Cast.HER, now))))).toList();
    }

    private Stream<Actor> of(JourneyDefinition journey, Instant now) {
        EnrollmentId id = ids.stream().filter(one -> one.journey().equals(journey.name())).findFirst().orElseThrow();
        Start start = new Start(id, journey.version(), 1, 1);
        return Stream.of(actor(journey.name(), on -> on.executes(start, Setting.HOLDER, now)),
                actor(journey.name() + " again", on -> on.executes(start, "x1", now)).beside(journey.name()),
                actor("sweep of the " + journey.name(),
                        on -> on.calls(() -> on.looks(new Due(out, Key.enrollment(id)), out))));
    }

    private Actor actor(String name, Consumer<Functions> part) {
        return new Actor(stage, name, Optional.empty(), false, Optional.empty(), part);
    }

    private Actor fact(String name, MemberEvent fact, Instant now) {
        return new Actor(stage, name, Optional.of(fact), true, Optional.empty(), on -> on.arrives(fact, now));
    }
}
