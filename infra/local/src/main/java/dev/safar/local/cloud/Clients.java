package dev.safar.local.cloud;

import dev.safar.aws.SqsSender;
import dev.safar.dynamo.DynamoClients;
import dev.safar.secret.SsmVault;
import dev.safar.local.serve.Unusable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/// What AWS is asked by; each is made when it is needed.
///
/// @param lambda makes the client that knows what functions were told
/// @param dynamo makes the client of the table
/// @param queues makes the client of the queues
/// @param parameters makes the client of secrets
/// @param machines makes the client of Step Functions
/// @param mail makes the client of SES
/// @param texts makes the client of SNS
/// @param identity makes the client that knows whose credentials these are
/// @param endpoint where AWS is asked instead of its own addresses (`AWS_ENDPOINT_URL`), as with LocalStack
public record Clients(Supplier<LambdaClient> lambda, Supplier<DynamoDbClientBuilder> dynamo,
        Supplier<SqsClient> queues, Supplier<SsmClient> parameters, Supplier<SfnClient> machines,
        Supplier<SesClient> mail, Supplier<SnsClient> texts, Supplier<StsClient> identity, Optional<URI> endpoint) {
    private static final Duration INVOKED = Duration.ofMinutes(2);

    /// {@return those of the real world: credentials, region and endpoint as the SDK finds them}
    public static Clients ofWorld() {
        return new Clients(Clients::functions, DynamoClients::builder, SqsSender::client,
                SsmVault::standardClient, () -> plain(SfnClient.builder()), () -> plain(SesClient.builder()),
                () -> plain(SnsClient.builder()), () -> plain(StsClient.builder()), emulator());
    }

    /// Whoever invokes a function hears of it when it is done.
    private static LambdaClient functions() {
        return LambdaClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(INVOKED))
                .build();
    }

    private static <B extends AwsSyncClientBuilder<B, C> & SdkBuilder<B, C>, C> C plain(B builder) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    /// As the SDK reads it: a property of the JVM, or else the environment.
    static Optional<URI> emulator() {
        return Optional.ofNullable(System.getProperty("aws.endpointUrl")).or(
                () -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))).filter(url -> !url.isBlank())
                .map(Clients::address);
    }

    private static URI address(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException _) {
            throw new Unusable("AWS_ENDPOINT_URL is no address: expected http://127.0.0.1:4566 or the like, but found '"
                    + typed + "'");
        }
    }
}
