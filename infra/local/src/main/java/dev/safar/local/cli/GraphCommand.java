package dev.safar.local.cli;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Spelling;
import dev.safar.local.graph.Chart;
import dev.safar.local.graph.Charting;
import dev.safar.local.graph.Headcount;
import dev.safar.local.graph.Mermaid;
import dev.safar.local.graph.Svg;
import dev.safar.local.line.LineBroken;
import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.UnusableFile;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        description = {"Prints journeys as flowcharts of Mermaid, which GitHub and many editors draw, or as pictures.",
                ""},
        footer = {"", "For example:", "  safar graph win-back",
                "  safar graph --lang fa --fence > journeys.md      all of them, as a page for GitHub",
                "  safar graph win-back --format svg --out win-back.svg --data safar-data",
                "                                                   a picture, with how many members are where"})
public final class GraphCommand implements Callable<Integer> {
    private static final Set<String> OTHER_PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "pdf");

    @Spec
    private CommandSpec spec;

    @Mixin
    private JourneysOption journeys;

    @Mixin
    private HeadcountOptions headcount;

    @Parameters(paramLabel = "JOURNEY", arity = "0..*", description = "Journeys, by name. Default: all.")
    private List<String> names = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "mermaid, or svg: a picture in a file. Default: svg where --out ends so, else mermaid.")
    private @Nullable Format typed;

    @Option(names = "--out", paramLabel = "FILE",
            description = "Write to this file; where it is a folder, a file a journey in it.")
    private @Nullable Path file;

    @Option(names = "--fence",
            description = "Put a heading and a fence around each, as in a page of Markdown. Of Mermaid alone.")
    private boolean fence;

    @Mixin
    private LangOption lang;

    /// The forms of a picture, as they are typed.
    enum Format {
        mermaid, svg
    }

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
        List<String> wanted = names.isEmpty() ? List.copyOf(all.keySet()) : names;
        Optional<String> trouble = wanted.stream().filter(name -> !all.containsKey(name)).findFirst()
                .map(name -> unknown(name, all)).or(() -> unfit(wanted.size()));
        if (trouble.isPresent()) {
            err.println(trouble.get());
            return ExitCodes.FAILED;
        }
        try {
            Map<String, Headcount> counted = headcount.count(wanted);
            Map<String, String> drawn = new LinkedHashMap<>();
            wanted.stream().map(all::get).forEach(journey -> drawn.put(journey.name(), drawn(
                    Charting.of(journey, lang.words(), Optional.ofNullable(counted.get(journey.name()))))));
            write(drawn);
            return ExitCodes.DONE;
        } catch (LineBroken broken) {
            err.println(broken.getMessage());
        } catch (IOException e) {
            err.println("Cannot write " + file + ": " + UnusableFile.reason(e));
        }
        return ExitCodes.FAILED;
    }

    private static String unknown(String name, Map<String, JourneyDefinition> all) {
        String meant = Spelling.didYouMean(name, all.keySet());
        return "There is no journey '" + Cells.named(name) + "'" + (meant.isEmpty() ? "." : meant) + " There are "
                + String.join(", ", all.keySet()) + ".";
    }

    private Format format() {
        return typed != null ? typed : ending().equals("svg") ? Format.svg : Format.mermaid;
    }

    private String ending() {
        String name = file == null ? "" : String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<String> unfit(int wanted) {
        if (OTHER_PICTURES.contains(ending())) {
            return Optional.of("A picture is drawn as SVG, but --out ends in ." + ending() + ". Write --out NAME.svg");
        }
        if (format() == Format.mermaid) {
            return ending().equals("svg")
                    ? Optional.of(
                            "--format mermaid is a text, but --out ends in .svg. Write --out NAME.mmd, or --format svg")
                    : Optional.empty();
        }
        if (fence) {
            return Optional.of("--fence is for Mermaid alone; a page of Markdown shows a picture by ![](FILE.svg)");
        }
        return wanted > 1 && (file == null || !Files.isDirectory(file))
                ? Optional.of("These are " + wanted
                        + " pictures. Name one journey, or a folder that is there: --out FOLDER")
                : Optional.empty();
    }

    private String drawn(Chart chart) {
        return switch (format()) {
            case svg -> Svg.of(chart);
            case mermaid -> fence
                    ? "## " + chart.title() + "\n\n```mermaid\n" + Mermaid.of(chart) + "\n```\n\n"
                    : Mermaid.of(chart) + "\n";
        };
    }

    private void write(Map<String, String> drawn) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            drawn.values().forEach(out::print);
            out.flush();
        } else if (Files.isDirectory(file)) {
            for (Map.Entry<String, String> one : drawn.entrySet()) {
                Files.writeString(
                        file.resolve(one.getKey() + (format() == Format.svg ? ".svg" : fence ? ".md" : ".mmd")),
                        one.getValue());
            }
        } else {
            Files.writeString(file, String.join("", drawn.values()));
        }
    }
}
