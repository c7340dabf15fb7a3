package dev.safar.local.cli;

import dev.safar.local.graph.Headcount;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.LineBroken;
import dev.safar.local.line.Reply;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose members are counted: nobody's, unless a folder of data or a stage is named.
final class HeadcountOptions {
    @Option(names = "--data", paramLabel = "DIR",
            description = "Count the members at each step, in a folder of data as `safar local` has it.")
    private @Nullable Path data;

    @Option(names = "--stage", paramLabel = "NAME",
            description = "Count them in the stage that is deployed to AWS, as in prod.")
    private @Nullable String stage;

    /// Counts.
    ///
    /// @param journeys the names of journeys
    /// @return how many are where, by the names of journeys; empty where nobody is to be counted
    /// @throws LineBroken if there is no such place, or it does not answer
    Map<String, Headcount> count(Collection<String> journeys) {
        Map<String, Headcount> counted = new LinkedHashMap<>();
        try (@Nullable
        DeskLine line = open()) {
            if (line != null) {
                journeys.forEach(journey -> counted.put(journey,
                        headcount(line.get("/desk/journeys/" + journey + "/census"))));
            }
        }
        return counted;
    }

    private @Nullable DeskLine open() {
        if (stage != null) {
            return CloudLines.open(stage);
        }
        return data == null ? null : Lines.open(data);
    }

    private static Headcount headcount(Reply reply) {
        if (!reply.isDone()) {
            throw new LineBroken("Nobody could be counted: "
                    + (reply.detail().isEmpty() ? "it was refused with " + reply.status() : reply.detail()));
        }
        Map<String, Long> waiting = new LinkedHashMap<>();
        reply.rows("waiting").forEach(row -> waiting.merge(Reply.text(row.get("step")), number(row.get("members")),
                Long::sum));
        return new Headcount(waiting, number(reply.body().get("onTheWay")));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
