package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Goal;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.MemberView;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.MemoryStore;
import dev.safar.store.Stored;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the conditions of goals came to at the moment of each fact: of those who are led through a journey and of those held out, whose run is over. They read what a
/// live one reads: the member with the fact folded in, and what journeys had written on her and done for her until then. Later nobody could say.
final class Moments {
    private final Map<String, Goal> asking = new HashMap<>();
    private final Currency currency;
    private final Set<Moment> reached = new HashSet<>();

    /// A fact before a run.
    private record Moment(EnrollmentId run, String fact) {}

    /// What stood in a member's rows before a fact.
    ///
    /// @param runs her times through journeys
    /// @param traits what journeys wrote on her
    record Before(List<Enrollment> runs, Traits traits) {}

    Moments(List<JourneyDefinition> journeys, Currency currency) {
        journeys.forEach(journey -> journey.goal().filter(goal -> goal.where().isPresent())
                .ifPresent(goal -> asking.put(journey.name(), goal)));
        this.currency = currency;
    }

    /// {@return what must be known before a fact is taken in; empty where no goal asks anything of it}
    Optional<Before> before(MemberEvent fact, Optional<MemberId> member, MemoryStore store) {
        return member.filter(_ -> asking.values().stream().anyMatch(goal -> goal.event().equals(fact.type())))
                .map(her -> new Before(store
                        .query(her.value(), Kind.ENROLLMENT.prefix(), Optional.empty(), Integer.MAX_VALUE).stream()
                        .map(stored -> ((Item.Enrollment) stored.item()).enrollment()).toList(),
                        contact(her, store).map(Item.ContactOf::traits).orElse(Traits.NONE)));
    }

    /// Judges a fact that was taken in, and may be another body of one that was before.
    void judge(MemberEvent fact, MemberId member, Before before, MemoryStore store) {
        Member folded = store.get(Key.member(member)).map(Stored::item).filter(Item.Member.class::isInstance)
                .map(item -> ((Item.Member) item).member()).orElseGet(() -> Member.newcomer(member));
        Map<String, @Nullable Object> view = MemberView.of(folded,
                contact(member, store).map(Item.ContactOf::contact).orElse(Contact.UNKNOWN), before.traits(), currency);
        before.runs().forEach(run -> Optional.ofNullable(asking.get(run.id().journey()))
                .filter(goal -> goal.event().equals(fact.type())).ifPresent(goal -> {
                    Moment moment = new Moment(run.id(), fact.provenance().key().toString());
                    if (goal.holds(fact, run, view)) {
                        reached.add(moment);
                    } else {
                        reached.remove(moment);
                    }
                }));
    }

    private static Optional<Item.ContactOf> contact(MemberId member, MemoryStore store) {
        return store.get(Key.contact(member)).map(Stored::item).map(Item.ContactOf.class::cast);
    }

    /// {@return whether a goal's condition held of a fact; one without a condition always does}
    boolean held(Enrollment run, MemberEvent fact) {
        return !asking.containsKey(run.id().journey())
                || reached.contains(new Moment(run.id(), fact.provenance().key().toString()));
    }
}
