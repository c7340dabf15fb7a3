package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Catalog;
import dev.safar.journey.Heard;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Line.Kind;
import dev.safar.message.Reason;
import dev.safar.store.Item;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// Says what notices mean: why a fact did nothing, why a journey did not begin, which members met. A notice's name says which of these, and what about.
///
/// @param titles what journeys are called
/// @param active the journeys that members enter now
/// @param why the sentences that need to know nothing but the reason
/// @param past what was true of her
/// @param reach says days
record NoticeLines(Titles titles, Collection<JourneyDefinition> active, Why why, Past past, WhyNotReached reach) {
    Line line(Item.Notice notice) {
        String word = before(notice.name());
        Line line = Line.of(notice.at(), Kind.NOTICE, words().say("notice", words().meaning("notice", word)));
        Optional<String> because = Reason.find(word).map(reason -> sentence(reason, notice));
        Line told = line.because(because).about("reason", word).about("notice", notice.text());
        return journey(notice).map(name -> told.about("journey", name)).orElse(told);
    }

    private Words words() {
        return titles.words();
    }

    private String sentence(Reason reason, Item.Notice notice) {
        return switch (reason) {
            case LATE -> late(notice);
            case ALREADY_IN -> run(notice).map(run -> words().say("why.already-in.since", title(notice),
                    reach.day(run.entry().at()))).orElseGet(() -> why.general(reason));
            case ONCE -> run(notice).map(run -> words().say("why.once.on", title(notice),
                    reach.day(run.entry().at()))).orElseGet(() -> why.general(reason));
            case TOO_SOON -> run(notice).flatMap(run -> tooSoon(run, notice)).orElseGet(() -> why.general(reason));
            case PAUSED -> words().say("why.paused.in", title(notice));
            case CONSENT -> words().say("why.consent.left", title(notice));
            case UNDECIDED -> words().say("why.undecided.because", Cells.named(behind(notice.text(), ": ")));
            case NO_KEY -> words().say("why.no-key.of", title(notice), Cells.named(behind(notice.text(), ": ")));
            case CROWDED -> words().say("why.crowded.of", title(notice), Catalog.MOST_JOURNEYS);
            case CIRCLE -> words().say("why.circle.of", title(notice), Catalog.MOST_JOURNEYS);
            case INBOX_FULL -> words().say("why.inbox-full.of", title(notice), Heard.MOST);
            case NO_ADDRESS, COMPLAINT_OPEN, CAP, FULL, MISSING_TEXT, MISSING_VARIABLE, GOAL_REACHED, EXIT, FAILED,
                    REJECTED,
                    QUIET_HOURS, SEND_WINDOW, PROVIDER_DOWN, MAILBOX_AWAY, HOLDOUT, DUPLICATE ->
                words().meaning("reason", reason.word());
        };
    }

    private String late(Item.Notice notice) {
        return journey(notice).flatMap(name -> active.stream().filter(one -> one.name().equals(name)).findFirst())
                .flatMap(journey -> SilenceLines.late(notice, journey, past)
                        .map(bought -> late("why.late.silence", bought, SilenceLines.silence(journey), notice, journey))
                        .or(() -> past.facts().stream()
                                .filter(it -> notice.name().endsWith("#" + it.provenance().key())).findFirst()
                                .map(fact -> late("why.late.fact", fact, Optional.empty(), notice, journey))))
                .orElseGet(() -> why.general(Reason.LATE));
    }

    private String late(String key, MemberEvent fact, Optional<Duration> after, Item.Notice notice,
            JourneyDefinition journey) {
        return words().say(key, Cells.named(fact.provenance().key().toString()),
                reach.moment(fact.provenance().occurredAt().plus(after.orElse(Duration.ZERO))),
                reach.moment(notice.at()), title(notice), words().length(journey.acceptLate()));
    }

    private Optional<String> tooSoon(Enrollment run, Item.Notice notice) {
        Optional<JourneyDefinition> journey = active.stream()
                .filter(one -> one.name().equals(run.id().journey())).findFirst();
        return run.state() instanceof Ended ended
                ? journey.flatMap(JourneyDefinition::reentryAfter).map(after -> words().say("why.too-soon.until",
                        title(notice), reach.day(ended.at()), words().length(after),
                        reach.day(ended.at().plus(after))))
                : Optional.empty();
    }

    private Optional<Enrollment> run(Item.Notice notice) {
        return past.enrollments().stream().filter(run -> notice.name().endsWith("#" + run.id().withinMember()))
                .findFirst();
    }

    /// Reasons are followed by the journey's name; other notices are not about one.
    private static Optional<String> journey(Item.Notice notice) {
        return Reason.find(before(notice.name())).map(_ -> before(behind(notice.name(), "#")));
    }

    private String title(Item.Notice notice) {
        return titles.of(journey(notice).orElse(""));
    }

    private static String before(String name) {
        int hash = name.indexOf('#');
        return hash < 0 ? name : name.substring(0, hash);
    }

    private static String behind(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(at + mark.length());
    }
}
