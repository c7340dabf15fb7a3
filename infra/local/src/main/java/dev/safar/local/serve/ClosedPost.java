package dev.safar.local.serve;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.local.links.Links;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.member.MemberId;

/// The post of a folder whose server does not run: nothing leaves, but what is kept about a member can be dropped.
///
/// @param outbox what left
/// @param links what ids in it lead to; on the same shelf
record ClosedPost(DurableOutbox outbox, Links links) implements Carrier {
    /// @throws IllegalStateException always: no execution runs here
    @Override
    public Receipt carry(Outgoing outgoing) {
        throw new IllegalStateException("Nothing leaves while the server does not run: " + outgoing.effect());
    }

    @Override
    public void forget(MemberId member) {
        outbox.forget(member, links::forget);
    }
}
