package dev.safar.local.cli;

import dev.safar.language.scenario.Happening;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.live.Manuscript;
import dev.safar.local.rehearsal.Defaults;
import dev.safar.local.rehearsal.TypedHappenings;
import dev.safar.local.story.Words;
import dev.safar.local.trigger.Mistyped;
import dev.safar.money.Currency;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What lies ahead of a member of a shop, asked at its desk.
///
/// @param drafts files that take the place of what is live of theirs; may be none
/// @param at from when on days are counted, as it was typed; null for at once
/// @param events what happens to her, as typed
/// @param days how many days are walked
/// @param words the language
record MemberPreview(Manuscript drafts, @Nullable String at, List<String> events, int days, Words words) {
    /// The clock of the shop goes on while we ask.
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int YEARS = 10;

    /// @throws Mistyped if an instant or an event cannot be read, or lies in the past
    Reply ask(DeskLine line, String member) {
        String path = "/desk/members/" + Paths.part(member);
        Reply who = line.get(path);
        if (!who.isDone()) {
            return who;
        }
        ZoneId zone = ZoneId.of(Reply.text(who.body().get("zone")));
        ZonedDateTime now = Instant.parse(Reply.text(line.get("/desk/clock").body().get("now"))).atZone(zone);
        ZonedDateTime start = at == null ? now.plus(SOON) : instant(at, zone);
        if (start.isBefore(now)) {
            throw new Mistyped("Expected --at not to lie in the past: there it is " + now.toOffsetDateTime()
                    + ", and what is done is done. `safar explain` tells what was");
        }
        if (start.isAfter(now.plusYears(YEARS))) {
            throw new Mistyped("Expected --at to lie within ten years from now, but found '" + at + "'");
        }
        Currency currency = Currency.valueOf(Reply.text(line.get("/desk/shop").body().get("currency")));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("until", start.plusDays(days).toInstant().toString());
        body.put("events", events(start, currency));
        body.put("journeys", drafts.journeys());
        body.put("messages", drafts.messages());
        body.put("lang", words.language().tag());
        return line.ask("POST", path + "/preview", Map.of(), body);
    }

    private static ZonedDateTime instant(String typed, ZoneId zone) {
        return parsed(() -> ZonedDateTime.parse(typed).withZoneSameInstant(zone))
                .or(() -> parsed(() -> LocalDateTime.parse(typed).atZone(zone)))
                .or(() -> parsed(() -> LocalDate.parse(typed).atStartOfDay(zone)))
                .orElseThrow(() -> new Mistyped(
                        "Expected --at to be as in 2026-04-01T09:00 (where she lives) or 2026-04-01T05:30:00Z, but found '"
                                + typed + "'"));
    }

    private static Optional<ZonedDateTime> parsed(Supplier<ZonedDateTime> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private List<Map<String, @Nullable Object>> events(ZonedDateTime start, Currency currency) {
        Defaults defaults = new Defaults(currency);
        return new TypedHappenings(currency, start.toLocalTime(), days).of(events).stream().map(defaults::complete)
                .sorted(Comparator.comparing(happening -> instant(happening, start)))
                .map(happening -> event(happening, start)).toList();
    }

    private static Map<String, @Nullable Object> event(Happening happening, ZonedDateTime start) {
        Instant when = instant(happening, start);
        if (when.isBefore(start.toInstant())) {
            throw new Mistyped("Expected " + happening.type() + " not to happen before " + start.toOffsetDateTime()
                    + ", where the preview begins, but found " + happening.day() + "T" + happening.time());
        }
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("at", when.toString());
        event.put("type", happening.type());
        event.put("data", happening.data());
        return event;
    }

    private static Instant instant(Happening happening, ZonedDateTime start) {
        return start.toLocalDate().plusDays(happening.day()).atTime(happening.time()).atZone(start.getZone())
                .toInstant();
    }
}
