package dev.safar.dynamo;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// How clients of DynamoDB are made.
public final class DynamoClients {
    private DynamoClients() {
    }

    /// Begins a client with the JDK's own HTTP, which starts fastest, and three attempts: the nine that the SDK makes for DynamoDB can outlast the
    /// function, and whoever gets Contended tries again later anyway. Credentials, region and endpoint come from the SDK's default chains, since no
    /// other provider works with SnapStart.
    ///
    /// @return a builder that needs nothing more
    public static DynamoDbClientBuilder builder() {
        return DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(
                ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD).build());
    }
}
