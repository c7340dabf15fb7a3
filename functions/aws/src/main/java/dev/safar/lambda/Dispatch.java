package dev.safar.lambda;

import dev.safar.flow.Received;
import dev.safar.flow.Start;
import dev.safar.flow.Swept;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.util.List;

/// Starts what now runs. A start that fails is told and no more: everything is written already, and the lease heals it (protocol, rules 1 and 6).
final class Dispatch {
    /// What stands in the log where a fact has its message on the queue.
    private static final String WAITED = "sweep";

    private final Starter starter;
    private final Log log;

    Dispatch(Starter starter, Log log) {
        this.starter = starter;
        this.log = log;
    }

    /// Tells what became of a fact that lay in the store, and starts what came of a look.
    ///
    /// @return how many were started
    int start(Swept swept) {
        swept.settled().ifPresent(settled -> told(new Line.Fact(WAITED, settled.fact(), settled.received())));
        return start(swept.starts());
    }

    /// Tells what became of a fact, and whose goal it reached.
    void told(Line.Fact fact) {
        log.tell(fact);
        if (fact.received() instanceof Received.Accepted accepted) {
            accepted.goals().forEach(enrollment -> log.tell(new Line.GoalReached(enrollment)));
        }
    }

    /// {@return how many were started}
    int start(List<Start> starts) {
        starts.stream().filter(start -> start.run() == 1 && start.attempt() == 1)
                .forEach(start -> log.tell(new Line.Entered(start.enrollment(), start.version())));
        int started = 0;
        for (Start start : starts) {
            started += isStarted(start) ? 1 : 0;
        }
        return started;
    }

    private boolean isStarted(Start start) {
        try {
            log.tell(new Line.Started(start));
            starter.start(start);
            return true;
        } catch (RuntimeException e) {
            log.tell(new Line.Failed("start", start.enrollment().toString(), e));
            return false;
        }
    }
}
