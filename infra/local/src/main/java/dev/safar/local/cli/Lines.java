package dev.safar.local.cli;

import dev.safar.door.Market;
import dev.safar.local.http.DeskToken;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.HttpLine;
import dev.safar.local.line.LineBroken;
import dev.safar.local.line.OpenLine;
import dev.safar.local.line.Reply;
import dev.safar.local.serve.Config;
import dev.safar.local.serve.DataFolder;
import dev.safar.local.serve.OpenedDesk;
import dev.safar.local.serve.Presence;
import dev.safar.local.serve.TokenFile;
import dev.safar.local.serve.Unusable;
import dev.safar.local.trigger.Target;
import dev.safar.money.Currency;
import dev.safar.webhook.source.SourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Finds the way to the desk of a folder of data: through its server where one has it, else by opening it.
final class Lines {
    private Lines() {
    }

    /// A folder that can be opened is not in use, whatever a server that died left in it.
    static DeskLine open(Path data) {
        if (Files.isRegularFile(data)) {
            throw new LineBroken("Expected a folder of data, but " + data + " is a file. --data names another folder.");
        }
        if (!Files.notExists(data) && !(Files.isReadable(data) && Files.isExecutable(data))) {
            throw new LineBroken("No permission to look into " + data
                    + ". Ask as the user who runs `safar local` on it; --data names another folder.");
        }
        if (!DataFolder.isThere(data)) {
            throw new LineBroken("There is no data of Safar's in " + data
                    + ". `safar local` makes it; --data names another folder.");
        }
        try {
            OpenedDesk opened = OpenedDesk.open(data);
            return new OpenLine(opened.router(), opened::close);
        } catch (Unusable unusable) {
            return Presence.port(data).<DeskLine>map(port -> new HttpLine(port, token(data)))
                    .orElseThrow(() -> new LineBroken(String.valueOf(unusable.getMessage())));
        }
    }

    private static DeskToken token(Path data) {
        try {
            return TokenFile.read(data);
        } catch (Unusable unusable) {
            throw new LineBroken(String.valueOf(unusable.getMessage()));
        }
    }

    /// Refuses what a server alone can do where none is asked.
    ///
    /// @param so what would come of it, as in `so nothing would take the event`
    static void checkServes(Path data, DeskLine line, String so) {
        if (!(line instanceof HttpLine)) {
            throw new LineBroken("`safar local` does not run on " + data + ", " + so + ". Start it: safar local --data "
                    + data);
        }
    }

    /// Where events of a folder of data go: to the first of its shops that speaks our own envelopes.
    static Target target(Path data, DeskLine line) {
        checkServes(data, line, "so nothing would take the event");
        Config config = DataFolder.settings(data);
        Map.Entry<String, Config.Wire> source = config.sources().entrySet().stream()
                .filter(wired -> wired.getValue().kind() == SourceKind.STANDARD).findFirst()
                .orElseThrow(() -> new LineBroken("safar.json in " + data
                        + " has no source of the kind `standard`, which takes our own envelopes"));
        int port = Presence.port(data).orElse(0);
        Reply clock = line.get("/desk/clock");
        Currency currency = config.shop().currency();
        return new Target("http://127.0.0.1:" + port + "/webhooks/" + source.getKey(),
                source.getValue().secrets().getFirst(), new Market(currency, config.region()),
                Optional.of(Reply.text(clock.body().get("now"))).filter(now -> !now.isEmpty()).map(Instant::parse)
                        .orElseGet(Instant::now),
                Instant.now());
    }
}
