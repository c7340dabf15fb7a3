package dev.safar.local.cloud;

import dev.safar.local.serve.Unusable;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What AWS said instead of doing what it was asked, in a sentence for whoever typed the command. AWS's own message is shown for refusals of a person's
/// credentials alone: others may quote what is kept.
public final class AwsRefusal {
    private AwsRefusal() {
    }

    /// {@return what is wrong, and the way out}
    ///
    /// @param thrown by a client of AWS
    public static String words(SdkException thrown) {
        return thrown instanceof AwsServiceException said ? words(said) : local(String.valueOf(thrown.getMessage()));
    }

    /// {@return the same, as what a command ends with}
    ///
    /// @param thrown by a client of AWS
    public static Unusable unusable(SdkException thrown) {
        return new Unusable(words(thrown));
    }

    private static String words(AwsServiceException said) {
        String code = code(said);
        String what = "AWS refused (" + code + ")";
        return switch (code) {
            case "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired" ->
                what + ": these credentials have expired. Sign in again (aws sso login, or whatever you use)";
            case "UnrecognizedClientException", "InvalidClientTokenId", "InvalidSignatureException",
                    "SignatureDoesNotMatch" ->
                what + ": it does not know these credentials. Which account and profile do you mean? AWS_PROFILE names one";
            case "AccessDenied", "AccessDeniedException" -> what + ": "
                    + Optional.ofNullable(said.awsErrorDetails()).map(details -> details.errorMessage())
                            .orElse("these credentials may not do this")
                    + ". docs/security.md says what an operator needs";
            case "ResourceNotFoundException" ->
                what + ": what this stage should have is not in this region of this account. Is it deployed here? AWS_REGION names the region";
            default -> what + " with status " + said.statusCode() + ". Try again; `safar doctor` looks at the stage";
        };
    }

    /// {@return AWS's word for it}
    ///
    /// @param said what AWS answered
    static String code(AwsServiceException said) {
        return Optional.ofNullable(said.awsErrorDetails()).map(details -> details.errorCode())
                .orElse("status " + said.statusCode());
    }

    private static String local(String message) {
        if (message.contains("Unable to load region")) {
            return "No AWS region is set: set AWS_REGION, as in AWS_REGION=eu-central-1, or the region of your profile";
        }
        if (message.contains("Unable to load credentials")) {
            return "No AWS credentials were found: sign in (aws configure, aws sso login), or set AWS_PROFILE";
        }
        return "AWS could not be asked" + Clients.emulator()
                .map(url -> " at " + url + ", which AWS_ENDPOINT_URL says: does anything listen there?")
                .orElse(": does the network work, and is the region right?");
    }
}
