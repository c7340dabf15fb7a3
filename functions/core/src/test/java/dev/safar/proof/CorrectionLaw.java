package dev.safar.proof;

import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.EventView;
import dev.safar.journey.Heard;
import dev.safar.store.Item;
import java.util.stream.Stream;

/// Of several bodies of a fact the greatest holds, whatever came first: no older one takes its place, and what an enrollment heard and no step has taken
/// yet is what the fact says now.
final class CorrectionLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return Stream.concat(
                before.content().all(Item.Event.class).filter(was -> isOlder(was, after.content()))
                        .map(was -> "an older body took its place: " + was.key()),
                after.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                        .filter(CorrectionLaw::goesOn)
                        .flatMap(one -> one.inbox().stream().filter(heard -> !isTrue(one, heard, after.content()))
                                .map(heard -> one.id() + ": heard what is no longer said: " + heard)));
    }

    /// Whoever is about to stop hears no more.
    private static boolean goesOn(Enrollment enrollment) {
        return switch (enrollment.state()) {
            case Running running -> running.stop().isEmpty();
            case Waiting _ -> true;
            case Ended _ -> false;
        };
    }

    private static boolean isOlder(Item.Event was, Content after) {
        return after.get(was.key()).map(Cell::item).map(Item.Event.class::cast)
                .filter(is -> Provenance.BODIES.compare(is.event().provenance(), was.event().provenance()) < 0)
                .isPresent();
    }

    private static boolean isTrue(Enrollment enrollment, Heard heard, Content content) {
        return content.of(enrollment.id().member()).map(Cell::item).filter(Item.Event.class::isInstance)
                .map(Item.Event.class::cast).map(Item.Event::event)
                .anyMatch(event -> event.provenance().key().toString().equals(heard.fact()) && says(event, heard));
    }

    private static boolean says(MemberEvent event, Heard heard) {
        return EventView.of(event).equals(heard.view()) && event.provenance().occurredAt().equals(heard.at());
    }
}
