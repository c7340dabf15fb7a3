package dev.safar.testkit;

import dev.safar.local.rehearsal.Kept;
import dev.safar.local.story.Line;
import dev.safar.local.story.Story;
import dev.safar.local.story.StoryText;
import dev.safar.local.story.Words;
import dev.safar.message.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/// Failures that tell the member's story around the moment that matters, as `safar explain` says it.
final class Told {
    private static final Words WORDS = Words.in(Language.ENGLISH).orElseThrow();
    private static final int WIDTH = 110;
    private static final int BEFORE = 8;
    private static final int AFTER = 4;

    private Told() {
    }

    /// {@return a failure}
    ///
    /// @param member whose story is told
    /// @param what what was expected and what was found
    /// @param moment the instant that matters; now where there is none
    static AssertionFailedError failure(Member member, String what, Optional<Instant> moment) {
        return new AssertionFailedError(what + "\n\nWhat happened to " + member.name() + ":\n\n"
                + around(member, moment.orElse(member.shop().instant())));
    }

    static String whole(Member member) {
        return around(member, member.shop().instant(), Integer.MAX_VALUE);
    }

    private static String around(Member member, Instant moment) {
        return around(member, moment, BEFORE);
    }

    private static String around(Member member, Instant moment, int before) {
        Kept kept = member.kept();
        Story story = story(member, before == Integer.MAX_VALUE ? kept : kept.withoutLetters());
        List<Line> lines = story.lines();
        int here = (int) lines.stream().filter(line -> !line.at().isAfter(moment)).count();
        int from = Math.max(0, here - before);
        int to = Math.min(lines.size(), here + AFTER);
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            omitted(from, "before", out);
            print(lines.subList(from, to), story.zone(), out);
            omitted(lines.size() - to, "after", out);
            out.println(story.ahead().isEmpty() ? "\nNothing lies ahead." : "\nWhat lies ahead:\n");
            print(story.ahead(), story.zone(), out);
        }
        return text.toString().stripTrailing().replace("\r\n", "\n");
    }

    private static void print(List<Line> lines, ZoneId zone, PrintWriter out) {
        new StoryText(WORDS, WIDTH, true).print(lines, zone, out);
    }

    private static void omitted(int lines, String where, PrintWriter out) {
        if (lines > 0) {
            out.println("... " + lines + (lines == 1 ? " line " : " lines ") + where);
        }
    }

    static Story story(Member member) {
        return story(member, member.kept());
    }

    private static Story story(Member member, Kept kept) {
        return kept.story(WORDS, member.shop().instant());
    }
}
