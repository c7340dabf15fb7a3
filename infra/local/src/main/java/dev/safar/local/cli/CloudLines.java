package dev.safar.local.cli;

import dev.safar.aws.Deployment;
import dev.safar.local.cloud.Clients;
import dev.safar.local.cloud.CloudDesk;
import dev.safar.local.cloud.Stage;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.LineBroken;
import dev.safar.local.line.OpenLine;
import dev.safar.local.line.Reply;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.local.serve.Unusable;
import dev.safar.local.trigger.Target;
import dev.safar.secret.UnreadableSecretException;
import dev.safar.shelf.Shipped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the way to the desk of a stage on AWS: its table and its queues are opened here, and the same routes answer as from a folder.
final class CloudLines {
    private CloudLines() {
    }

    /// The journeys are those that come with this Safar, as they are in the functions that it deploys.
    static DeskLine open(String stage) {
        try {
            Shipped shelf = Shipped.read(JourneysOption.shipped());
            CloudDesk desk = new CloudDesk(new Stage(stage, Clients.ofWorld()),
                    deployed(shelf), InstantSource.system());
            return new OpenLine(desk.router(), desk::close);
        } catch (Unusable unusable) {
            throw new LineBroken(String.valueOf(unusable.getMessage()));
        }
    }

    /// What is deployed bears the version of its definition alone.
    private static Editions deployed(Shipped shelf) {
        return new Editions(shelf.journeys().journeys().values().stream()
                .map(journey -> new Edition(journey, shelf.journeys().machines().getOrDefault(journey.name(), Map.of()),
                        shelf.texts(), new TreeMap<>()))
                .toList(), List.of(), List.of());
    }

    /// Where events of a stage go: to the first of its shops that speaks our own envelopes.
    static Target target(String stage, DeskLine line) {
        try {
            Stage asked = new Stage(stage, Clients.ofWorld());
            Deployment deployment = asked.deployment(InstantSource.system());
            Deployment.Source source = deployment.ownEnvelopes().orElseThrow(() -> new Unusable("The stage " + stage
                    + " has no source of the kind `standard`, which takes our own envelopes: name one in the parameter Sources of template.yaml"));
            Reply clock = line.get("/desk/clock");
            return new Target(asked.webhooks(source.name()).toString(), source.secret().value(), deployment.market(),
                    Instant.parse(Reply.text(clock.body().get("now"))), Instant.now());
        } catch (Unusable | IllegalStateException | UnreadableSecretException wrong) {
            throw new LineBroken(String.valueOf(wrong.getMessage()));
        }
    }
}
