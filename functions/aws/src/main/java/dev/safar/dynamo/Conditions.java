package dev.safar.dynamo;

import dev.safar.store.Expect;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must be true of an item, in DynamoDB's words.
final class Conditions {
    private Conditions() {
    }

    /// {@return the condition; empty where none is made}
    static Optional<Expression> of(Expect expect) {
        return switch (expect) {
            case Expect.Anything _ -> Optional.empty();
            case Expect.Version(long number) when number == 0 -> Optional.of(
                    Expression.builder().expression("attribute_not_exists(pk)").build());
            case Expect.Version(long number) -> Optional.of(Expression.builder().expression("version = :expected")
                    .expressionValues(Map.of(":expected", AttributeValue.fromN(Long.toString(number)))).build());
        };
    }
}
