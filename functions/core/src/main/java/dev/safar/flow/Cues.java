package dev.safar.flow;

import dev.safar.hash.Sha256;
import dev.safar.journey.Condition;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.MemberView;
import dev.safar.journey.Moment;
import dev.safar.journey.Occasion;
import dev.safar.journey.Remark;
import dev.safar.journey.Trigger;
import dev.safar.member.Member;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.message.Gate;
import dev.safar.message.Reason;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import dev.safar.store.Timer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When journeys are to begin for a member without a fact of their type: on a date of hers, or as something becomes true of her. Each date has a row of its
/// own, which moves with the date; it is read only where the date, or where she lives, changes.
final class Cues {
    /// What the name of an entry begins with that she is let in by because something became true of her: the fact's name follows, or how many journeys in a
    /// row began by a step of the one before, and a hash of the step.
    static final String BECAME = "becomes/";
    private static final Pattern BY_STEP = Pattern.compile(BECAME + "([0-9]+)/[0-9a-f]+");
    private static final int STEP_DIGITS = 20;

    private final Catalog catalog;
    private final Shop shop;
    private final Partition partition;

    Cues(Catalog catalog, Shop shop, Partition partition) {
        this.catalog = catalog;
        this.shop = shop;
        this.partition = partition;
    }

    /// What is known of her at a time.
    ///
    /// @param names what conditions read; empty before she was there, when nothing is true of her
    /// @param zone where she lives
    record Known(Map<String, @Nullable Object> names, ZoneId zone) {
        static Known nobody(ZoneId zone) {
            return new Known(Map.of(), zone);
        }

        boolean isSomebody() {
            return !names.isEmpty();
        }

        boolean is(Condition condition) {
            return isSomebody() && condition.test(names).holds();
        }
    }

    Known known(Member member, Contact contact, Traits traits) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("member", MemberView.of(member, contact, traits, shop.currency()));
        return new Known(names, new Gate(contact, shop.policy(), false).zone());
    }

    private Known now() {
        return known(partition.memberOrNewcomer(partition.summary()), partition.contactOrUnknown(partition.contact()),
                partition.traits());
    }

    /// Moves the dates that are others now.
    ///
    /// @param before what was known of her
    /// @param after what is known of her
    /// @param now a date that lies before it is past, and its next one counts; but a day that was still to come stays, wherever she moves
    /// @param changes where it is written
    void move(Known before, Known after, Instant now, Changes changes) {
        catalog.dated().forEach(journey -> {
            Moment.Date moment = moment(journey);
            Optional<Object> date = moment.date().value(after.names);
            boolean same = before.isSomebody() && moment.date().value(before.names).equals(date);
            if (!same || !before.zone.equals(after.zone)) {
                Optional<Stored<Timer.Cue>> read = partition.cue(journey.name());
                put(read, journey, read.filter(_ -> same).flatMap(cue -> again(cue.item(), moment, after))
                        .or(() -> Occasion.next(moment, date, now, after.zone)), changes);
            }
        });
    }

    /// Finds the dates for which there is no row yet, since no journey asked for them, and those that another version of a journey puts elsewhere.
    ///
    /// @param journeys which journeys' dates
    /// @param since when the journeys began to ask: a day that has passed since then is due at once
    /// @param changes where it is written
    void find(List<JourneyDefinition> journeys, Instant since, Changes changes) {
        Known known = now();
        journeys.forEach(journey -> {
            Moment.Date moment = moment(journey);
            Optional<Stored<Timer.Cue>> read = partition.cue(journey.name());
            put(read, journey, read.flatMap(cue -> again(cue.item(), moment, known))
                    .or(() -> Occasion.next(moment, moment.date().value(known.names), since, known.zone)), changes);
        });
    }

    /// {@return the occasion of a row as it is by what is known now; empty where its date is not known any more}
    Optional<Occasion> again(Timer.Cue cue, Moment.Date moment) {
        return again(cue, moment, now());
    }

    private static Optional<Occasion> again(Timer.Cue cue, Moment.Date moment, Known known) {
        return new Occasion(cue.entry(), cue.at()).again(moment, moment.date().value(known.names), known.zone);
    }

    /// {@return the first occasion after an instant}
    Optional<Occasion> next(Moment.Date moment, Instant after) {
        Known known = now();
        return Occasion.next(moment, moment.date().value(known.names), after, known.zone);
    }

    void put(Optional<Stored<Timer.Cue>> read, JourneyDefinition journey, Optional<Occasion> next, Changes changes) {
        Optional<Timer.Cue> cue = next
                .map(day -> new Timer.Cue(partition.member(), journey.name(), entry(journey, day), day.at()));
        if (!cue.equals(read.map(Stored::item))) {
            cue.ifPresentOrElse(row -> changes.put(read, row), () -> read.ifPresent(changes::delete));
        }
    }

    /// A year is nobody's secret. Any other day may be counted from her birthday, so what she enters by does not say it: ids stand in logs.
    private String entry(JourneyDefinition journey, Occasion day) {
        return moment(journey).yearly()
                ? day.key()
                : Occasion.PREFIX + new IdentityHash(shop.identityKey()).day(partition.member(), day.key());
    }

    /// A step writes on her: dates move, and what becomes true by it begins journeys at the next look at what is due. What is known of her beside must not
    /// change meanwhile, or neither would see the other.
    ///
    /// @param before what journeys had written on her
    /// @param after what they have written now
    /// @param writer the run whose step it is
    /// @param step the step
    /// @param now the instant
    /// @param changes where it is written
    void write(Traits before, Traits after, EnrollmentId writer, String step, Instant now, Changes changes) {
        if (!catalog.asksMembers()) {
            return;
        }
        Member member = partition.memberOrNewcomer(partition.summary());
        Contact contact = partition.contactOrUnknown(partition.contact());
        Known was = known(member, contact, before);
        Known is = known(member, contact, after);
        move(was, is, now, changes);
        catalog.becoming().stream().filter(journey -> becomes(journey, was, is))
                .forEach(journey -> begin(journey, writer, step, now, changes));
        changes.check(Key.member(partition.member()), partition.summary());
    }

    /// More in a row than there can be journeys are a circle, which would never end: it is cut, and a notice says where.
    private void begin(JourneyDefinition journey, EnrollmentId writer, String step, Instant now, Changes changes) {
        int inARow = inARow(writer.entry()) + 1;
        if (inARow > Catalog.MOST_JOURNEYS) {
            new Notices(partition, changes, now).leave(new Remark(Reason.CIRCLE, journey.name(), journey.name()
                    + " does not begin by a step of " + writer.journey() + ": " + Catalog.MOST_JOURNEYS
                    + " in a row began by a step of the one before"));
        } else {
            String hash = Sha256.hex(writer.withinMember() + "#" + step).substring(0, STEP_DIGITS);
            changes.put(new Timer.Cue(partition.member(), journey.name(), BECAME + inARow + "/" + hash, now));
        }
    }

    private static int inARow(String entry) {
        Matcher byStep = BY_STEP.matcher(entry);
        return byStep.matches() ? Integer.parseInt(byStep.group(1)) : 0;
    }

    static boolean becomes(JourneyDefinition journey, Known before, Known after) {
        return journey.trigger() instanceof Trigger.OnBecoming on && !before.is(on.becomes()) && after.is(on.becomes());
    }

    private static Moment.Date moment(JourneyDefinition journey) {
        return ((Trigger.OnDate) journey.trigger()).moment();
    }
}
