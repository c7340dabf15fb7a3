package dev.safar.proof;

import dev.safar.journey.Effect;
import dev.safar.message.Channel;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.util.List;
import java.util.stream.Stream;

/// Never more is sent than the cap allows. A unit is taken by what is about to be sent, was sent, or may have been; whatever was refused, postponed or
/// withheld has none.
final class CapLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return Stream.concat(tooMany(after.post()),
                after.content().all(Item.ContactOf.class).flatMap(contact -> uncounted(contact, after.content())));
    }

    private static Stream<String> tooMany(List<String> post) {
        List<String> capped = post.stream()
                .filter(id -> Journeys.RIVALS.stream().anyMatch(journey -> id.contains("#" + journey.name() + "#")))
                .toList();
        return capped.size() > Stage.CAP.most() ? Stream.of("more than the cap allows: " + capped) : Stream.empty();
    }

    private static Stream<String> uncounted(Item.ContactOf contact, Content content) {
        int taken = contact.sends().byChannel().getOrDefault(Channel.EMAIL, List.of()).size();
        long due = content.all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .filter(one -> Key.enrollment(one.id()).partition().equals(contact.member().value())
                        && Journeys.RIVALS.contains(Journeys.of(one)))
                .flatMap(one -> one.effects().values().stream()).filter(CapLaw::holdsUnit).count();
        return taken == due ? Stream.empty() : Stream.of("the cap counts " + taken + " instead of " + due);
    }

    private static boolean holdsUnit(Effect effect) {
        return switch (effect.status()) {
            case PENDING, SENT, UNCERTAIN -> true;
            case FAILED, WITHHELD, POSTPONED -> false;
        };
    }
}
