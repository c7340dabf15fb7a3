package dev.safar.language.scenario;

import dev.safar.json.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happens to a member, and everything that follows: what is not told does not happen.
///
/// @param name what is true
/// @param file the name of its file
/// @param line where it begins there, from 1
/// @param journeys the journeys that run, by name
/// @param scene where and when
/// @param written what is known of her, at its place in the file: `identities`, `consent`, and what `member.registered` may say
/// @param happenings what happens, in the order of the file
/// @param from the first day that is told
/// @param until the day at whose noon it ends
/// @param then what follows, a line each
public record Scenario(String name, String file, int line, List<String> journeys, Scene scene,
        Node.Obj written, List<Happening> happenings, int from, int until, List<String> then) {
    /// {@return what is known of her, without the notes of whoever wrote it}
    public Map<String, @Nullable Object> member() {
        Map<String, @Nullable Object> said = written.plain();
        said.remove("note");
        return said;
    }

    /// {@return the same, whose day 0 is another}
    ///
    /// @param start the date
    public Scenario from(LocalDate start) {
        Scene moved = new Scene(start, scene.zone(), scene.currency(), scene.language(), scene.cap());
        return new Scenario(name, file, line, journeys, moved, written, happenings, from, until, then);
    }

    /// {@return the same while other journeys run; its `then` is not about them}
    ///
    /// @param all by name
    public Scenario among(List<String> all) {
        return new Scenario(name, file, line, all, scene, written, happenings, from, until, then);
    }

    /// {@return an instant of a day of the scenario}
    ///
    /// @param day from 0
    /// @param time in the shop's zone
    public Instant at(int day, LocalTime time) {
        return scene.at(day, time);
    }

    /// {@return when it ends}
    public Instant end() {
        return noon(until);
    }

    /// {@return noon of a day}
    ///
    /// @param day from 0
    public Instant noon(int day) {
        return at(day, LocalTime.NOON);
    }

    /// {@return the day 0}
    public LocalDate start() {
        return scene.start();
    }
}
