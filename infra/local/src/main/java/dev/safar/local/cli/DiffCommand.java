package dev.safar.local.cli;

import dev.safar.language.Checkup;
import dev.safar.language.finding.Finding;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Manuscript;
import dev.safar.local.outbox.Cells;
import dev.safar.local.publish.PlanWords;
import dev.safar.publish.Difference;
import dev.safar.publish.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `safar diff`: in what two versions of a journey differ.
@Command(name = "diff", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Says in words in what two versions of a journey differ, be they files or published.", ""},
        footer = {"", "For example:", "  safar diff win-back mine/win-back.journey.json   what is live against a file",
                "  safar diff win-back@v2 win-back@v3 --lang fa",
                "  safar diff old.journey.json new.journey.json     needs no data"})
public final class DiffCommand implements Callable<Integer> {
    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "BEFORE", index = "0",
            description = "A file, or JOURNEY for what is live of it, or JOURNEY@VERSION as in win-back@v2.")
    private String before;

    @Parameters(paramLabel = "AFTER", index = "1", description = "The like.")
    private String after;

    @Mixin
    private LangOption lang;

    /// A command with nothing typed yet.
    public DiffCommand() {
    }

    @Override
    public Integer call() {
        boolean isOfFiles = Stream.of(before, after).allMatch(DiffCommand::isFile);
        return isOfFiles ? compare(null) : desk.with(this::compare);
    }

    private static boolean isFile(String typed) {
        return Files.exists(Path.of(typed)) || typed.endsWith(".json");
    }

    private int compare(@Nullable DeskLine line) {
        Optional<Side> one = side(before, line);
        Optional<Side> other = one.flatMap(_ -> side(after, line));
        if (one.isEmpty() || other.isEmpty()) {
            return ExitCodes.FAILED;
        }
        Difference difference = Difference.between(one.get(), other.get());
        List<String> lines = new ArrayList<>(other(one.get().journey().name(), other.get().journey().name()));
        lines.addAll(new PlanWords(lang.words()).changes(difference));
        if (desk.isJson()) {
            desk.out().println(SafeJson.pretty(Map.of("changes", lines, "textOnly",
                    difference.isOfTextOnly() && one.get().journey().name().equals(other.get().journey().name()))));
        } else {
            (lines.isEmpty() ? List.of(lang.words().say("publish.no-difference")) : lines)
                    .forEach(said -> desk.out().println(Cells.isolated(lang.words().direction(), said)));
        }
        desk.out().flush();
        return ExitCodes.DONE;
    }

    /// A journey is what it is called: whoever is in one stays in it, whatever another has of it.
    private List<String> other(String earlier, String later) {
        return earlier.equals(later)
                ? List.of()
                : List.of(lang.words().say("publish.other-journey", "`" + earlier + "`", "`" + later + "`"));
    }

    private Optional<Side> side(String typed, @Nullable DeskLine line) {
        return isFile(typed) || line == null ? file(typed) : published(typed, line);
    }

    private Optional<Side> file(String typed) {
        if (!Files.isRegularFile(Path.of(typed))) {
            desk.failed("Expected a file of a journey, but there is none at " + typed);
            return Optional.empty();
        }
        Manuscript.Read read = Manuscript.read(Path.of(typed));
        return side(read.written(), read.findings());
    }

    private Optional<Side> published(String typed, DeskLine line) {
        int at = typed.indexOf('@');
        String journey = at < 0 ? typed : typed.substring(0, at);
        Reply reply = line.get("/desk/journeys/" + Paths.part(journey) + "/versions/"
                + Paths.part(at < 0 ? "active" : typed.substring(at + 1)));
        if (!reply.isDone()) {
            desk.failed(reply.detail());
            return Optional.empty();
        }
        return side(new Manuscript(texts(reply.body().get("journeys")), texts(reply.body().get("messages"))),
                List.of());
    }

    private static SortedMap<String, String> texts(@Nullable Object object) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
        }
        return texts;
    }

    private Optional<Side> side(Manuscript written, List<Finding> unread) {
        Checkup checkup = Checkup.ofSome(written.journeys(), written.messages());
        List<Finding> errors = Stream.concat(unread.stream(), checkup.journeys().findings().stream())
                .filter(Finding::isError).toList();
        errors.forEach(error -> desk.err().println(error.line(lang.words().language())));
        return errors.isEmpty()
                ? checkup.journeys().journeys().keySet().stream().findFirst()
                        .map(name -> Edition.of(name, checkup, written).side())
                : Optional.empty();
    }
}
