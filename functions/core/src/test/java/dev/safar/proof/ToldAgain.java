package dev.safar.proof;

import static dev.safar.flow.Says.SARA;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Says;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Facts that tell her address again, or another one, or that she wants no mail, over a store that reads row by row.
final class ToldAgain {
    private static final Says AT_WORK = new Says(
            Identities.of(Cast.HER, new Identity(Identity.Kind.EMAIL, "work@example.org")));

    private ToldAgain() {
    }

    static List<Scene> scenes(Instant entered) {
        Instant now = entered.plusSeconds(4);
        Setting known = new Setting(Stage.TORN).entered(entered);
        return List.of(Scene.of("told again, read row by row", known, now, Stream.of(
                fact("home again", SARA.answers("a", entered.plusSeconds(3), "forgotten"), now),
                fact("home earlier", SARA.answers("b", entered.plusSeconds(1), "forgotten"), now),
                fact("work", AT_WORK.answers("c", entered.plusSeconds(2), "forgotten"), now),
                fact("withdrawn", SARA.withdraws(entered.plusSeconds(2), Optional.empty()), now)).toList()).ofTwo());
    }

    private static Actor fact(String name, MemberEvent fact, Instant now) {
        return new Actor(Stage.TORN, name, Optional.of(fact), true, Optional.empty(), on -> on.arrives(fact, now));
    }
}
