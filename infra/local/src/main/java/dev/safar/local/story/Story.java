package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.story.Line.Kind;
import dev.safar.member.MemberId;
import dev.safar.message.Contact;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Gate;
import dev.safar.store.Item;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member's story: all that is known of her, in order, in words.
///
/// @param member who
/// @param name her full name, where it is known; personal
/// @param zone where she lives, for days and hours
/// @param lines what happened, earliest first; at one instant facts come before what followed from them
public record Story(MemberId member, Optional<String> name, ZoneId zone, List<Line> lines) {
    /// Tells a story.
    ///
    /// @param rows the member's rows of the store, in any order
    /// @param outbox what left the house; what went to others is passed over
    /// @param member who
    /// @param journeys the definitions that were active; a run of another version is passed over
    /// @param policy what holds for members who did not say where they live
    /// @param until the instant of telling
    /// @param words the language
    /// @return the story
    public static Story of(Collection<? extends Item> rows, Collection<Outgoing> outbox, MemberId member,
            Collection<JourneyDefinition> journeys, ContactPolicy policy, Instant until, Words words) {
        Contact contact = only(rows, Item.ContactOf.class).stream().map(Item.ContactOf::contact).findFirst()
                .orElse(Contact.UNKNOWN);
        ZoneId zone = new Gate(contact, policy, false).zone();
        List<MemberEvent> facts = only(rows, Item.Event.class).stream().map(Item.Event::event)
                .sorted(Comparator.comparing(event -> event.provenance().stamp())).toList();
        List<Enrollment> enrollments = only(rows, Item.Enrollment.class).stream().map(Item.Enrollment::enrollment)
                .toList();
        List<MemberEvent.PurchaseCompleted> purchases = facts.stream()
                .filter(MemberEvent.PurchaseCompleted.class::isInstance).map(MemberEvent.PurchaseCompleted.class::cast)
                .toList();
        List<Line> lines = new ArrayList<>();
        FactLines said = new FactLines(words, titles(enrollments, journeys, words), journeys);
        facts.forEach(fact -> said.line(fact).ifPresent(lines::add));
        lines.addAll(new SilenceLines(words, journeys, enrollments, until).lines(purchases));
        EffectLines effects = new EffectLines(words, zone,
                outbox.stream().filter(outgoing -> outgoing.member().equals(member)).toList());
        enrollments.forEach(enrollment -> journeys.stream().filter(journey -> runs(enrollment, journey))
                .forEach(journey -> lines.addAll(new RunLines(words, journey, enrollment, effects).lines())));
        only(rows, Item.Notice.class).forEach(notice -> lines.add(Line.of(notice.at(), Kind.NOTICE,
                words.say("notice", words.meaning("notice", beforeHash(notice.name()))))));
        lines.sort(Comparator.comparing(Line::at));
        return new Story(member, contact.fullName().map(Personal::value), zone, List.copyOf(lines));
    }

    private static Map<String, String> titles(List<Enrollment> enrollments, Collection<JourneyDefinition> journeys,
            Words words) {
        Map<String, String> titles = new LinkedHashMap<>();
        enrollments.forEach(enrollment -> journeys.stream().filter(journey -> runs(enrollment, journey))
                .forEach(journey -> journey.itinerary().byId().forEach((id, step) -> titles.put(
                        enrollment.id() + "#" + id, step.title().in(words.language().tag(), id)))));
        return titles;
    }

    private static String beforeHash(String name) {
        int hash = name.indexOf('#');
        return hash < 0 ? name : name.substring(0, hash);
    }

    private static boolean runs(Enrollment enrollment, JourneyDefinition journey) {
        return enrollment.id().journey().equals(journey.name()) && enrollment.version().equals(journey.version());
    }

    private static <I extends Item> List<I> only(Collection<? extends Item> rows, Class<I> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// {@return the story for machines}
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("member", member.value());
        json.put("lines", lines.stream().map(Line::json).toList());
        return json;
    }
}
