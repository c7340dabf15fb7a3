package dev.safar.proof;

import dev.safar.flow.World;
import dev.safar.journey.EnrollmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The situations in which actors meet.
final class Scenes {
    private static final Instant NOON = World.START;
    private static final Instant NIGHT = NOON.plus(Duration.ofHours(11));
    private static final Instant MORNING = NOON.plus(Duration.ofHours(20));
    private static final Duration LEASE = Duration.ofMinutes(7);
    private static final Instant OUT = NOON.plus(LEASE);
    private static final Instant DUE = NOON.plus(Duration.ofDays(5));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_FUNCTION = Duration.ofMinutes(15);
    /// In the first segment: everybody acts within seconds, and the sweep looks when the lease is over, while whoever was slow still believes to have it.
    private static final Cast AT_ONCE = cast(1, NOON, NOON.plusSeconds(1), NOON.plusSeconds(2), NOON.plusSeconds(3),
            OUT);

    private Scenes() {
    }

    static List<Scene> all() {
        return Stream
                .of(atOnce(), later(), erased(), Rivals.scenes(NOON, OUT), Publishing.scenes(NOON, DUE, MORNING),
                        ToldAgain.scenes(NOON))
                .flatMap(List::stream).toList();
    }

    private static List<Scene> atOnce() {
        return List.of(
                scene("nobody is known", new Setting(), AT_ONCE,
                        Stream.of(AT_ONCE.event(), AT_ONCE.corrected().beside("event"))),
                scene("just entered", entered(), AT_ONCE, AT_ONCE.later()),
                scene("claimed", claimed(), AT_ONCE, Stream.concat(AT_ONCE.later(), Stream.of(AT_ONCE.effect()))),
                scene("a letter is out, its answer lost", claimed().diedBehindTheChannel(NOON), AT_ONCE,
                        Stream.concat(AT_ONCE.later(), Stream.of(AT_ONCE.effect()))),
                later("and nobody works on it any more", claimed().diedBehindTheChannel(NOON),
                        cast(1, NOON, OUT.minusSeconds(30), OUT.minusSeconds(30), OUT.minusSeconds(30), OUT)),
                scene("a letter is sent", claimed().acted(NOON), AT_ONCE,
                        Stream.concat(AT_ONCE.later(), Stream.of(AT_ONCE.park()))));
    }

    private static List<Scene> later() {
        return List.of(
                later("waiting, answered before the end", waiting(),
                        cast(2, NOON, DUE, DUE.minus(HOUR), DUE.minus(HOUR), DUE)),
                later("waiting, answered at the end", waiting(), cast(2, NOON, DUE, DUE, DUE, DUE)),
                later("waiting, answered after the end", waiting(),
                        cast(2, NOON, DUE.plus(HOUR), DUE.plusMillis(1), DUE.plus(HOUR), DUE.plus(HOUR))),
                later("waiting, heard of it after the end", waiting(),
                        cast(2, NOON, DUE.plus(HOUR), DUE.minus(HOUR), DUE.plus(HOUR), DUE.plus(HOUR))),
                later("postponed until the morning",
                        new Setting().entered(NIGHT).claimed(NIGHT).acted(NIGHT).parked("hello", NIGHT),
                        cast(2, NIGHT, MORNING, MORNING, MORNING, MORNING)));
    }

    /// Of the functions that were at work when it began, none lives when her partition is looked at for the last time.
    private static List<Scene> erased() {
        Cast wait = cast(2, NOON, DUE, DUE.minus(HOUR), DUE, DUE);
        Instant last = DUE.plus(LONGEST_FUNCTION);
        return List.of(
                Scene.of("being erased", waiting().erased(DUE), DUE, wait.erased(DUE, DUE)),
                Scene.of("being erased, and emptied once", waiting().erased(DUE).looked(DUE), last,
                        wait.erased(last, last)),
                Scene.of("being erased by two", waiting().erased(DUE), DUE, wait.erasedTwice(DUE, DUE)).ofTwo(),
                Scene.of("erased by one hand", claimed(), OUT,
                        AT_ONCE.all(Stream.concat(AT_ONCE.later(), Stream.of(AT_ONCE.erasure())))).ofTwo());
    }

    private static Setting entered() {
        return new Setting().entered(NOON);
    }

    private static Setting claimed() {
        return entered().claimed(NOON);
    }

    private static Setting waiting() {
        return claimed().acted(NOON).parked("reply", NOON);
    }

    private static Cast cast(int run, Instant entered, Instant executing, Instant answered, Instant arriving,
            Instant sweeping) {
        EnrollmentId id = new Setting().entered(entered).id();
        return new Cast(id, run, entered, executing, answered, arriving, sweeping);
    }

    private static Scene later(String name, Setting setting, Cast cast) {
        return scene(name, setting, cast, cast.later());
    }

    private static Scene scene(String name, Setting setting, Cast cast, Stream<Actor> more) {
        return Scene.of(name, setting, cast.sweeping(), cast.all(more));
    }
}
