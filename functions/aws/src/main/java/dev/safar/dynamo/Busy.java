package dev.safar.dynamo;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// The ways in which DynamoDB says that it is busy, and not that a condition failed.
final class Busy {
    private static final Set<String> REASONS = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded", "RequestLimitExceeded");

    private Busy() {
    }

    static boolean is(AwsServiceException e) {
        return e.isThrottlingException() || e instanceof TransactionConflictException;
    }

    static boolean is(CancellationReason reason) {
        return REASONS.contains(reason.code());
    }
}
