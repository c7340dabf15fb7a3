package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.message.Channel;
import dev.safar.message.Contact;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was true of a member at an instant, as her facts tell it now. A fact that happened by then and came later counts: it cannot be told from the
/// facts alone that it was not known yet.
///
/// @param facts hers, earliest first
/// @param enrollments hers
/// @param policy what holds where she did not say
record Past(List<MemberEvent> facts, List<Enrollment> enrollments, ContactPolicy policy) {
    /// A message that counted towards a cap.
    ///
    /// @param journey which journey sent it
    /// @param step which step
    /// @param at when
    record Sent(Enrollment journey, String step, Instant at) {}

    Contact contact(Instant at) {
        return until(at).stream().reduce(Contact.UNKNOWN, Contact::learn, (first, _) -> first);
    }

    /// The openings of her complaints that were not settled by then.
    List<MemberEvent.ComplaintOpened> openComplaints(Instant at) {
        List<MemberEvent.ComplaintOpened> open = new ArrayList<>();
        until(at).forEach(fact -> {
            if (fact instanceof MemberEvent.ComplaintOpened opened) {
                open.add(opened);
            }
            if (fact instanceof MemberEvent.ComplaintResolved resolved) {
                open.removeIf(opened -> opened.complaint().equals(resolved.complaint())
                        && opened.provenance().key().source().equals(resolved.provenance().key().source()));
            }
        });
        return open;
    }

    /// The messages on a channel that counted towards a cap at an instant, earliest first.
    List<Sent> counted(Channel channel, FrequencyCap cap, Instant at) {
        List<Sent> sent = new ArrayList<>();
        enrollments.forEach(run -> run.effects().forEach((step, effect) -> {
            boolean within = effect.at().isBefore(at) && effect.at().plus(cap.period()).isAfter(at);
            boolean counts = effect.status() == Effect.Status.SENT || effect.status() == Effect.Status.UNCERTAIN
                    || effect.status() == Effect.Status.PENDING;
            if (within && counts && channel.word().equals(effect.result().get(Effect.CHANNEL))) {
                sent.add(new Sent(run, step, effect.at()));
            }
        }));
        sent.sort(Comparator.comparing(Sent::at));
        return sent;
    }

    Optional<MemberEvent> fact(String name) {
        return facts.stream().filter(fact -> fact.provenance().key().toString().equals(name)).findFirst();
    }

    private List<MemberEvent> until(Instant at) {
        return facts.stream().filter(fact -> !fact.provenance().occurredAt().isAfter(at)).toList();
    }
}
