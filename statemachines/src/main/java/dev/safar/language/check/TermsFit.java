package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.journey.Readables;
import dev.safar.journey.Terms;
import dev.safar.journey.Trigger;
import dev.safar.json.Spelling;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.message.ContactPolicy;
import dev.safar.message.DayPart;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rules `unknown-key`, `near-topic`, `quiet-at-noon`, `eaten-window`, `short-window` and `empty-send-window`: what a journey is entered by once is in its event,
/// its topic is not misspelt, and quiet hours leave something of the hours in which it writes.
final class TermsFit implements Rule {
    /// What tells no event from the next.
    private static final Set<String> SAME_EACH_TIME = Set.of("type", "currency", "channel", "topic");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant ANY_DAY = Instant.parse("2026-01-05T12:00:00Z");

    @Override
    public void check(Draft draft, Findings findings) {
        Terms terms = draft.terms();
        terms.key().ifPresent(key -> {
            if (draft.trigger() instanceof Trigger.OnEvent on && !on.event().isEmpty()) {
                key(key.path(), Readables.event(on.event()), draft, findings);
            }
        });
        if (!terms.topic().equals(Gate.MARKETING)
                && Spelling.nearest(terms.topic(), List.of(Gate.MARKETING)).isPresent()) {
            findings.add(draft.sources().at(draft, "topic"), Trouble.of("near-topic").with("found", terms.topic()));
        }
        terms.quietHours().filter(TermsFit::isQuietAtNoon).ifPresent(quiet -> findings.add(
                draft.sources().at(draft, "quietHours", "from"), Trouble.of("quiet-at-noon")
                        .with("from", quiet.from().toString()).with("to", quiet.to().toString())));
        // An hour that could not be read is replaced by midnight, which nobody wrote.
        terms.sendWindow().filter(window -> !(isNever(window) && findings.haveErrors()))
                .ifPresent(window -> window(window, terms.quietHours().orElse(QuietHours.AT_NIGHT), draft,
                        findings));
    }

    private static boolean isNever(DayPart window) {
        return window.from().equals(LocalTime.MIDNIGHT) && window.to().equals(LocalTime.MIDNIGHT);
    }

    /// A rest at noon may be meant, a whole day of it is not.
    private static boolean isQuietAtNoon(QuietHours quiet) {
        return quiet.endAfter(ANY_DAY, ZoneOffset.UTC).isPresent()
                && length(quiet.from(), quiet.to()).compareTo(HOUR.multipliedBy(8)) >= 0;
    }

    private static Duration length(LocalTime from, LocalTime to) {
        Duration length = Duration.between(from, to);
        return length.isNegative() ? length.plusDays(1) : length;
    }

    private static void key(List<String> path, Legible event, Draft draft, Findings findings) {
        Legible at = event;
        for (String name : path) {
            if (at instanceof Legible.Anything) {
                return;
            }
            Map<String, Legible> known = at instanceof Legible.Fields fields ? fields.fields() : Map.of();
            Legible next = known.get(name);
            if (next == null) {
                Trouble trouble = Trouble.of("unknown-key").with("found", name);
                findings.add(draft.sources().at(draft, "key"), known.isEmpty()
                        ? trouble
                        : trouble.hint(Hints.questionOrList(name, known.keySet().stream().sorted().toList())));
                return;
            }
            at = next;
        }
        if (SAME_EACH_TIME.contains(path.getLast()) && at instanceof Legible.Value) {
            findings.add(draft.sources().at(draft, "key"),
                    Trouble.of("unknown-key").saying("same").with("found", path.getLast()));
        }
        if (!(at instanceof Legible.Value || at instanceof Legible.Anything)) {
            findings.add(draft.sources().at(draft, "key"),
                    Trouble.of("unknown-key").with("found", path.getLast()));
        }
    }

    /// Asked where no clock is ever put forward or back.
    private static void window(DayPart window, QuietHours quiet, Draft draft, Findings findings) {
        if (window.from().equals(window.to())) {
            findings.add(draft.sources().at(draft, "sendWindow", "to"),
                    Trouble.of("empty-send-window").with("found", window.to().toString()));
            return;
        }
        if (length(window.from(), window.to()).compareTo(HOUR) < 0) {
            findings.add(draft.sources().at(draft, "sendWindow", "to"), Trouble.of("short-window")
                    .with("start", window.from().toString()).with("end", window.to().toString()));
        }
        ContactPolicy policy = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, quiet, true, true)
                .within(Optional.of(window));
        if (!Gate.everOpens(policy, ANY_DAY)) {
            findings.add(draft.sources().at(draft, "sendWindow"), Trouble.of("eaten-window")
                    .with("from", quiet.from().toString()).with("to", quiet.to().toString())
                    .with("start", window.from().toString()).with("end", window.to().toString()));
        }
    }
}
