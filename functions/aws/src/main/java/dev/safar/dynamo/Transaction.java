package dev.safar.dynamo;

import dev.safar.store.Answer;
import dev.safar.store.Key;
import dev.safar.store.Write;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Several writes, all or none. A token goes with them: DynamoDB answers a repetition of a transaction that it has carried out (within ten
/// minutes) like the first time, so a lost answer is never taken for a lost race.
final class Transaction {
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private final DynamoDbEnhancedClient client;
    private final TransactionForm form;
    private final Trail trail;

    Transaction(DynamoDbEnhancedClient client, TransactionForm form, Trail trail) {
        this.client = client;
        this.form = form;
        this.trail = trail;
    }

    Answer write(List<Write> writes, String id) {
        return trail.follow(() -> {
            try {
                client.transactWriteItems(form.of(writes, id));
                return new Answer.Applied();
            } catch (TransactionCanceledException e) {
                return cancelled(writes, e);
            } catch (TransactionInProgressException e) {
                throw new UnclearWriteException("An answer was lost, and the transaction still goes on", e);
            } catch (AwsServiceException e) {
                return Busy.is(e) ? contended(e) : rethrown(e);
            }
        });
    }

    /// A condition that failed is a fact, even where another item of the same transaction was contended. Without one, only business is an
    /// excuse: an item too large, or too many of them, is our own mistake.
    private Answer cancelled(List<Write> writes, TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        List<Key> lost = IntStream.range(0, reasons.size())
                .filter(i -> CONDITION_FAILED.equals(reasons.get(i).code())).mapToObj(i -> writes.get(i).key())
                .toList();
        if (!lost.isEmpty()) {
            return new Answer.Lost(lost);
        }
        return reasons.stream().anyMatch(Busy::is) ? contended(e) : rethrown(e);
    }

    private Answer contended(AwsServiceException e) {
        if (trail.isUnsure()) {
            throw new UnclearWriteException("An answer was lost, and then the store was busy", e);
        }
        return new Answer.Contended();
    }

    private static Answer rethrown(AwsServiceException e) {
        throw e;
    }
}
