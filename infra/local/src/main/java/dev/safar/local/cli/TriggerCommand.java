package dev.safar.local.cli;

import dev.safar.door.Market;
import dev.safar.event.MemberEvent.ConsentGiven;
import dev.safar.local.outbox.Cells;
import dev.safar.local.trigger.Draft;
import dev.safar.local.trigger.Mistyped;
import dev.safar.local.trigger.Plan;
import dev.safar.local.trigger.Sender;
import dev.safar.local.trigger.Signed;
import dev.safar.local.trigger.Target;
import dev.safar.money.Currency;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.Unmatched;

/// `safar trigger`: lets something happen to a member.
@Command(name = "trigger", mixinStandardHelpOptions = true, sortOptions = false,
        customSynopsis = "safar trigger TYPE --member WHO [--FIELD VALUE]... [OPTIONS]",
        description = {
                "Makes an event, signs it as a shop does, and sends it to the running `safar local`, or to a stage on AWS.",
                "",
                "TYPE and its fields (docs/events.md); amounts in minor units, or with a point in units of the currency:",
                "  purchase.completed   --order ID --total 1250000 --line sku=tea,qty=2,price=625000 (again for each line)",
                "  purchase.refunded    --refund ID --order ID --amount 500000",
                "  member.registered    --title T --name N --surname S --language fa --zone Asia/Tehran",
                "  consent.given, consent.withdrawn    --channel email --topic marketing",
                "  survey.answered      --journey J --step S --score 9 --reason CODE --text WORDS",
                "  complaint.opened     --complaint ID --reason CODE",
                "  complaint.resolved   --complaint ID --satisfied true",
                "  member.referred      --code CODE", "  referral.joined, referral.purchased   --friend ID --kept true",
                "  message.delivered, .opened, .clicked, .bounced    --message ID --channel email --link URL",
                "  custom.ANYTHING      --anything you like", ""},
        footer = {"", "For example:",
                "  safar trigger purchase.completed --member sara@shop.example --total 1250000 --consent",
                "  safar trigger purchase.completed --member 09121234567 --total 99 --late 1d --repeat 2 --shuffle",
                "  safar trigger survey.answered --member sara@shop.example --step ask-why --reason bad-experience",
                "  safar trigger consent.withdrawn --member 4711 --print    only the signed curl, nothing is sent"})
public final class TriggerCommand implements Callable<Integer> {
    private static final int MOST = 1000;
    private static final int ID_DIGITS = 12;
    private static final int REFUSED = 400;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "TYPE", description = "What happens.")
    private String type;

    @Unmatched
    private List<String> typed = new ArrayList<>();

    @Option(names = "--member", paramLabel = "WHO", required = true,
            description = "To whom: an e-mail address, a phone number or a customer id; again for more.")
    private List<String> members = List.of();

    @Option(names = "--consent", description = "Before it she allows messages, so that some may go out.")
    private boolean consent;

    @Option(names = "--late", paramLabel = "TIME", converter = Ago.class, defaultValue = "0s",
            description = "It happened so long ago, as in 1d or \"3 hours\".")
    private Duration late;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1",
            description = "Send each N times, as a queue may. Default: 1.")
    private int repeat;

    @Option(names = "--shuffle", paramLabel = "SEED", arity = "0..1", fallbackValue = "1",
            description = "Send them in another order.")
    private @Nullable Long shuffle;

    @Option(names = "--id", paramLabel = "ID", description = "The event's id; drawn where none is given.")
    private @Nullable String id;

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "trigger",
            description = "Where it comes from. Default: ${DEFAULT-VALUE}.")
    private String source;

    @Option(names = "--url", paramLabel = "URL", description = "Send it there; needs --secret.")
    private @Nullable String url;

    @Option(names = "--secret", paramLabel = "SECRET", description = "The secret of the shop behind --url: whsec_...")
    private @Nullable String secret;

    @Option(names = "--currency", paramLabel = "CODE", converter = ReplayCommand.CurrencyConverter.class,
            description = "With --url: what its shop trades in. Default: EUR. Without it safar.json says that.")
    private @Nullable Currency currency;

    @Option(names = "--print", description = "Print each as a signed curl, and send nothing.")
    private boolean print;

    /// Reads how long ago it was.
    static final class Ago extends Times {
        @Override
        public Duration convert(String text) {
            if (text.startsWith("-")) {
                throw new TypeConversionException(
                        "it cannot happen ahead of the clock: expected how long ago it was, as in 1d or \"3 hours\", but found '"
                                + text + "'. To let time pass first: safar clock +" + text.substring(1));
            }
            return super.convert(text);
        }
    }

    /// A command with nothing typed yet.
    public TriggerCommand() {
    }

    @Override
    public Integer call() {
        Bounds.check(spec, "--repeat", repeat, MOST);
        if ((url == null) != (secret == null)) {
            throw new ParameterException(spec.commandLine(), "--url and --secret go together");
        }
        try {
            return url == null || secret == null
                    ? desk.with(line -> run(desk.target(line)))
                    : run(new Target(url, secret,
                            new Market(Optional.ofNullable(currency).orElse(Currency.EUR), Market.ANYWHERE),
                            Instant.now(), Instant.now()));
        } catch (Mistyped mistyped) {
            return desk.failed(mistyped.getMessage());
        }
    }

    private int run(Target target) {
        checkCurrency(target.market().currency());
        List<Draft> drafts = new ArrayList<>();
        if (consent) {
            drafts.add(Draft.of("consent.given", List.of(), target.market().currency()));
        }
        drafts.add(Draft.of(type, typed, target.market().currency()));
        Plan plan = new Plan(source, target.now().minus(late), repeat, this::nextId);
        List<Map<String, @Nullable Object>> envelopes = plan.envelopes(drafts, members, target.market(),
                Optional.ofNullable(shuffle).<RandomGenerator>map(SplittableRandom::new));
        return print ? printed(envelopes, target) : sent(envelopes, target);
    }

    /// Amounts are read in what the shop trades in; 20 dollars must not become 20 of something else without a word.
    private void checkCurrency(Currency traded) {
        if (currency != null && currency != traded) {
            throw new Mistyped("Expected --currency to be " + traded + ", which the shop in " + desk.place()
                    + " trades in, but found " + currency
                    + ". Leave it out, or name another shop with --url and --secret");
        }
    }

    /// An id that was typed names the event itself; the consent before it has one of its own.
    private String nextId() {
        String drawn = UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS);
        return id == null ? drawn : members.size() == 1 && !consent ? id : id + "-" + drawn;
    }

    private Signed signed(Map<String, @Nullable Object> envelope, Target target) {
        return Signed.of(envelope, target.secret(), "msg_" + UUID.randomUUID().toString().replace("-", ""),
                target.world());
    }

    private int printed(List<Map<String, @Nullable Object>> envelopes, Target target) {
        for (Map<String, @Nullable Object> envelope : envelopes) {
            desk.out().println(signed(envelope, target).curl(target.url()));
        }
        desk.out().flush();
        return ExitCodes.DONE;
    }

    private int sent(List<Map<String, @Nullable Object>> envelopes, Target target) {
        PrintWriter out = desk.out();
        boolean allTaken = true;
        List<Map<String, Object>> answers = new ArrayList<>();
        try (Sender sender = new Sender(target.url())) {
            for (Map<String, @Nullable Object> envelope : envelopes) {
                Sender.Heard heard = sender.send(signed(envelope, target));
                allTaken &= heard.status() < REFUSED;
                if (desk.isJson()) {
                    answers.add(Map.of("status", heard.status(), "type", envelope.get("type") + "", "id",
                            envelope.get("id") + "", "answer", heard.body()));
                } else {
                    out.println(
                            heard.status() + "  " + envelope.get("type") + " " + Cells.named(envelope.get("id") + "")
                                    + "  " + Cells.named(heard.body()));
                }
            }
        }
        if (desk.isJson()) {
            out.println(SafeJson.pretty(Map.of("sent", answers)));
        } else if (allTaken && url == null) {
            out.println("See what came of it: safar explain " + Cells.named(members.getFirst()) + desk.here());
        }
        out.flush();
        return allTaken ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
