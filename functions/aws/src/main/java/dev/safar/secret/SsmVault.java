package dev.safar.secret;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;

/// Parameter Store, and by its reserved path Secrets Manager too, so that one client of AWS serves both.
///
/// @param client to Systems Manager
public record SsmVault(SsmClient client) implements Vault {
    private static final String SECRETS_MANAGER = "/aws/reference/secretsmanager/";
    private static final String BEFORE = ":AWSPREVIOUS";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// {@return a client as functions want it}
    public static SsmClient standardClient() {
        return SsmClient.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE))
                .overrideConfiguration(
                        ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD).build())
                .build();
    }

    @Override
    public List<String> read(Reference reference) {
        return switch (reference.place()) {
            case SSM -> lines(value(reference.name()));
            case SECRETSMANAGER -> {
                String name = SECRETS_MANAGER + reference.name();
                yield Stream.concat(lines(value(name)).stream(), before(name).stream()).distinct().toList();
            }
        };
    }

    /// A secret that was never changed has none before it.
    private List<String> before(String name) {
        try {
            return lines(value(name + BEFORE));
        } catch (ParameterNotFoundException _) {
            return List.of();
        } catch (ParameterVersionNotFoundException _) {
            return List.of();
        }
    }

    private String value(String name) {
        return client.getParameter(request -> request.name(name).withDecryption(true)).parameter().value();
    }

    private static List<String> lines(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
