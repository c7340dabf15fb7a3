package dev.safar.local.simulate;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Stamp;
import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.local.stack.Stack;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/// Some members, lived through from beginning to end in a stack of their own: what the history says of them, and what they are assumed to do about the
/// letters they get.
final class Cohort {
    private final PriorityQueue<MemberEvent> coming;
    private final Reactions reactions;
    private final Instant end;
    private final Stack stack;
    private final Moments moments;
    private final Map<MemberId, Identities> members = new HashMap<>();
    private final Map<Identity, MemberId> owners = new HashMap<>();
    private final List<Outgoing.Letter> unread = new ArrayList<>();
    private long facts;

    /// @param stack makes the stack around what takes its letters
    Cohort(List<MemberEvent> life, Reactions reactions, Moments moments, Instant end,
            Function<Carrier, Stack> stack) {
        this.moments = moments;
        this.coming = new PriorityQueue<>(Math.max(1, life.size()),
                Comparator.<MemberEvent, Stamp>comparing(event -> event.provenance().stamp()));
        this.coming.addAll(life);
        this.reactions = reactions;
        this.end = end;
        this.stack = stack.apply(this::taken);
    }

    private Carrier.Receipt taken(Outgoing outgoing) {
        if (reactions.assumptions().react() && outgoing instanceof Outgoing.Letter letter) {
            unread.add(letter);
        }
        return new Carrier.Receipt.Taken();
    }

    /// Lives.
    ///
    /// @return the stack, at the end
    Stack live() {
        for (Optional<MemberEvent> next = next(); next.isPresent(); next = next()) {
            MemberEvent event = next.get();
            stack.passToJustBefore(event.provenance().occurredAt());
            deliver(event);
            read();
        }
        stack.passToJustBefore(end);
        return stack;
    }

    /// Everything due before the next fact happens first, one instant at a time, because each may bring about a fact that comes earlier.
    private Optional<MemberEvent> next() {
        while (reactions.assumptions().react()) {
            Optional<Due> due = due();
            if (due.isEmpty()) {
                break;
            }
            stack.passTo(due.get().at());
            read();
        }
        return Optional.ofNullable(coming.poll());
    }

    private Optional<Due> due() {
        Instant until = Optional.ofNullable(coming.peek()).map(event -> event.provenance().occurredAt()).orElse(end);
        return stack.store().due(0, until.minusMillis(1), Optional.empty(), 1).stream().findFirst();
    }

    private void deliver(MemberEvent event) {
        facts++;
        Optional<Identity> name = event.provenance().who().strongest();
        Optional<Moments.Before> before = moments.before(event, name.map(owners::get), stack.store());
        switch (stack.deliver(event)) {
            case Received.Accepted accepted -> {
                members.put(accepted.member(), event.provenance().who());
                name.ifPresent(identity -> owners.put(identity, accepted.member()));
                before.ifPresent(then -> moments.judge(event, accepted.member(), then, stack.store()));
            }
            case Received.Duplicate _,Received.Superseded _,Received.Waits _ -> {
            }
            case Received.Rejected rejected -> throw new IllegalStateException(
                    "Every fact of a history names its member, yet one was rejected: " + rejected.reason());
            case Received.Busy _ -> throw new IllegalStateException("A store in memory is never busy");
        }
    }

    /// A letter may leave while the first fact of its member is still on its way in, so letters are read when that is over.
    private void read() {
        unread.forEach(letter -> Optional.ofNullable(members.get(letter.member()))
                .map(who -> reactions.to(letter, who)).orElse(List.of()).stream()
                .filter(fact -> fact.provenance().occurredAt().isBefore(end)).forEach(coming::add));
        unread.clear();
    }

    /// {@return how many facts came}
    long facts() {
        return facts;
    }
}
