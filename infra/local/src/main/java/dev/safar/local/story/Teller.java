package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.member.MemberId;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.message.Gate;
import dev.safar.store.Item;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Tells members' stories from their rows of the store.
public final class Teller {
    private final Collection<JourneyDefinition> active;
    private final Titles titles;
    private final Shop shop;
    private final Words words;
    private final Predicate<String> paused;

    /// Prepares to tell.
    ///
    /// @param active the journeys that members enter now
    /// @param known every version that somebody may be in, the active ones among them; a run of any other is told without its branches and waits
    /// @param shop whose members they are
    /// @param words the language
    public Teller(Collection<JourneyDefinition> active, Collection<JourneyDefinition> known, Shop shop,
            Words words) {
        this(active, known, shop, words, _ -> false);
    }

    /// Prepares to tell where journeys may be paused.
    ///
    /// @param active the journeys that members enter now
    /// @param known every version that somebody may be in
    /// @param shop whose members they are
    /// @param words the language
    /// @param paused whether the journey of that name is paused
    public Teller(Collection<JourneyDefinition> active, Collection<JourneyDefinition> known, Shop shop,
            Words words, Predicate<String> paused) {
        this.paused = paused;
        this.active = List.copyOf(active);
        this.titles = new Titles(words, List.copyOf(known));
        this.shop = shop;
        this.words = words;
    }

    /// Tells a member's story for somebody who reads it as one: without messages that merely arrived, and points of orders.
    ///
    /// @param member who
    /// @param rows her rows of the store, in any order
    /// @param letters the texts that left the house, by the ids of their effects
    /// @param until the instant of telling
    /// @return the story
    public Story story(MemberId member, Collection<? extends Item> rows, Letters letters,
            Instant until) {
        return told(member, rows, letters, until, false);
    }

    /// Tells all of it.
    ///
    /// @param member who
    /// @param rows her rows of the store, in any order
    /// @param letters the texts that left the house, by the ids of their effects
    /// @param until the instant of telling
    /// @return the story: every fact, decision, message and message that was not sent, each row of points, and what lies ahead
    public Story everything(MemberId member, Collection<? extends Item> rows,
            Letters letters, Instant until) {
        return told(member, rows, letters, until, true);
    }

    private Story told(MemberId member, Collection<? extends Item> rows, Letters letters,
            Instant until, boolean everything) {
        Contact contact = only(rows, Item.ContactOf.class).stream().map(Item.ContactOf::contact).findFirst()
                .orElse(Contact.UNKNOWN);
        ZoneId zone = new Gate(contact, shop.policy(), false).zone();
        Past past = past(rows);
        WhyNotReached reach = new WhyNotReached(words, zone, past, titles);
        Why why = new Why(words, reach, past);
        EffectLines effects = new EffectLines(words, zone, titles, why, letters);
        FactLines said = new FactLines(words, titles, past.enrollments());
        List<Line> lines = new ArrayList<>();
        past.facts().stream().filter(fact -> everything || !FactLines.isMinor(fact)).map(said::line)
                .forEach(lines::add);
        List<Item.Notice> noticed = only(rows, Item.Notice.class);
        lines.addAll(new SilenceLines(titles, active, past, hindsight(member, rows, past), noticed, until).lines());
        past.enrollments().stream().filter(run -> everything || titles.definition(run).isPresent())
                .forEach(run -> lines.addAll(new RunLines(run, effects).lines()));
        NoticeLines notices = new NoticeLines(titles, active, why, past, reach);
        noticed.forEach(notice -> lines.add(notices.line(notice)));
        if (everything) {
            only(rows, Item.Ledger.class)
                    .forEach(row -> new LedgerLines(words, past).line(row.entry()).ifPresent(lines::add));
        }
        lines.sort(Comparator.comparing(Line::at));
        return new Story(member, contact.fullName().map(Personal::value), zone, List.copyOf(lines),
                everything ? new AheadLines(titles, active, paused).lines(rows) : List.of());
    }

    private Hindsight hindsight(MemberId member, Collection<? extends Item> rows, Past past) {
        Traits traits = only(rows, Item.ContactOf.class).stream().map(Item.ContactOf::traits).findFirst()
                .orElse(Traits.NONE);
        return new Hindsight(member, past.facts(), traits, shop.currency());
    }

    private Past past(Collection<? extends Item> rows) {
        List<MemberEvent> facts = only(rows, Item.Event.class).stream().map(Item.Event::event)
                .sorted(Comparator.comparing(event -> event.provenance().stamp())).toList();
        List<Enrollment> runs = only(rows, Item.Enrollment.class).stream().map(Item.Enrollment::enrollment).toList();
        return new Past(facts, runs, shop.policy());
    }

    private static <I extends Item> List<I> only(Collection<? extends Item> rows, Class<I> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
