package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Line.Kind;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Orphan;
import dev.safar.store.Register;
import dev.safar.store.Timer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Says what a member waits for, and until when: her runs that are under way, and the silences that are being counted.
///
/// @param titles what journeys and steps are called
/// @param active the journeys that members enter now
/// @param paused whether the journey of that name is paused
record AheadLines(Titles titles, Collection<JourneyDefinition> active, Predicate<String> paused) {
    /// What lies ahead, earliest first; each line stands at the instant at which something happens if nothing happens before.
    List<Line> lines(Collection<? extends Item> rows) {
        return rows.stream().flatMap(row -> line(row).stream()).sorted(Comparator.comparing(Line::at)).toList();
    }

    private Optional<Line> line(Item row) {
        return switch (row) {
            case Item.Enrollment(Enrollment run) -> run(run);
            case Item.Silence silence -> silence(silence);
            case Timer.Cue cue -> Optional.of(Line.of(cue.at(), Kind.SILENCE,
                    words().say("ahead.cue", titles.of(cue.journey()))).about("journey", cue.journey())
                    .because(held(cue.journey())));
            case Item.Tidings tidings ->
                Optional.of(Line.of(tidings.at(), Kind.PAUSE, words().say("ahead.tidings")));
            case Orphan orphan -> Optional.of(Line.of(orphan.end(), Kind.PAUSE, waiting(orphan.fact()))
                    .about("fact", orphan.fact().provenance().key().toString()));
            case Item.Erasing erasing ->
                Optional.of(Line.of(erasing.next(), Kind.END, words().say("ahead.erasing")));
            case Item.Member _,Item.ContactOf _,Item.Event _,Item.Order _,Item.Complaint _,Item.Ledger _,Item.Notice _,Item.Trouble _,IdentityOf _,Item.FactOf _,Item.CodeOf _,Item.KnownBy _,Item.Tombstone _,Item.Rejection _,RejectedAt _,Register _ ->
                Optional.empty();
        };
    }

    private Words words() {
        return titles.words();
    }

    private String waiting(MemberEvent fact) {
        String name = Cells.named(fact.provenance().key().toString());
        return fact instanceof MemberEvent.PurchaseRefunded refund && refund.order().isPresent()
                ? words().say("ahead.refund", words().money(refund.amount()), name, Cells.named(refund.order().get()))
                : words().say("ahead.fact", name);
    }

    private Optional<Line> run(Enrollment run) {
        return switch (run.state()) {
            case Waiting waiting -> Optional.of(waiting(run, waiting));
            case Running running -> Optional.of(about(run, Line.of(running.due(), Kind.PAUSE,
                    words().say("ahead.running", titles.of(run.id().journey()), running.attempt()))));
            case Ended _ -> Optional.empty();
        };
    }

    private Line waiting(Enrollment run, Waiting waiting) {
        String step = waiting.rest().step();
        Instant until = waiting.rest().until();
        Optional<Step> known = titles.definition(run).flatMap(journey -> journey.itinerary().find(step));
        String journey = titles.of(run.id().journey());
        String title = titles.of(run, step);
        String said = known.map(it -> switch (it) {
            case Step.WaitFor waitFor ->
                words().say("ahead.waits-for", journey, title, AwaitedWords.of(waitFor, words()));
            case Step.Wait _,Step.WaitUntil _ -> words().say("ahead.waits", journey, title);
            case Step.Action action -> postponed(run, action, journey, title);
            case Step.Branch _,Step.End _ -> words().say("ahead.waits", journey, title);
        }).orElseGet(() -> words().say("ahead.waits", journey, title));
        return about(run, Line.of(until, Kind.PAUSE, said)).about("step", step).because(held(run.id().journey()));
    }

    private Optional<String> held(String journey) {
        return paused.test(journey) ? Optional.of(words().say("ahead.paused")) : Optional.empty();
    }

    private String postponed(Enrollment run, Step.Action action, String journey, String title) {
        String reason = Optional.ofNullable(run.effects().get(action.id()))
                .map(effect -> effect.result().getOrDefault(Effect.REASON, "unknown")).orElse("unknown");
        return words().say("ahead.postponed", journey, title, words().meaning("reason", reason));
    }

    private static Line about(Enrollment run, Line line) {
        return line.about("journey", run.id().journey()).about("entry", run.id().entry());
    }

    private Optional<Line> silence(Item.Silence silence) {
        String journeys = active.stream()
                .filter(journey -> journey.trigger() instanceof Trigger.OnSilence on
                        && on.length().equals(silence.silence()))
                .map(journey -> words().say("quoted", titles.of(journey.name())))
                .collect(Collectors.joining(words().say("comma")));
        return silence.due().map(at -> Line.of(at, Kind.SILENCE, journeys.isEmpty()
                ? words().say("ahead.silence.none", words().length(silence.silence()))
                : words().say("ahead.silence", words().length(silence.silence()), journeys)));
    }
}
