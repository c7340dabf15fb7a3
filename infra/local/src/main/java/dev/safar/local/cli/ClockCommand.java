package dev.safar.local.cli;

import dev.safar.local.line.ClockLine;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `safar clock`: shows and moves the local clock.
@Command(name = "clock", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Shows the clock of `safar local`, or moves it on while that runs.",
                "Everything that becomes due on the way happens, each at its own instant, and is counted. The clock never goes",
                "back, and keeps what it was moved by.", ""},
        footer = {"", "For example:", "  safar clock          what time it is there",
                "  safar clock +3d      three days later",
                "  safar clock \"+2 weeks\""})
public final class ClockCommand implements Callable<Integer> {
    /// What is counted, and how it is said.
    private static final Map<String, String> COUNTS = counts();

    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "+TIME", arity = "0..1", converter = Ahead.class,
            description = "By how much to move it on, as in +3d, \"+3 days\" or +P3D.")
    private @Nullable Duration by;

    /// A command with nothing typed yet.
    public ClockCommand() {
    }

    @Override
    public Integer call() {
        Duration wanted = by;
        return desk.with(line -> desk.answer(wanted == null ? line.get("/desk/clock") : moved(line, wanted),
                this::print));
    }

    private Reply moved(DeskLine line, Duration wanted) {
        desk.checkMoves(line);
        return ClockLine.move(line, wanted, this::goingOn);
    }

    private void goingOn(Reply reply) {
        desk.err().println("It is " + Reply.text(reply.body().get("now")) + ", and the clock goes on ...");
    }

    private int print(Reply reply) {
        desk.out().println("It is " + Reply.text(reply.body().get("now")));
        String ahead = Reply.text(reply.body().get("ahead"));
        if (!ahead.isEmpty() && !ahead.equals("PT0S")) {
            desk.out().println("  which is " + words(Duration.parse(ahead)) + " ahead of this machine's clock");
        }
        COUNTS.forEach((count, said) -> Optional.ofNullable(reply.body().get(count))
                .ifPresent(number -> desk.out().println(String.format(Locale.ROOT, "%8s %s", number, said))));
        if (Boolean.FALSE.equals(reply.body().get("atRest"))) {
            desk.out().println("Not all of it is over yet.");
        }
        Duration left = ClockLine.left(reply);
        if (left.isPositive()) {
            return desk.failed(
                    "It could not go on to the end: " + words(left) + " are left. To go on: safar clock +" + left);
        }
        return ExitCodes.DONE;
    }

    private static Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("looked", "entries were due: waits, silences, runs that had died, members to erase");
        counts.put("failed", "of these could not be dealt with, and are tried again");
        counts.put("silences", "silences were complete");
        counts.put("entered", "journeys were entered");
        counts.put("woken", "waits were over");
        counts.put("messages", "messages left");
        counts.put("tasks", "tasks for colleagues were written");
        counts.put("withheld", "actions were withheld");
        counts.put("postponed", "actions were postponed");
        counts.put("undone", "actions failed, or nobody knows");
        counts.put("ended", "runs ended");
        counts.put("byGoal", "of these by their goal");
        counts.put("byExit", "by an exit");
        counts.put("heldOut", "were held out to compare");
        counts.put("givenUp", "could not go on: see safar troubles");
        return counts;
    }

    /// Rounded to minutes: the two clocks are read one after the other.
    private static String words(Duration ahead) {
        Duration whole = ahead.plusSeconds(30);
        return whole.toMinutes() == 0
                ? ahead.toSeconds() + " seconds"
                : List.of(whole.toDays() + " days", whole.toHoursPart() + " hours", whole.toMinutesPart() + " minutes")
                        .stream().filter(part -> !part.startsWith("0 ")).collect(Collectors.joining(" "));
    }

    /// Reads `+3d`.
    static final class Ahead extends Times {
        @Override
        public Duration convert(String text) {
            String length = text.startsWith("+") ? text.substring(1) : text;
            if (length.startsWith("-")) {
                throw new TypeConversionException(
                        "the clock only goes forward: expected +3d, \"+3 days\" or +P3D, but found '"
                                + text
                                + "'. To begin again at this machine's clock: safar local --fresh, which takes all data away");
            }
            return super.convert(length);
        }
    }
}
