package dev.safar.dynamo;

import software.amazon.dynamodb.services.local.main.ServerRunner;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// DynamoDB Local, started once for all tests of this JVM and ended with it; and a new table for each test.
public final class LocalTables {
    public static final int SHARDS = 3;
    private static final URI ENDPOINT = start();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private LocalTables() {
    }

    /// {@return the name of a table that is new and empty}
    public static String fresh() {
        String name = "table-" + NEXT.incrementAndGet();
        try (DynamoDbClient client = builder(UrlConnectionHttpClient.create()).build()) {
            DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table(name, DynamoTable.SCHEMA)
                    .createTable(DynamoTable.description());
        }
        return name;
    }

    public static DynamoStore store(String table, SdkHttpClient http) {
        return store(table, http, "own");
    }

    /// {@return a store of which no two on one table may have the same name}
    static DynamoStore store(String table, SdkHttpClient http, String name) {
        AtomicInteger ids = new AtomicInteger();
        return new DynamoStore(builder(http), table, SHARDS, () -> name + "-" + ids.incrementAndGet() + "-" + table);
    }

    /// Attempts as in production, without the pauses between them.
    public static DynamoDbClientBuilder builder(SdkHttpClient http) {
        return DynamoDbClient.builder().overrideConfiguration(ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately()).build())
                .build()).endpointOverride(ENDPOINT).region(Region.EU_CENTRAL_1).httpClient(http)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }

    /// {@return where it listens}
    public static URI endpoint() {
        return ENDPOINT;
    }

    private static URI start() {
        String port = Integer.toString(freePort());
        try {
            ServerRunner.createServerFromCommandLineArgs(new String[]{"-inMemory", "-port", port}).start();
        } catch (Exception e) {
            throw new AssertionError("DynamoDB Local does not start", e);
        }
        return URI.create("http://localhost:" + port);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
