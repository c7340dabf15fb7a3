package dev.safar.channel;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.SesClientBuilder;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/// Makes the clients of the channels. Credentials, region and endpoint (`AWS_ENDPOINT_URL`) come from the SDK's default chains.
///
/// They ask once: SES and SNS know no keys, so a second try after a lost answer would be a second letter.
public final class Clients {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private Clients() {
    }

    /// {@return a builder of a client of SES}
    public static SesClientBuilder ses() {
        return once(SesClient.builder());
    }

    /// {@return a builder of a client of SNS}
    public static SnsClientBuilder sns() {
        return once(SnsClient.builder());
    }

    private static <B extends AwsSyncClientBuilder<B, C> & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>, C> B once(
            B builder) {
        return builder
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
                .overrideConfiguration(
                        ClientOverrideConfiguration.builder().retryStrategy(AwsRetryStrategy.doNotRetry()).build());
    }
}
