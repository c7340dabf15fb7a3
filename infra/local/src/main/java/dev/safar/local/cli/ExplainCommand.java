package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `safar explain`: one member, from the first fact to what lies ahead.
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Tells a member's story: what happened, what was decided and why, and what she waits for.",
                "It has every fact, every message, and every message that was not sent with its reason and the way out, in order.",
                ""},
        footer = {"", "For example:", "  safar explain sara@shop.example                      all of it",
                "  safar explain 09121234567 --journey win-back         one journey only",
                "  safar explain m-5a81a9168b362b19518c --lang fa       in Persian",
                "  safar explain phone:4711 --json                      a phone number, not the customer 4711"})
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "MEMBER", description = "Her id, customer id, e-mail address or phone number.")
    private String member;

    @Option(names = "--journey", paramLabel = "NAME", description = "Leave out what other journeys did.")
    private @Nullable String journey;

    @Mixin
    private LangOption lang;

    /// A command with nothing typed yet.
    public ExplainCommand() {
    }

    @Override
    public Integer call() {
        return desk.with(line -> desk.about(line, member, id -> desk.answer(explanation(line, id),
                new StoryPage(lang.words(), desk.out())::print),
                () -> desk.failed(lang.words().say("desk.nobody", DeskOptions.shown(member)))));
    }

    private Reply explanation(DeskLine line, String id) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("lang", lang.words().language().tag());
        Optional.ofNullable(journey).ifPresent(name -> query.put("journey", name));
        return line.ask("GET", "/desk/members/" + id, query, null);
    }
}
