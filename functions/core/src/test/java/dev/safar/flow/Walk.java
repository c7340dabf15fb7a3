package dev.safar.flow;

import dev.safar.journey.Itinerary;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One execution of one segment, on the ways that the compiled machine takes. It calls again a few times where a call is busy or dies, and then it is
/// dead itself.
public final class Walk {
    private static final String AFTER = Places.after("");

    private final Segment segment;
    private final Action action;
    private final Itinerary itinerary;
    private final Instant now;
    private final int tries;
    private final Map<String, String> decisions = new HashMap<>();
    private Ticket ticket;

    public Walk(Segment segment, Action action, Itinerary itinerary, Ticket ticket, Instant now, int tries) {
        this.segment = segment;
        this.action = action;
        this.itinerary = itinerary;
        this.ticket = ticket;
        this.now = now;
        this.tries = tries;
    }

    /// Walks to the end of the segment.
    ///
    /// @throws Crash if the execution dies on the way
    public void run() {
        String place = call(() -> segment.begin(ticket, now)).place();
        while (!place.equals(Places.STOP) && !place.equals(Places.PARKED)) {
            place = from(place);
        }
    }

    private String from(String place) {
        if (place.equals(Places.FINISH)) {
            return finish("completed");
        }
        boolean behind = place.startsWith(AFTER);
        Step step = itinerary.find(behind ? place.substring(AFTER.length()) : place).orElseThrow();
        return walk(behind ? behind(step) : Optional.of(step));
    }

    private Optional<Step> behind(Step step) {
        return itinerary.after(step, decisions.getOrDefault(step.id(), ""));
    }

    private String walk(Optional<Step> first) {
        Optional<Step> at = first;
        while (at.isPresent()) {
            switch (at.get()) {
                case Step.Action doing -> {
                    String go = moved(call(() -> action.act(ticket, doing.id(), now)));
                    if (!go.equals(Next.ON)) {
                        return go.equals(Next.PARK) ? park(doing) : go;
                    }
                    at = itinerary.after(doing);
                }
                case Step.Branch branch -> at = behind(branch);
                case Step.Pause pause -> {
                    return park(pause);
                }
                case Step.End end -> {
                    return finish(end.reason());
                }
            }
        }
        return finish("completed");
    }

    private String park(Step step) {
        return moved(call(() -> segment.park(ticket, step.id(), now)));
    }

    /// The run is another where a pause was passed.
    private String moved(Next next) {
        ticket = new Ticket(ticket.enrollment(), next.run(), ticket.claim());
        return next.place();
    }

    private String finish(String word) {
        return call(() -> segment.finish(ticket, word, now)).place();
    }

    private Next call(Supplier<Next> function) {
        for (int i = 1; i < tries; i++) {
            try {
                return heard(function.get());
            } catch (Busy | Crash e) {
                // The machine calls again.
            }
        }
        try {
            return heard(function.get());
        } catch (Busy busy) {
            throw new Crash("busy: " + busy.getMessage());
        }
    }

    private Next heard(Next next) {
        decisions.putAll(next.decisions());
        return next;
    }
}
