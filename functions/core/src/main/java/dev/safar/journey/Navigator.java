package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Rest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides where a member goes on. Every branch on the way to the next action or pause is decided at once and frozen with the write that leads
/// there (protocol, rules 3 and 7), so a segment that runs again takes the same way.
public final class Navigator {
    private final JourneyDefinition journey;
    private final Enrollment enrollment;
    private final Supplier<Map<String, @Nullable Object>> member;
    private @Nullable Names names;

    /// Stands where the member stands.
    ///
    /// @param journey the definition the enrollment runs
    /// @param enrollment where the member stands
    /// @param member what conditions may read as `member`; asked once at most, and only where a condition is on the way
    public Navigator(JourneyDefinition journey, Enrollment enrollment, Supplier<Map<String, @Nullable Object>> member) {
        this.journey = journey;
        this.enrollment = enrollment;
        this.member = member;
    }

    private Names names() {
        Names known = names == null ? Names.of(member.get(), enrollment) : names;
        names = known;
        return known;
    }

    /// {@return where the first segment begins}
    public Landing begin() {
        Optional<Step> first = journey.itinerary().first();
        return new Ways(this::names).landing(first.map(Step::id).orElse(Places.FINISH), first);
    }

    /// Looks whether a rest is over: the earliest event that the wait listens for and that happened in time, before the wait too, else the time-out if it is due.
    /// Where one event is several of the things waited for, it is the first in the list.
    /// At the very instant the event wins.
    ///
    /// @param rest where the member rests
    /// @param now the instant of looking
    /// @return where she goes on, or empty while there is nothing to do
    /// @throws IllegalStateException if the journey has no such step
    public Optional<Landing> leave(Rest rest, Instant now) {
        Step step = journey.itinerary().find(rest.step()).orElseThrow(
                () -> new IllegalStateException("Version " + journey.version() + " has no step '" + rest.step() + "'"));
        boolean due = !now.isBefore(rest.until());
        return switch (step) {
            case Step.WaitFor waitFor -> answered(waitFor, rest, due);
            case Step.Wait _,Step.WaitUntil _ ->
                due ? Optional.of(passed((Step.Pause) step, Optional.empty())) : Optional.empty();
            case Step.Action action ->
                due ? Optional.of(new Ways(this::names).landing(action.id(), Optional.empty())) : Optional.empty();
            case Step.Branch _,Step.End _ ->
                throw new IllegalStateException("Nobody rests at step '" + step.id() + "'");
        };
    }

    /// Says until when a pause lasts at most that begins now.
    ///
    /// @param pause at which
    /// @param now when she comes to it
    /// @param zone where she lives; asked only where it matters
    /// @return the instant, be it past, or why it is not known
    public Until until(Step.Pause pause, Instant now, Supplier<ZoneId> zone) {
        return switch (pause) {
            case Step.Wait wait -> new Until.At(now.plus(wait.length()));
            case Step.WaitFor waitFor -> new Until.At(now.plus(waitFor.atMost()));
            case Step.WaitUntil until -> Until.of(until.moment(), () -> names().view(), now, zone.get());
        };
    }

    /// The way on where the date to wait for is not known.
    ///
    /// @param pause where she would rest
    /// @param trouble why it is not known
    /// @return where she goes on
    public Landing missing(Step.Pause pause, String trouble) {
        return new Ways(this::names).behind(pause, Outcomes.MISSING, Optional.of(trouble));
    }

    /// Decides the branches that follow an action whose effect the enrollment holds, up to the next action or pause.
    ///
    /// @param action what was just done
    /// @return what they came to, and where that leads
    public Onwards behind(Step.Action action) {
        Ways ways = new Ways(this::names);
        Optional<Step> next = ways.walk(journey.itinerary().after(action));
        return new Onwards(ways.decided(), next);
    }

    /// The actions that a run may do next, as far as its way is decided: those up to the next pause, and behind them what no answer of theirs decides.
    ///
    /// @param now the instant
    /// @return those of the segment that runs, or that is due; none where the run sleeps or is over
    public List<Step.Action> ahead(Instant now) {
        Optional<Landing> landing = switch (enrollment.state()) {
            case EnrollmentState.Ended _ -> Optional.empty();
            case EnrollmentState.Waiting waiting when now.isBefore(waiting.due()) -> Optional.empty();
            case EnrollmentState.Waiting waiting -> leave(waiting.rest(), now);
            case EnrollmentState.Running running when running.stop().isPresent() -> Optional.empty();
            case EnrollmentState.Running running -> running.landing()
                    .or(() -> running.from().map(rest -> leave(rest, now)).orElseGet(() -> Optional.of(begin())));
        };
        return landing.map(this::actions).orElse(List.of());
    }

    private List<Step.Action> actions(Landing landing) {
        List<Step.Action> actions = new ArrayList<>();
        Optional<Step> at = first(landing);
        while (at.isPresent() && !(at.get() instanceof Step.Pause)) {
            Step step = at.get();
            if (step instanceof Step.Action action) {
                actions.add(action);
            }
            String outcome = enrollment.decided().and(landing.decided()).outcomes().get(step.id());
            if (step instanceof Step.Branch && outcome == null) {
                return actions;
            }
            at = outcome == null ? journey.itinerary().after(step) : journey.itinerary().after(step, outcome);
        }
        return actions;
    }

    /// The place of a landing is a step, or what is behind a pause.
    private Optional<Step> first(Landing landing) {
        Map<String, String> outcomes = enrollment.decided().and(landing.decided()).outcomes();
        return journey.itinerary().byId().values().stream()
                .filter(step -> Places.after(step.id()).equals(landing.place()))
                .findFirst().map(pause -> journey.itinerary().after(pause, outcomes.getOrDefault(pause.id(), "")))
                .orElseGet(() -> journey.itinerary().find(landing.place()));
    }

    /// How late an event came was asked when it was heard. Its age now does not count: it would make a late look, or a long way to the wait, lose it.
    private Optional<Landing> answered(Step.WaitFor waitFor, Rest rest, boolean due) {
        Optional<String> trouble = Optional.empty();
        for (Heard heard : enrollment.inbox()) {
            for (int i = 0; i < waitFor.awaited().size() && !heard.at().isAfter(rest.until()); i++) {
                Verdict verdict = asked(waitFor.awaited().get(i), heard);
                if (verdict.holds()) {
                    return Optional.of(took(waitFor, waitFor.outcome(i), heard, trouble));
                }
                trouble = verdict.trouble().isPresent() ? verdict.trouble() : trouble;
            }
        }
        return due ? Optional.of(passed(waitFor, trouble)) : Optional.empty();
    }

    private Verdict asked(Step.Awaited awaited, Heard heard) {
        return heard.type().equals(awaited.event())
                ? awaited.where().map(where -> where.test(names().about(heard.view()).view())).orElse(Verdict.YES)
                : Verdict.NO;
    }

    private Landing took(Step.WaitFor waitFor, String outcome, Heard heard, Optional<String> trouble) {
        Ways ways = new Ways(() -> names().taking(waitFor.id(), heard));
        Landing landing = ways.behind(waitFor, outcome, trouble);
        return new Landing(landing.place(), landing.decided(), Optional.of(heard));
    }

    private Landing passed(Step.Pause pause, Optional<String> trouble) {
        return new Ways(this::names).behind(pause, Outcomes.TIMEOUT, trouble);
    }

    /// The branches decided on one way.
    private final class Ways {
        private final Supplier<Names> names;
        private final Map<String, String> decisions = new LinkedHashMap<>();
        private final Map<String, String> troubles = new LinkedHashMap<>();

        Ways(Supplier<Names> names) {
            this.names = names;
        }

        /// The way behind a pause, and why its condition was false of an event, if that was not said.
        Landing behind(Step.Pause pause, String outcome, Optional<String> trouble) {
            decisions.put(pause.id(), outcome);
            trouble.ifPresent(why -> troubles.put(pause.id(), why));
            return landing(Places.after(pause.id()), journey.itinerary().after(pause, outcome));
        }

        Landing landing(String place, Optional<Step> next) {
            walk(next);
            return new Landing(place, decided(), Optional.empty());
        }

        Decided decided() {
            return new Decided(decisions, troubles);
        }

        /// {@return the next step that is no branch, or empty where every step is done}
        Optional<Step> walk(Optional<Step> next) {
            Optional<Step> at = next;
            while (at.isPresent() && at.get() instanceof Step.Branch branch) {
                String frozen = enrollment.decided().outcomes().get(branch.id());
                String outcome = frozen == null || !leads(branch, frozen) ? decide(branch) : frozen;
                decisions.put(branch.id(), outcome);
                at = journey.itinerary().after(branch, outcome);
            }
            return at;
        }

        /// What an older version decided may name a way that this one no longer has.
        private static boolean leads(Step.Branch branch, String outcome) {
            return Itinerary.branches(branch).containsKey(outcome);
        }

        private String decide(Step.Branch branch) {
            return switch (branch) {
                case Step.If choice -> {
                    Verdict verdict = choice.condition().test(names.get().view());
                    verdict.trouble().ifPresent(trouble -> troubles.put(choice.id(), trouble));
                    yield verdict.holds() ? Outcomes.TRUE : Outcomes.FALSE;
                }
                case Step.Split split -> arm(split);
            };
        }

        private String arm(Step.Split split) {
            int lots = split.arms().stream().mapToInt(Step.Arm::weight).sum();
            EnrollmentId id = enrollment.id();
            int lot = Draw.lot(lots, id.member().value(), id.journey(), split.id(), id.entry());
            for (Step.Arm arm : split.arms()) {
                lot -= arm.weight();
                if (lot < 0) {
                    return arm.name();
                }
            }
            throw new IllegalStateException("A lot below the sum of weights falls into an arm");
        }
    }
}
