package dev.safar.local.cli;

import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Line;
import dev.safar.local.story.StoryText;
import dev.safar.local.story.Words;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prints a member's story as the desk answers it: who she is, what happened, and what lies ahead.
///
/// @param words the language
/// @param out where
record StoryPage(Words words, PrintWriter out) {
    private static final int WIDTH = 110;

    int print(Reply reply) {
        Map<String, @Nullable Object> body = reply.body();
        ZoneId zone = ZoneId.of(Reply.text(body.get("zone")));
        String name = Reply.text(body.get("name"));
        say(words.say("desk.member", name.isEmpty() ? words.say("demo.nameless") : Cells.named(name),
                Reply.text(body.get("member"))));
        if (body.get("summary") instanceof List<?> summary) {
            summary.forEach(sentence -> say("  " + sentence));
        }
        out.println();
        print(StoryLines.of(reply, "lines"), StoryLines.of(reply, "ahead"), zone);
        return ExitCodes.DONE;
    }

    /// Prints what happened, and what lies ahead.
    void print(List<Line> lines, List<Line> ahead, ZoneId zone) {
        StoryText text = new StoryText(words, WIDTH, true);
        text.print(lines, zone, out);
        out.println();
        say(words.say(ahead.isEmpty() ? "desk.nothing-ahead" : "desk.ahead"));
        text.print(ahead, zone, out);
    }

    private void say(String line) {
        out.println(Cells.isolated(words.direction(), line));
    }
}
