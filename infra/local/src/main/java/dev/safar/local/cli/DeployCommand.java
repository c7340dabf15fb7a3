package dev.safar.local.cli;

import dev.safar.aws.Deployment;
import dev.safar.dynamo.DynamoStore;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.cloud.AwsRefusal;
import dev.safar.local.cloud.Clients;
import dev.safar.local.cloud.Stage;
import dev.safar.local.deploy.Deploying;
import dev.safar.local.deploy.Shell;
import dev.safar.local.deploy.Takeover;
import dev.safar.local.serve.Unusable;
import dev.safar.secret.Reference;
import dev.safar.shelf.Shipped;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/// `safar deploy`: puts all of it into an AWS account.
@Command(name = "deploy", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Builds the functions, deploys template.yaml by SAM, and says where shops send their webhooks.",
                "Before that it says what becomes of everybody who waits, and asks, unless you say --yes; then SAM shows what would change, and asks. Region and credentials are those of the AWS tools (docs/aws.md).",
                ""},
        footer = {"", "For example:",
                "  safar deploy -p Currency=GBP -p \"ShopName=The tea shop\" -p MailSender=tea@shop.example",
                "  safar deploy --stage prod --yes"})
public final class DeployCommand implements Callable<Integer> {
    private final Shell shell;
    private final Sure sure;

    @Spec
    private CommandSpec spec;

    @Option(names = "--stage", paramLabel = "NAME", defaultValue = "dev",
            description = "Which of your copies: dev, staging or prod; test is for LocalStack. Default: ${DEFAULT-VALUE}.")
    private String stage;

    @Option(names = {"-p", "--parameter"}, paramLabel = "NAME=VALUE",
            description = "A parameter of template.yaml, as in Currency=GBP; may be said several times. What was said of the others before stays.")
    private List<String> parameters = List.of();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /// A command with nothing typed yet.
    public DeployCommand() {
        this(Shell.ofWorld(Path.of(System.getProperty("safar.root", "."))), Sure.TERMINAL);
    }

    /// A command that runs other programs.
    ///
    /// @param shell finds and runs them
    /// @param sure asks
    public DeployCommand(Shell shell, Sure sure) {
        this.shell = shell;
        this.sure = sure;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Stage asked = new Stage(stage, Clients.ofWorld());
            parameters.stream().filter(parameter -> !parameter.matches("[A-Za-z]+=(?s:.*)")).findFirst()
                    .ifPresent(wrong -> {
                        throw new Unusable("Expected -p NAME=VALUE, as in -p Currency=GBP, but found '" + wrong + "'");
                    });
            Deploying deploying = new Deploying(shell, Path.of(System.getProperty("java.home")));
            deploying.check();
            out.println("Deploying stage " + stage + " to account " + asked.account());
            out.flush();
            if (!isMeant(asked, out)) {
                return failed("Nothing was deployed. Type it again with --yes if you mean it.");
            }
            deploying.deploy(stage, Stage.region().id(), parameters, yes);
            told(asked, out);
            out.flush();
            return ExitCodes.DONE;
        } catch (SdkException e) {
            return failed(AwsRefusal.words(e));
        } catch (Unusable | IllegalStateException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    /// Shows what becomes of whoever is under way, and asks where it changes anything. On a first deployment nobody is, and nobody reads it who has said yes.
    private boolean isMeant(Stage asked, PrintWriter out) {
        if (yes || asked.configuration("storefront-webhook").isEmpty()) {
            return true;
        }
        Deployment before = asked.deployment(InstantSource.system());
        try (DynamoStore store = new DynamoStore(asked.clients().dynamo().get(), before.table(), before.shards(),
                () -> UUID.randomUUID().toString())) {
            Takeover takeover = Takeover.of(store,
                    Shipped.read(JourneysOption.shipped()).journeys().journeys().values());
            takeover.lines().forEach(out::println);
            out.flush();
            return !takeover.changes() || sure.isMeant("Deploy this?");
        }
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return ExitCodes.FAILED;
    }

    /// By now all is deployed, whatever may not be read of it.
    private static void told(Stage stage, PrintWriter out) {
        try {
            tell(stage, out);
        } catch (SdkException e) {
            untold(stage, AwsRefusal.words(e), out);
        } catch (Unusable | IllegalStateException e) {
            untold(stage, String.valueOf(e.getMessage()), out);
        }
    }

    private static void untold(Stage stage, String why, PrintWriter out) {
        out.println("Where shops send their webhooks could not be read: " + why
                + ". Look at the stage: safar doctor --stage "
                + stage.name());
    }

    private static void tell(Stage stage, PrintWriter out) {
        out.println("Deployed. Members enter " + Shipped.read(JourneysOption.shipped()).journeys().journeys().values()
                .stream().map(DeployCommand::named).sorted().collect(Collectors.joining(", "))
                + ", which came with the functions; `safar publish` does not reach AWS.");
        Deployment deployment = stage.deployment(InstantSource.system());
        deployment.sources().forEach(source -> {
            out.println();
            out.println("Webhooks of `" + source.name() + "` (" + source.kind().map(kind -> kind.word())
                    .orElse("of no kind that is known") + ") go to " + stage.webhooks(source.name()));
            source.secrets()
                    .forEach(secret -> out.println("  its secret lies in " + secret + whatIsThere(stage, secret)));
        });
        out.println();
        out.println(
                "How to wire a shop is in docs/webhooks.md. Look at the rest: safar doctor --stage " + stage.name());
    }

    private static String whatIsThere(Stage stage, Reference secret) {
        try {
            return stage.isThere(secret) ? "" : ", where there is none yet: " + stage.howToPut(secret);
        } catch (SdkException e) {
            return "; whether there is one could not be read: " + AwsRefusal.words(e);
        }
    }

    private static String named(JourneyDefinition journey) {
        return journey.name() + " (" + journey.version().substring(0, Math.min(8, journey.version().length())) + ")";
    }
}
