package dev.safar.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClientExtension;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbExtensionContext;
import software.amazon.awssdk.enhanced.dynamodb.extensions.WriteModification;
import software.amazon.awssdk.enhanced.dynamodb.update.AddAction;
import software.amazon.awssdk.enhanced.dynamodb.update.UpdateExpression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Counts the version up in a write that does not name one, because it makes no condition. All other writes name theirs. It is the only extension
/// in use: the client's own would add conditions of theirs.
final class VersionCounter implements DynamoDbEnhancedClientExtension {
    static final String VERSION = "version";

    @Override
    public WriteModification beforeWrite(DynamoDbExtensionContext.BeforeWrite context) {
        AttributeValue version = context.items().get(VERSION);
        boolean named = version != null && version.n() != null;
        return named
                ? WriteModification.builder().build()
                : WriteModification.builder().updateExpression(
                        UpdateExpression.builder().addAction(AddAction.builder().path("#version").value(":one")
                                .putExpressionName("#version", VERSION)
                                .putExpressionValue(":one", AttributeValue.fromN("1")).build()).build())
                        .build();
    }
}
