package dev.safar.local.cloud;

import dev.safar.local.desk.Forgetter;
import dev.safar.local.desk.Residue;
import dev.safar.local.serve.Unusable;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/// Takes away the dead letters of all who were erased, or are being erased; from a letter of somebody else it takes the identities of theirs.
///
/// @param letters those of a queue, if there is one
/// @param residue knows what is to stay of each
/// @param option what is typed behind `safar deadletters` to mean that queue, with a blank before it; empty where nothing is
/// @param clock what time it is
record SqsForgetter(SqsDeadLetters letters, Residue residue, String option, InstantSource clock) implements Forgetter {
    @Override
    public void reach() {
        try {
            if (letters.isThere()) {
                letters.hold();
            }
        } catch (SdkException e) {
            throw new Unusable("Nothing has begun, because the dead letters cannot be looked through: "
                    + AwsRefusal.words(e));
        }
    }

    @Override
    public Forgotten forget() {
        int gone = 0;
        try {
            if (!letters.isThere()) {
                return new Forgotten(0, "");
            }
            for (List<Message> some = letters.hold(); !some.isEmpty(); some = letters.holdMore()) {
                for (Message message : some) {
                    gone += letters.keep(message, residue.of(message.body(), clock.instant())) ? 0 : 1;
                }
            }
            return new Forgotten(gone, letters.isFull()
                    ? "SQS lets nobody hold more of them at once than the " + letters.count()
                            + " that were; `safar deadletters replay --all" + option
                            + "` makes room, and what is hers is not taken in when it comes"
                    : "");
        } catch (SdkException e) {
            return new Forgotten(gone, AwsRefusal.words(e));
        }
    }
}
