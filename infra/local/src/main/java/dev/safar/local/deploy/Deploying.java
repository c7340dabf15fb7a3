package dev.safar.local.deploy;

import dev.safar.local.serve.Unusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds the functions' zip and brings a stage's stack to AWS.
///
/// @param shell runs Maven and SAM
/// @param java the home of the JDK to build with
public record Deploying(Shell shell, Path java) {
    /// What is installed to deploy with.
    ///
    /// @param maven builds
    /// @param sam deploys
    private record Programs(Path maven, Path sam) {}

    /// Says what is missing, before anything is begun.
    ///
    /// @throws Unusable naming it and how to get it
    public void check() {
        programs();
    }

    private Programs programs() {
        Path maven = shell.find("mvn").orElseThrow(() -> new Unusable(
                "Maven builds the functions' zip, and mvn was not found: https://maven.apache.org/download.cgi, then put its bin folder on the PATH"));
        Path sam = shell.find("sam").orElseThrow(() -> new Unusable(
                "The SAM command line deploys, and sam was not found: pip install aws-sam-cli, brew install aws-sam-cli, or https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/install-sam-cli.html"));
        return new Programs(maven, sam);
    }

    /// Builds and deploys. Both programs speak to the terminal themselves; SAM shows what it would change and asks, unless it is told not to.
    ///
    /// @param stage its name; `samconfig.toml` has an entry for each
    /// @param region where to, as in `eu-central-1`. SAM is told, for it reads `AWS_DEFAULT_REGION` and Safar `AWS_REGION`
    /// @param parameters of `template.yaml`, as in `Currency=GBP`; where there are any, those of `samconfig.toml` are not taken. A stack that is there keeps the
    ///        values of all others
    /// @param asked whether SAM need not ask
    /// @throws Unusable if one of them failed
    /// @throws InterruptedException if somebody wants this to end
    public void deploy(String stage, String region, List<String> parameters, boolean asked)
            throws InterruptedException {
        Programs programs = programs();
        run("The functions' zip could not be built; Maven says why above", List.of(programs.maven().toString(), "-q",
                "-B", "-ntp", "-P", "zip", "-pl", "functions/aws", "-am", "package", "-Dmaven.test.skip=true",
                "-Dformatter.skip=true"), Map.of("JAVA_HOME", java.toString()));
        List<String> sam = new ArrayList<>(List.of(programs.sam().toString(), "deploy", "--config-env",
                stage.equals("dev") ? "default" : stage, "--region", region));
        if (asked) {
            sam.add("--no-confirm-changeset");
        }
        if (!parameters.isEmpty()) {
            sam.add("--parameter-overrides");
            sam.add("Stage=" + stage);
            parameters.stream().map(Deploying::quoted).forEach(sam::add);
        }
        run("The stage is not deployed; SAM says why above", sam, Map.of("SAM_CLI_TELEMETRY", "0"));
    }

    /// SAM reads each word as `NAME=value`, where a value ends at a blank or a quote, unless it is quoted itself.
    private static String quoted(String parameter) {
        int value = parameter.indexOf('=') + 1;
        return parameter.substring(0, value) + '"' + parameter.substring(value).replace("\"", "\\\"") + '"';
    }

    private void run(String failed, List<String> command, Map<String, String> variables) throws InterruptedException {
        try {
            if (shell.run(command, variables) != 0) {
                throw new Unusable(failed);
            }
        } catch (IOException e) {
            throw new Unusable(command.getFirst() + " could not be started: " + e.getMessage());
        }
    }
}
