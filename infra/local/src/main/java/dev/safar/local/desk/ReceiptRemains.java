package dev.safar.local.desk;

import dev.safar.door.TypedIdentities;
import dev.safar.event.Identity;
import dev.safar.flow.Erasure;
import dev.safar.receipt.SesEvent;
import dev.safar.receipt.SesEvent.Whom;
import dev.safar.receipt.TopicMessage;
import dev.safar.store.UnreadableItemException;
import java.time.Instant;
import java.util.Optional;

/// What remains of what SES told of a mail, among the dead letters: it holds the address, the subject, and what a mailbox said. All of it stays, or nothing.
///
/// @param identities reads addresses
/// @param erasure knows who was erased
public record ReceiptRemains(TypedIdentities identities, Erasure erasure) implements Residue {
    /// It goes with the member to whom the letter was written, and with whoever had its address when it was sent. What is no event of SES leads to nobody; so does what
    /// leads to a row that cannot be read.
    @Override
    public Optional<String> of(String body, Instant now) {
        Whom whom = SesEvent.whom(TopicMessage.published(body));
        try {
            return whom.member().filter(erasure::isErased).isPresent() || isAddressErased(whom)
                    ? Optional.empty()
                    : Optional.of(body);
        } catch (UnreadableItemException _) {
            return Optional.of(body);
        }
    }

    /// Where it is not said when it was sent, any erasure counts.
    private boolean isAddressErased(Whom whom) {
        Instant at = whom.at().orElse(Instant.EPOCH);
        return whom.addresses().stream().flatMap(address -> identities.of(address.value()).stream())
                .filter(identity -> identity.kind() == Identity.Kind.EMAIL)
                .anyMatch(identity -> erasure.isErased(identity, at));
    }
}
