package dev.safar.aws;

import dev.safar.door.EnvelopeWriter;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Received;
import dev.safar.flow.Rejections;
import dev.safar.webhook.Durable;
import dev.safar.webhook.Rejected;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Keeps what came to a door: facts on the queue, rejections in the table.
///
/// @param sender to the queue
/// @param rejections to the table, asked for where there is one: most of what comes is accepted
/// @param clock the time
public record FactsQueue(SqsSender sender, Supplier<Rejections> rejections, InstantSource clock) implements Durable {
    @Override
    public boolean put(List<MemberEvent> facts, List<Rejected> rejected) {
        return sender.send(facts.stream().map(EnvelopeWriter::write).toList())
                && rejected.stream().allMatch(this::isWritten);
    }

    private boolean isWritten(Rejected one) {
        return rejections.get().write(one.about(), one.reason(), one.text(),
                clock.instant()) instanceof Received.Rejected;
    }
}
