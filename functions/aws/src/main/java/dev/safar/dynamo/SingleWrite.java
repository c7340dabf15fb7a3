package dev.safar.dynamo;

import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Write;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.DeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// A plain conditional write of one item: half the price of a transaction.
///
/// DynamoDB has no token for it as it has for a transaction. So a write whose answer was lost, repeated by the SDK, meets its own work and its
/// condition fails. Hence each put leaves its id in the item, and a failed condition hands the item back: if the id is ours, we were applied.
final class SingleWrite {
    private static final ReturnValuesOnConditionCheckFailure ITEM = ReturnValuesOnConditionCheckFailure.ALL_OLD;
    private final DynamoDbTable<Row> table;
    private final RowForm form;
    private final Trail trail;

    SingleWrite(DynamoDbTable<Row> table, RowForm form, Trail trail) {
        this.table = table;
        this.form = form;
        this.trail = trail;
    }

    Answer put(Write.Put write, String id) {
        return answer(write, id, () -> {
            Row row = form.of(write.item(), id);
            switch (write.expect()) {
                case Expect.Anything _ ->
                    table.updateItem(UpdateItemEnhancedRequest.builder(Row.class).item(row).build());
                case Expect.Version(long number) -> {
                    row.version(number + 1);
                    PutItemEnhancedRequest.Builder<Row> put = PutItemEnhancedRequest.builder(Row.class).item(row)
                            .returnValuesOnConditionCheckFailure(ITEM);
                    Conditions.of(write.expect()).ifPresent(put::conditionExpression);
                    table.putItem(put.build());
                }
            }
        });
    }

    Answer delete(Write.Delete write, String id) {
        DeleteItemEnhancedRequest.Builder delete = DeleteItemEnhancedRequest.builder()
                .key(table.keyFrom(form.of(write.key()))).returnValuesOnConditionCheckFailure(ITEM);
        Conditions.of(write.expect()).ifPresent(delete::conditionExpression);
        return answer(write, id, () -> table.deleteItem(delete.build()));
    }

    private Answer answer(Write write, String id, Runnable call) {
        return trail.follow(() -> {
            try {
                call.run();
                return new Answer.Applied();
            } catch (ConditionalCheckFailedException e) {
                return failed(write, id, e);
            } catch (AwsServiceException e) {
                return refused(e);
            }
        });
    }

    private Answer failed(Write write, String id, ConditionalCheckFailedException e) {
        Answer lost = new Answer.Lost(List.of(write.key()));
        if (!trail.isUnsure()) {
            return lost;
        }
        Map<String, AttributeValue> there = e.hasItem() ? e.item() : Map.of();
        if (write instanceof Write.Put && AttributeValue.fromS(id).equals(there.get("writer"))) {
            return new Answer.Applied();
        }
        if (isNext(write.expect(), there)) {
            return lost;
        }
        throw new UnclearWriteException("An answer was lost, and the item was written again since", e);
    }

    /// Where somebody else made the very version that we would have made, we did not.
    private static boolean isNext(Expect expect, Map<String, AttributeValue> there) {
        AttributeValue version = there.get(VersionCounter.VERSION);
        return expect instanceof Expect.Version(long number) && version != null
                && version.n().equals(Long.toString(number + 1));
    }

    private Answer refused(AwsServiceException e) {
        if (!Busy.is(e)) {
            throw e;
        }
        if (trail.isUnsure()) {
            throw new UnclearWriteException("An answer was lost, and then the store was busy", e);
        }
        return new Answer.Contended();
    }
}
