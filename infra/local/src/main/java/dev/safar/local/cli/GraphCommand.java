package dev.safar.local.cli;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Spelling;
import dev.safar.local.graph.Mermaid;
import dev.safar.local.story.Words;
import dev.safar.shelf.Shipped;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `safar graph`: a journey as a picture.
@Command(name = "graph", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Prints journeys as flowcharts of Mermaid, which GitHub and many editors draw.", ""},
        footer = {"", "For example:", "  safar graph win-back",
                "  safar graph --lang fa --fence > journeys.md      all of them, as a page for GitHub"})
public final class GraphCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JourneysOption journeys;

    @Parameters(paramLabel = "JOURNEY", arity = "0..*", description = "Journeys, by name. Default: all.")
    private List<String> names = List.of();

    @Option(names = "--fence", description = "Put a heading and a fence around each, as in a page of Markdown.")
    private boolean fence;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = WordsConverter.class,
            description = "The language of titles, en or fa. Default: ${DEFAULT-VALUE}.")
    private Words words;

    /// A command with nothing typed yet.
    public GraphCommand() {
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Shipped> shipped = journeys.read(err);
        if (shipped.isEmpty()) {
            return ExitCodes.FAILED;
        }
        Map<String, JourneyDefinition> all = shipped.get().journeys().journeys();
        PrintWriter out = spec.commandLine().getOut();
        for (String name : names.isEmpty() ? List.copyOf(all.keySet()) : names) {
            @Nullable
            JourneyDefinition journey = all.get(name);
            if (journey == null) {
                err.println("There is no journey '" + name + "'" + Spelling.didYouMean(name, all.keySet())
                        + " There are " + String.join(", ", all.keySet()));
                return ExitCodes.FAILED;
            }
            print(journey, out);
        }
        out.flush();
        return ExitCodes.DONE;
    }

    private void print(JourneyDefinition journey, PrintWriter out) {
        String drawn = Mermaid.of(journey, words);
        if (fence) {
            out.println("## " + journey.title().in(words.language().tag(), journey.name()) + "\n\n```mermaid\n" + drawn
                    + "\n```\n");
        } else {
            out.println(drawn);
        }
    }
}
