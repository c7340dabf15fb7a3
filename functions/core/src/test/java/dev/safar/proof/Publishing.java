package dev.safar.proof;

import static dev.safar.flow.Says.SARA;

import dev.safar.event.MemberEvent;
import dev.safar.journey.EnrollmentId;
import dev.safar.store.Due;
import dev.safar.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Another version is published, or the journey is ended, while she waits: whoever moves her meets facts and sweeps of functions that know of it, and of
/// functions that began before and do not.
///
/// @param after the shop as those know it who know of it
/// @param id the enrollment
/// @param at when everybody acts
/// @param answered when what is waited for happens
record Publishing(Stage after, EnrollmentId id, Instant at, Instant answered) {
    static List<Scene> scenes(Instant entered, Instant due, Instant morning) {
        Instant night = morning.minus(Duration.ofHours(9));
        Setting postponed = new Setting(Stage.BEFORE).entered(night).claimed(night).acted(night).parked("hello", night);
        return List.of(scene("moved while she waits", waiting(entered), Stage.MOVING, due, due.minusSeconds(1)),
                scene("moved at the end of her wait", waiting(entered), Stage.MOVING, due, due),
                scene("moved while a letter waits for the morning", postponed, Stage.MOVING, morning, morning),
                scene("ended while she waits", waiting(entered), Stage.ENDING, due, due.minusSeconds(1)));
    }

    private static Setting waiting(Instant entered) {
        return new Setting(Stage.BEFORE).entered(entered).claimed(entered).acted(entered).parked("reply", entered);
    }

    private static Scene scene(String name, Setting setting, Stage after, Instant at, Instant answered) {
        return Scene.of(name, setting, at, new Publishing(after, setting.id(), at, answered).all()).behind(after);
    }

    private List<Actor> all() {
        MemberEvent answer = SARA.answers("a", answered, "bad-experience");
        Due due = new Due(at, Key.enrollment(id));
        return List.of(fact(Stage.BEFORE, "answer", answer), fact(after, "answer, known of", answer).beside("answer"),
                fact(Stage.BEFORE, "goal", SARA.buys("2", answered)),
                fact(after, "exit", SARA.complains("c", answered)),
                actor(Stage.BEFORE, "sweep", on -> on.looks(due, at)),
                actor(after, "sweep that knows of it", on -> on.looks(due, at)),
                actor(after, "whoever published", on -> on.settles(due, at)),
                actor(after, "whoever published, again", on -> on.settles(due, at)).beside("whoever published"),
                actor(after, "erase", on -> on.erases(Cast.HER, at)));
    }

    private static Actor actor(Stage stage, String name, Consumer<Functions> part) {
        return new Actor(stage, name, Optional.empty(), false, Optional.empty(), on -> on.calls(() -> part.accept(on)));
    }

    private Actor fact(Stage stage, String name, MemberEvent fact) {
        return new Actor(stage, name, Optional.of(fact), true, Optional.empty(), on -> on.arrives(fact, at));
    }
}
