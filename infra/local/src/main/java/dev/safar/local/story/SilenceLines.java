package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Condition;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Trigger;
import dev.safar.local.story.Line.Kind;
import dev.safar.message.Reason;
import dev.safar.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says when a member fell silent, for how long, and why no journey began where none did. Silences are no rows of the store, since timers are
/// taken away when they fire: they follow from her purchases, just as the timers did.
///
/// @param titles what journeys are called
/// @param active all that may begin after a silence
/// @param past her facts, and her times through journeys
/// @param hindsight asks conditions as of then
/// @param notices hers: one that says a silence became known too late says why no journey began
/// @param until the instant up to which she is looked at
record SilenceLines(Titles titles, Collection<JourneyDefinition> active, Past past, Hindsight hindsight,
        List<Item.Notice> notices, Instant until) {
    private static final Pattern WRITTEN = Pattern.compile("\\bmember\\s*\\.\\s*(?:tags|attributes|badges)\\b");

    List<Line> lines() {
        List<Instant> bought = past.facts().stream().filter(MemberEvent.PurchaseCompleted.class::isInstance)
                .map(it -> it.provenance().occurredAt()).sorted().toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < bought.size(); i++) {
            Instant from = bought.get(i);
            Optional<Instant> to = i + 1 < bought.size() ? Optional.of(bought.get(i + 1)) : Optional.empty();
            lengths().stream().filter(length -> from.plus(length).isBefore(to.orElse(until)))
                    .forEach(length -> silent(from, length, lines));
            to.filter(back -> lengths().stream().anyMatch(length -> from.plus(length).isBefore(back)))
                    .ifPresent(back -> lines.add(Line.of(back, Kind.RETURN,
                            words().say("returned", Duration.between(from, back).toDays()))));
        }
        return lines;
    }

    private Words words() {
        return titles.words();
    }

    private List<Duration> lengths() {
        return active.stream().flatMap(journey -> silence(journey).stream()).distinct().sorted().toList();
    }

    static Optional<Duration> silence(JourneyDefinition journey) {
        return journey.trigger() instanceof Trigger.OnSilence silence
                ? Optional.of(silence.length())
                : Optional.empty();
    }

    /// {@return the purchase after which she was silent, where a notice says that this became known too late for a journey}
    static Optional<MemberEvent> late(Item.Notice notice, JourneyDefinition journey, Past past) {
        return silence(journey).map(length -> Reason.LATE.word() + "#" + journey.name() + "#silence/" + length + "/")
                .filter(notice.name()::startsWith)
                .flatMap(before -> past.fact(notice.name().substring(before.length())));
    }

    private boolean isTooLate(JourneyDefinition journey, Instant from) {
        return notices.stream().flatMap(notice -> late(notice, journey, past).stream())
                .anyMatch(bought -> bought.provenance().occurredAt().equals(from));
    }

    private void silent(Instant from, Duration length, List<Line> lines) {
        Instant complete = from.plus(length);
        lines.add(Line.of(complete, Kind.SILENCE, words().say("silent", words().length(length))));
        active.stream().filter(journey -> silence(journey).equals(Optional.of(length)))
                .filter(journey -> of(journey).noneMatch(one -> one.entry().at().equals(complete)))
                .filter(journey -> !isTooLate(journey, from))
                .forEach(journey -> lines.add(noEntry(journey, complete)));
    }

    private Line noEntry(JourneyDefinition journey, Instant complete) {
        Line line = Line.of(complete, Kind.NO_MESSAGE,
                words().say("no-entry", titles.of(journey.name()), why(journey, complete)));
        Optional<String> more = isFree(journey, complete)
                && !past.contact(complete).hasLeft(journey.terms().topic())
                        ? Optional.of(asksWhatChanged(journey)
                                ? words().say("why.no-entry.perhaps")
                                : unheld(journey, complete)
                                        .map(when -> words().say("why.no-entry.condition", when.text()))
                                        .orElseGet(() -> words().say("why.no-entry.unasked")))
                        : Optional.empty();
        return line.because(more).about("journey", journey.name());
    }

    /// Where it held, nobody asked: a silence that became known when the next purchase was known already, as from a file of old orders, fires no timer.
    private Optional<Condition> unheld(JourneyDefinition journey, Instant complete) {
        return journey.trigger().when()
                .filter(when -> !hindsight.held(when, complete, past.contact(complete)));
    }

    /// What journeys wrote on her is known as it is today alone.
    private static boolean asksWhatChanged(JourneyDefinition journey) {
        return journey.trigger().when().filter(when -> WRITTEN.matcher(when.text()).find()).isPresent();
    }

    private boolean isFree(JourneyDefinition journey, Instant complete) {
        return of(journey).noneMatch(one -> one.entry().at().isBefore(complete));
    }

    /// The guards of rule 11, asked again of what is known now.
    private String why(JourneyDefinition journey, Instant complete) {
        List<Enrollment> earlier = of(journey).filter(one -> one.entry().at().isBefore(complete)).toList();
        Optional<Instant> end = earlier.stream().flatMap(one -> end(one).stream()).max(Instant::compareTo);
        if (earlier.stream().anyMatch(one -> end(one).filter(at -> !at.isAfter(complete)).isEmpty())) {
            return words().say("no-entry.already-in");
        }
        if (past.contact(complete).hasLeft(journey.terms().topic())) {
            return words().say("no-entry.consent");
        }
        return end.isEmpty()
                ? words().say(asksWhatChanged(journey)
                        ? "no-entry.perhaps"
                        : unheld(journey, complete).isPresent() ? "no-entry.condition" : "no-entry.unasked")
                : journey.reentryAfter().map(after -> words().say("no-entry.too-soon", words().length(after)))
                        .orElse(words().say("no-entry.once"));
    }

    private static Optional<Instant> end(Enrollment enrollment) {
        return enrollment.state() instanceof Ended ended ? Optional.of(ended.at()) : Optional.empty();
    }

    private Stream<Enrollment> of(JourneyDefinition journey) {
        return past.enrollments().stream().filter(one -> one.id().journey().equals(journey.name()));
    }
}
