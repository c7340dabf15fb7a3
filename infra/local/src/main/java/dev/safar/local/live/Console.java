package dev.safar.local.live;

import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentId;
import dev.safar.local.outbox.Cells;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Says in a line each what happens, for whoever looks at the server's window: what came, where the member moved, what went out or did not. Ids, no names and
/// no addresses; a shop's own ids are shown as [Cells#named(String)] does.
public final class Console implements Log {
    private final PrintWriter out;
    private final InstantSource clock;

    /// Prints.
    ///
    /// @param out takes the lines
    /// @param clock the stack's
    public Console(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void tell(Line line) {
        switch (line) {
            case Line.Fact it -> fact(it);
            case Line.Unreadable it -> say("!", "message " + it.record() + " is no envelope, at " + it.at());
            case Line.Entered it -> say("▶", whose(it.enrollment()) + " begins, version " + it.version());
            case Line.Acted it -> acted(whose(it.ticket().enrollment()) + " " + it.step(), it.effect());
            case Line.Segment it -> segment(it);
            case Line.Failed it -> say("!", it.what() + " " + it.id() + " failed: " + it.thrown().getClass().getName());
            case Line.Swept _,Line.Started _,Line.GoalReached _,Line.Retried _,Line.Carried _,Line.Answered _,Line.Receipt _,Line.Unsent _ ->
                {
                }
        }
    }

    /// Says what leaves the house.
    ///
    /// @param outgoing what
    public void left(Outgoing outgoing) {
        switch (outgoing) {
            case Outgoing.Letter it -> say("→", it.channel().word() + " to " + it.member().value() + ": "
                    + it.template() + " (" + it.text().language().tag() + ")");
            case Outgoing.Signal it -> say("→", "webhook " + it.event() + " about " + it.member().value());
            case Outgoing.Errand it -> say("→", "task about " + it.member().value() + ", until " + it.deadline());
        }
    }

    /// Says which dead letters went.
    ///
    /// @param letters how many
    /// @param why as the rest of a sentence about them
    public void gone(int letters, String why) {
        say("✗", (letters == 1 ? "1 dead letter that " : letters + " dead letters that ") + why
                + (letters == 1 ? " is gone" : " are gone"));
    }

    private void fact(Line.Fact line) {
        String fact = Cells.named(line.fact().toString());
        switch (line.received()) {
            case Received.Accepted it -> say("•", it.member().value() + " " + fact);
            case Received.Duplicate it -> say("=", it.member().value() + " " + fact + " is known already");
            case Received.Superseded it -> say("=", it.member().value() + " " + fact + " is known in a newer form");
            case Received.Waits it -> say("…", fact + " waits for its order, until " + it.until());
            case Received.Rejected it -> say("✗", fact + " is rejected: " + it.reason());
            case Received.Busy _ -> say("…", fact + " comes again: others are busy");
        }
    }

    private void acted(String what, Effect effect) {
        String reason = effect.result().getOrDefault(Effect.REASON, "");
        switch (effect.status()) {
            case SENT, PENDING -> {
            }
            case POSTPONED -> say("…", what + " waits until " + effect.result().get(Effect.UNTIL) + ": " + reason);
            case WITHHELD -> say("×", what + " is not done: " + reason);
            case FAILED ->
                say("×", what + " failed: " + reason + " " + effect.result().getOrDefault(Effect.DETAIL, ""));
            case UNCERTAIN -> say("!", what + " is uncertain: nobody knows whether it was done");
        }
    }

    private void segment(Line.Segment line) {
        String whose = whose(line.ticket().enrollment());
        switch (line.how()) {
            case PARKED -> say("…", whose + " waits at " + line.where());
            case FINISHED -> say("■", whose + " ends: " + line.where());
            case GIVEN_UP -> say("!", whose + " cannot go on: " + line.where());
        }
    }

    private static String whose(EnrollmentId id) {
        return id.member().value() + " " + id.journey();
    }

    private void say(String sign, String what) {
        out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + sign + " " + what);
        out.flush();
    }
}
