package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `safar members`: who is here.
@Command(name = "members", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Lists members: where each stands on the ladder, when she last bought, which journeys she is in.",
                "Lapsed is who bought, and then nothing for 60 days.", ""},
        footer = {"", "For example:", "  safar members                     the first fifty",
                "  safar members --after m-5a81...   the next fifty",
                "  safar members --limit 100000 --csv > members.csv"})
public final class MembersCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("member", "name", "rung", "lapsed", "purchases",
            "lastPurchase");
    private static final int PAGE = 500;
    private static final int NAME = 24;
    private static final int RUNG = 18;
    private static final int COUNT = 9;
    private static final int DAY = 12;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeskOptions desk;

    @Option(names = "--after", paramLabel = "ID", description = "Begin behind this member.")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Counts.class,
            description = "How many at most. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--csv", description = "Print CSV; cells that a spreadsheet would take for formulas begin with '.")
    private boolean csv;

    /// A command with nothing typed yet.
    public MembersCommand() {
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "Expected --limit to be 1 or more, but found " + limit);
        }
        return desk.with(line -> desk.answer(all(line), csv && !desk.isJson() ? this::table : this::words));
    }

    /// Asks page by page, so that no answer is larger than a page.
    private Reply all(DeskLine line) {
        List<Map<?, ?>> rows = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>();
        Optional.ofNullable(after).ifPresent(id -> query.put("after", id));
        Reply page;
        do {
            query.put("limit", Integer.toString(Math.min(PAGE, limit - rows.size())));
            page = line.ask("GET", "/desk/members", query, null);
            rows.addAll(page.rows("members"));
            query.put("after", Reply.text(page.body().get("next")));
        } while (page.isDone() && page.body().get("next") != null && rows.size() < limit);
        Map<String, @Nullable Object> body = new LinkedHashMap<>(page.body());
        if (page.isDone()) {
            body.put("members", rows);
        }
        return new Reply(page.status(), body);
    }

    private int table(Reply reply) {
        SafeCsv table = new SafeCsv(desk.out());
        List<String> header = new ArrayList<>(COLUMNS);
        header.add("journeys");
        table.line(header);
        reply.rows("members").forEach(row -> {
            List<String> cells = new ArrayList<>(COLUMNS.stream().map(name -> Reply.text(row.get(name))).toList());
            cells.add(journeys(row));
            table.line(cells);
        });
        return ExitCodes.DONE;
    }

    private int words(Reply reply) {
        List<Map<?, ?>> rows = reply.rows("members");
        if (rows.isEmpty()) {
            desk.out().println(after == null
                    ? "Nobody is here yet. `safar trigger` sends a first event; `safar import` a file of orders."
                    : "Nobody comes after " + Cells.named(after) + ".");
        }
        rows.forEach(row -> desk.out().println(line(row)));
        String next = Reply.text(reply.body().get("next"));
        if (!next.isEmpty()) {
            desk.out().println("More: safar members --after " + next);
        }
        return ExitCodes.DONE;
    }

    private static String line(Map<?, ?> row) {
        String name = Cells.cut(Cells.named(Reply.text(row.get("name"))), NAME);
        String last = Reply.text(row.get("lastPurchase"));
        return Reply.text(row.get("member")) + "  " + Cells.left(name, NAME) + "  "
                + Cells.left(Reply.text(row.get("rung")) + (Boolean.TRUE.equals(row.get("lapsed")) ? ", lapsed" : ""),
                        RUNG + COUNT)
                + Cells.right(Reply.text(row.get("purchases")), COUNT) + "  "
                + Cells.left(last.isEmpty() ? "" : last.substring(0, 10), DAY) + journeys(row);
    }

    private static String journeys(Map<?, ?> row) {
        return Reply.rows(row, "journeys").stream()
                .map(run -> Reply.text(run.get("journey")) + (run.get("step") == null ? "" : " at " + run.get("step")))
                .collect(Collectors.joining(", "));
    }
}
