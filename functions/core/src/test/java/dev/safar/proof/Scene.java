package dev.safar.proof;

import dev.safar.event.MemberEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the actors begin, and who they may be.
///
/// @param name what has happened so far
/// @param start what the store holds
/// @param outside what has reached the outside
/// @param stage the shop that it plays in
/// @param curtain the instant at which all actors are done, and the queue delivers again
/// @param actors everybody, at the first call
/// @param most how many of them meet at most: 2 or 3
/// @param footprints what each actor writes
/// @param judged the changes that broke no law
/// @param endings what schedules came to that were looked into before
record Scene(String name, Content start, Outside outside, Stage stage, Instant curtain, List<Course> actors, int most,
        Footprints footprints,
        Set<Change> judged, Map<Object, Ending> endings) {
    private static final Duration LONG = Duration.ofDays(100);

    static Scene of(String name, Setting setting, Instant curtain, List<Actor> actors) {
        return new Scene(name, setting.store.content(), Outside.of(setting.store.content(), setting.post),
                setting.stage, curtain,
                actors.stream().map(Course::of).toList(), 3, new Footprints(), new HashSet<>(), new HashMap<>());
    }

    /// {@return the same, where what comes after the actors is done in another shop}
    Scene behind(Stage other) {
        return new Scene(name, start, outside, other, curtain, actors, most, footprints, judged, endings);
    }

    /// {@return the same, where no three meet: whoever goes a long way meets too many of them}
    Scene ofTwo() {
        return new Scene(name, start, outside, stage, curtain, actors, 2, footprints, judged, endings);
    }

    /// {@return every choice of two actors, of whom one may die anywhere, and of three where so many meet, as the moment at which all begin}
    List<Moment> casts() {
        List<Moment> casts = new ArrayList<>();
        for (int a = 0; a < actors.size(); a++) {
            for (int b = a + 1; b < actors.size(); b++) {
                casts.add(cast(List.of(actors.get(a), actors.get(b)), 1));
                for (int c = b + 1; most > 2 && c < actors.size(); c++) {
                    casts.add(cast(List.of(actors.get(a), actors.get(b), actors.get(c)), 0));
                }
            }
        }
        return casts.stream().filter(Scene::isComplete).toList();
    }

    private static boolean isComplete(Moment cast) {
        Set<String> names = cast.courses().stream().map(course -> course.actor().name()).collect(Collectors.toSet());
        return cast.courses().stream().flatMap(course -> course.actor().twin().stream()).allMatch(names::contains);
    }

    private Moment cast(List<Course> those, int deaths) {
        return new Moment(start, outside, those, deaths);
    }

    /// {@return what a schedule comes to in the end}
    ///
    /// @param last the moment at which all actors are done
    /// @throws IllegalStateException if something is left to do, or is done twice, or not at all
    Ending ending(Moment last) {
        List<MemberEvent> facts = last.courses().stream().map(Course::actor).flatMap(actor -> actor.fact().stream())
                .distinct().toList();
        List<Object> key = List.of(last.content(), last.outside(), facts);
        Ending known = endings.get(key);
        if (known != null) {
            return known;
        }
        Aftermath aftermath = new Aftermath(stage, last, curtain);
        Ending ending = aftermath.ending(facts, curtain.plus(LONG));
        aftermath.broken().findFirst().ifPresent(what -> {
            throw new IllegalStateException(what);
        });
        endings.put(key, ending);
        return ending;
    }

    static String names(Moment cast) {
        return cast.courses().stream().map(course -> course.actor().name()).collect(Collectors.joining(", "));
    }
}
