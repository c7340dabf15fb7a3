package dev.safar.local.cloud;

import dev.safar.local.desk.Forgetter;
import dev.safar.local.desk.Remains;
import dev.safar.local.serve.Unusable;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/// Takes away the dead letters of all who were erased, or are being erased; from a letter of somebody else it takes the identities of theirs.
///
/// @param letters those of a queue
/// @param remains knows what is to stay of each
/// @param clock what time it is
record SqsForgetter(SqsDeadLetters letters, Remains remains, InstantSource clock) implements Forgetter {
    @Override
    public void reach() {
        try {
            letters.hold();
        } catch (SdkException e) {
            throw new Unusable("Nothing has begun, because the dead letters cannot be looked through: "
                    + AwsRefusal.words(e));
        }
    }

    @Override
    public Forgotten forget() {
        int gone = 0;
        try {
            for (List<Message> some = letters.hold(); !some.isEmpty(); some = letters.holdMore()) {
                for (Message message : some) {
                    gone += letters.keep(message, remains.of(message.body(), clock.instant())) ? 0 : 1;
                }
            }
            return new Forgotten(gone, letters.isFull()
                    ? "SQS lets nobody hold more of them at once than the " + letters.count()
                            + " that were; `safar deadletters replay --all` makes room, and what is hers is refused when it comes"
                    : "");
        } catch (SdkException e) {
            return new Forgotten(gone, AwsRefusal.words(e));
        }
    }
}
