package dev.safar.local.cloud;

import dev.safar.aws.Deployment;
import dev.safar.local.serve.Unusable;
import dev.safar.secret.Reference;
import dev.safar.secret.SsmVault;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;

/// One stage of `template.yaml`, found by its name alone.
///
/// @param name as in `prod`
/// @param clients ask AWS
public record Stage(String name, Clients clients) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");
    private static final String LIVE = "live";

    /// Checks the name.
    ///
    /// @throws Unusable if no stage can have it
    public Stage {
        if (!NAME.matcher(name).matches()) {
            throw new Unusable("Expected --stage to be the name of a deployed stage, as in prod, but found '" + name
                    + "'");
        }
    }

    /// Reads what the webhook's function was told.
    ///
    /// @param clock the world's
    /// @return the deployment
    /// @throws Unusable if the stage is not deployed here, or AWS cannot be asked
    public Deployment deployment(InstantSource clock) {
        return Deployment.of(told("storefront-webhook"), new SsmVault(clients.parameters().get()), clock);
    }

    /// {@return what a function was told}
    ///
    /// @param function its name without the stage's
    /// @throws Unusable if the stage is not deployed here, or AWS cannot be asked
    public Map<String, String> told(String function) {
        try {
            return configuration(function).orElseThrow(() -> new Unusable("There is no stage '" + name
                    + "' in this region of this account. Deploy it with safar deploy --stage " + name
                    + ", or set AWS_REGION and AWS_PROFILE to where it is")).environment().variables();
        } catch (SdkException e) {
            throw AwsRefusal.unusable(e);
        }
    }

    /// {@return the version of a function that is live; empty where there is none}
    ///
    /// @param function its name without the stage's
    /// @throws SdkException if AWS cannot be asked
    public Optional<GetFunctionConfigurationResponse> configuration(String function) {
        try (LambdaClient lambda = clients.lambda().get()) {
            // In two questions, because LocalStack finds no function by its alias.
            String version = lambda.getAlias(request -> request.functionName(prefix() + function).name(LIVE))
                    .functionVersion();
            return Optional.of(lambda.getFunctionConfiguration(
                    request -> request.functionName(prefix() + function).qualifier(version)));
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    /// {@return the account and the region, as in `123456789012, eu-central-1`}
    ///
    /// @throws SdkException if AWS cannot be asked
    public String account() {
        try (StsClient sts = clients.identity().get()) {
            return sts.getCallerIdentity().account() + ", " + region();
        }
    }

    /// {@return the region}
    ///
    /// @throws SdkException if none is set
    public static Region region() {
        return new DefaultAwsRegionProviderChain().getRegion();
    }

    /// {@return whether there is something where a secret should lie}
    ///
    /// @param secret where
    /// @throws SdkException if AWS cannot be asked
    public boolean isThere(Reference secret) {
        try (SsmClient client = clients.parameters().get()) {
            return !new SsmVault(client).read(secret).isEmpty();
        } catch (ParameterNotFoundException _) {
            return false;
        }
    }

    /// {@return the command that puts a secret there}
    ///
    /// @param secret where
    public String howToPut(Reference secret) {
        return switch (secret.place()) {
            case SSM -> "aws ssm put-parameter --type SecureString --name " + secret.name() + " --value ...";
            case SECRETSMANAGER -> "aws secretsmanager create-secret --name " + secret.name() + " --secret-string ...";
        };
    }

    /// {@return what the names of its functions and queues begin with}
    public String prefix() {
        return "safar-" + name + "-";
    }

    /// {@return where a shop system sends its webhooks: where the world reaches the API, as a function was told that writes it into letters}
    ///
    /// @param source its name
    /// @throws Unusable if the stage is not deployed here, or AWS cannot be asked
    public URI webhooks(String source) {
        URI api = URI.create(told("journey-steps").getOrDefault("SAFAR_PUBLIC_URL", ""));
        if (api.getHost() == null) {
            throw new Unusable("The function " + prefix()
                    + "journey-steps was not told where the world reaches the API: deploy the stage again");
        }
        URI home = clients.endpoint().map(emulator -> emulated(emulator, api)).orElse(api);
        return URI.create(home + "/webhooks/" + source);
    }

    /// LocalStack serves an API under a path of its own, by the id that AWS has in the host's name.
    private static URI emulated(URI emulator, URI api) {
        String id = api.getHost().substring(0, api.getHost().indexOf('.'));
        return emulator.resolve("/_aws/execute-api/" + id + api.getPath());
    }
}
