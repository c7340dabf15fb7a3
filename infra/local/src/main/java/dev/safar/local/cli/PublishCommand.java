package dev.safar.local.cli;

import dev.safar.local.live.Manuscript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `safar publish`: makes journeys live.
@Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Makes journeys live, once you have seen what that changes.",
                "It shows what would change, what becomes of everybody who is inside, and what `safar check` has to say beside all that is live; asks; and switches to the new versions in one write.",
                "Whoever is inside goes on in her version, unless you say otherwise (docs/publishing.md).", ""},
        footer = {"", "For example:",
                "  safar publish win-back                                     asks before it does anything",
                "  safar publish --journeys mine --step first-wait=migrate    those who wait there go on in the new version",
                "  safar publish win-back --waiting migrate --yes             everybody who waits, without a question",
                "  safar publish win-back --json                              the plan, and nothing is published"})
public final class PublishCommand implements Callable<Integer> {
    private final Sure sure;

    @Mixin
    private FateOptions fates;

    @Mixin
    private JourneysOption journeys;

    @Parameters(paramLabel = "JOURNEY", arity = "0..*", description = "Which. Default: all in the folder.")
    private List<String> names = List.of();

    /// A command with nothing typed yet.
    public PublishCommand() {
        this(Sure.TERMINAL);
    }

    /// A command that asks in a way of its own.
    ///
    /// @param sure asks
    public PublishCommand(Sure sure) {
        this.sure = sure;
    }

    @Override
    public Integer call() {
        Path folder = journeys.folder();
        if (!Files.isDirectory(folder)) {
            return fates.desk().failed(fates.words().say("publish.no-folder", folder));
        }
        Manuscript.Read read = Manuscript.read(folder);
        if (!read.findings().isEmpty()) {
            read.findings().forEach(
                    finding -> fates.desk().err().println(finding.line(fates.words().language())));
            return fates.desk().failed(fates.words().say("publish.not-sound"));
        }
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("journeys", read.written().journeys());
        what.put("messages", read.written().messages());
        what.put("only", names);
        return fates.desk().with(line -> fates.publish(line, what, sure));
    }
}
