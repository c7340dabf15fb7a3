package dev.safar.proof;

import static dev.safar.flow.Says.SARA;

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
    static MemberEvent bought(Instant at) {
        return SARA.buys("1", at);
    }

    /// Everybody, as one call of one function, but for whole executions; what it starts is lost, for the lease to heal or for an execution to run.
    ///
    /// @param more who acts in this scene only
    List<Actor> all(Stream<Actor> more) {
        Stream<Actor> always = Stream.of(
                fact("event again", bought(entered)), fact("answer", answer()),
                fact("goal", SARA.buys("2", answered)), fact("exit", SARA.complains("c", answered)),
                fact("withdrawn", SARA.withdraws(answered, Optional.empty())),
                fact("withdrawn on one channel", SARA.withdraws(answered.plusMillis(1), Optional.of("email"))),
                execution("execution", Setting.HOLDER), execution("second execution", "x1"));
        return Stream.concat(always, more).toList();
    }

    /// Who acts when there is something to sweep and somebody who listens.
    Stream<Actor> later() {
        return Stream.of(fact("answer again", answer()).beside("answer"),
                call("sweep", on -> on.looks(due(), sweeping)),
                call("second sweep", on -> on.looks(due(), sweeping)).beside("sweep"));
    }

    Actor event() {
        return fact("event", bought(entered));
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
        return new Actor(name, Optional.of(fact), true, Optional.empty(), on -> on.arrives(fact, arriving));
    }

    private Actor execution(String name, String claim) {
        return new Actor(name, Optional.empty(), false, Optional.empty(),
                on -> on.executes(new Start(id, Journeys.LIFE.version(), run, 1), claim, executing));
    }

    private Actor call(String name, Consumer<Functions> call) {
        return new Actor(name, Optional.empty(), false, Optional.empty(), on -> on.calls(() -> call.accept(on)));
    }

    private Due due() {
        return new Due(sweeping, Key.enrollment(id));
    }

    private Ticket ticket() {
        return new Ticket(id, run, Setting.HOLDER);
    }
}
