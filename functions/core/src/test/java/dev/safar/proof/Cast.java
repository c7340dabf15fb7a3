package dev.safar.proof;

import static dev.safar.flow.Says.SARA;

import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Start;
import dev.safar.flow.Ticket;
import dev.safar.journey.EnrollmentId;
import dev.safar.store.Due;
import dev.safar.store.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everybody who may act in a scene, each at an instant of its own.
///
/// @param id the enrollment that it is about
/// @param run the segment that executions were started for
/// @param entered when she bought what began it
/// @param executing when executions run
/// @param answered when what is waited for happens
/// @param arriving when facts arrive
/// @param sweeping when the sweep looks
record Cast(EnrollmentId id, int run, Instant entered, Instant executing, Instant answered, Instant arriving,
        Instant sweeping) {
    /// By whom she asks to be forgotten.
    static final Identity HER = SARA.who().strongest().orElseThrow();

    static MemberEvent bought(Instant at) {
        return SARA.buys("1", at);
    }

    /// Everybody, as one call of one function, but for whole executions; what it starts is lost, for the lease to heal or for an execution to run.
    ///
    /// @param more who acts in this scene only
    List<Actor> all(Stream<Actor> more) {
        Stream<Actor> always = Stream.of(
                fact("event again", bought(entered)),
                fact("answer", answer()),
                fact("answer corrected", SARA.answers("a", answered, "forgotten", 1)).beside("answer"),
                fact("goal", SARA.buys("2", answered)), fact("exit", SARA.complains("c", answered)),
                fact("withdrawn", SARA.withdraws(answered, Optional.empty())),
                fact("withdrawn on one channel", SARA.withdraws(answered.plusMillis(1), Optional.of("email"))),
                execution("execution", Setting.HOLDER), execution("second execution", "x1"),
                call("erase", on -> on.erases(HER, arriving)));
        return Stream.concat(always, more).toList();
    }

    /// Who acts while she is erased: whoever empties her partition, whoever asks again, and what comes too late or begins anew.
    ///
    /// @param emptying when the sweep looks at the marker
    /// @param due when it was to look
    List<Actor> erased(Instant emptying, Instant due) {
        Due marker = new Due(due, Key.member(id.member()));
        return Stream.of(fact("event again", bought(entered)), fact("answer", answer()),
                fact("goal", SARA.buys("2", answered)), fact("withdrawn", SARA.withdraws(answered, Optional.empty())),
                fact("comes again", SARA.buys("3", emptying.plusSeconds(1))),
                execution("execution", Setting.HOLDER),
                call("sweep", on -> on.looks(due(), sweeping)),
                call("erase again", on -> on.erases(HER, emptying)),
                emptying("emptying", emptying, marker)).toList();
    }

    /// The like, beside somebody else who empties it.
    List<Actor> erasedTwice(Instant emptying, Instant due) {
        Due marker = new Due(due, Key.member(id.member()));
        return Stream.concat(erased(emptying, due).stream(),
                Stream.of(emptying("second emptying", emptying, marker))).toList();
    }

    private Actor emptying(String name, Instant at, Due marker) {
        return call(name, on -> on.looks(marker, at));
    }

    /// The whole of it by one hand: what is asked, and the first look.
    Actor erasure() {
        return call("erase and empty", on -> on.erases(HER, arriving).ifPresent(due -> on.looks(due, arriving)));
    }

    /// Who acts when there is something to sweep and somebody who listens.
    Stream<Actor> later() {
        return Stream.of(corrected(), fact("answer again", answer()).beside("answer"),
                call("sweep", on -> on.looks(due(), sweeping)),
                call("second sweep", on -> on.looks(due(), sweeping)).beside("sweep"));
    }

    Actor event() {
        return fact("event", bought(entered));
    }

    /// A newer body of it.
    Actor corrected() {
        return fact("event corrected", SARA.buys("1", entered, 20_00, 1));
    }

    /// The holder's call, made by a machine that gave up waiting for its answer and will make it again.
    Actor effect() {
        return call("effect", on -> on.action.act(ticket(), "hello", executing));
    }

    /// The like.
    Actor park() {
        return call("park", on -> on.segment.park(ticket(), "reply", executing));
    }

    private MemberEvent answer() {
        return SARA.answers("a", answered, "bad-experience");
    }

    private Actor fact(String name, MemberEvent fact) {
        return new Actor(Stage.LIFE, name, Optional.of(fact), true, Optional.empty(), on -> on.arrives(fact, arriving));
    }

    private Actor execution(String name, String claim) {
        return new Actor(Stage.LIFE, name, Optional.empty(), false, Optional.empty(),
                on -> on.executes(new Start(id, Journeys.LIFE.version(), run, 1), claim, executing));
    }

    private Actor call(String name, Consumer<Functions> call) {
        return new Actor(Stage.LIFE, name, Optional.empty(), false, Optional.empty(),
                on -> on.calls(() -> call.accept(on)));
    }

    private Due due() {
        return new Due(sweeping, Key.enrollment(id));
    }

    private Ticket ticket() {
        return new Ticket(id, run, Setting.HOLDER);
    }
}
