package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import java.io.Console;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `safar erase`: forgets a member.
@Command(name = "erase", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Forgets a member, for good: her facts, orders, points, journeys, addresses, letters that are kept, dead letters.",
                "From now on nothing is sent to her, and what happened up to now is refused if it comes again.",
                "It is complete a quarter of an hour later (docs/erasure.md). `safar export` first, if she wants a copy.",
                ""},
        footer = {"", "For example:", "  safar export sara@shop.example > sara.json",
                "  safar erase sara@shop.example"})
public final class EraseCommand implements Callable<Integer> {
    private static final int NOBODY = 404;

    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "MEMBER", description = "Her id, customer id, e-mail address or phone number.")
    private String member;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /// A command with nothing typed yet.
    public EraseCommand() {
    }

    @Override
    public Integer call() {
        return desk.with(line -> desk.about(line, member, id -> yes || isMeant(line, id)
                ? told(line.ask("POST", "/desk/members/" + id + "/erase", Map.of(), Map.of()), this::print)
                : desk.failed("Nothing was erased. Type it again with --yes if you mean it."), () -> stranger(line)));
    }

    /// Only dead letters may know of her, and it is one request to look and to erase.
    private int stranger(DeskLine line) {
        return yes
                ? strangerErased(line.ask("POST", "/desk/erase", Map.of(), Map.of("who", member)))
                : desk.failed("Nobody is known by '" + DeskOptions.shown(member)
                        + "'; `safar members` lists who is. To throw away dead letters that name her, type it again with --yes");
    }

    private int strangerErased(Reply reply) {
        return reply.status() == NOBODY
                ? desk.failed("Nobody is known by '" + DeskOptions.shown(member)
                        + "', and no dead letter names it: nothing was erased. `safar members` lists who is here; give an id of hers, a customer id, an e-mail address or a phone number.")
                : told(reply, this::printStranger);
    }

    /// As JSON, too, it is not done while letters are left that nobody looked at.
    private int told(Reply reply, ToIntFunction<Reply> words) {
        int code = desk.answer(reply, words);
        return Reply.text(reply.body().get("deadlettersLeft")).isEmpty() ? code : ExitCodes.FAILED;
    }

    private int printStranger(Reply reply) {
        desk.out().println("Nobody is known by it but dead letters; of hers went " + Reply.text(
                reply.body().get("deadletters")) + ". Nothing of hers up to " + Reply.text(reply.body().get("asOf"))
                + " is taken in.");
        return looked(reply, member);
    }

    /// Where nobody can be asked, nothing is erased.
    private boolean isMeant(DeskLine line, String id) {
        Reply known = line.get("/desk/members/" + id);
        String name = Cells.named(Reply.text(known.body().get("name")));
        desk.out().println("This erases " + (name.isEmpty() ? id : name + " (" + id + ")") + ", who has "
                + known.rows("lines").stream().filter(row -> "fact".equals(row.get("kind"))).count()
                + " facts and " + Reply.text(known.body().get("points")) + " points. It cannot be undone.");
        desk.out().flush();
        return Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> "yes".equals(console.readLine("Type yes to go on: "))).orElse(false);
    }

    private int print(Reply reply) {
        desk.out().println("Begun: nothing is sent to her any more, and nothing of hers up to "
                + Reply.text(reply.body().get("asOf")) + " is taken in again.");
        String letters = Reply.text(reply.body().get("deadletters"));
        if (!letters.equals("0") && !letters.isEmpty()) {
            desk.out().println("Dead letters of hers that went at once: " + letters);
        }
        desk.out().println("It is complete at " + Reply.text(reply.body().get("completeAt"))
                + (desk.isAway()
                        ? ", by the sweeps until then. Backups, logs, and what left the house, are yours to erase."
                        : ", while `safar local` runs; else once it runs again. Backups, and what left the house, are yours to erase."));
        return looked(reply, Reply.text(reply.body().get("member")));
    }

    private int looked(Reply reply, String whom) {
        String left = Reply.text(reply.body().get("deadlettersLeft"));
        return left.isEmpty()
                ? ExitCodes.DONE
                : desk.failed("Not all dead letters were looked through: " + left
                        + ". Then type, within a quarter of an hour: safar erase " + DeskOptions.shown(whom) + " --yes"
                        + desk.here() + ". Later, erasing anybody looks for hers too.");
    }
}
