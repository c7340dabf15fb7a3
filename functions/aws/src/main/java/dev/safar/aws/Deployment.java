package dev.safar.aws;

import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.secret.Reference;
import dev.safar.secret.Vault;
import dev.safar.webhook.source.SourceKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the functions of a deployment were told, for whoever operates it from outside: read by the very code that functions read it with, so that both mean the
/// same table, shop and key.
public final class Deployment {
    private final Settings settings;

    private Deployment(Settings settings) {
        this.settings = settings;
    }

    /// Reads nothing yet: each value is read when it is asked for, and refused with an [IllegalStateException] that names the variable and the way out.
    ///
    /// @param variables the environment of the webhook's function, which is told everything but what channels need
    /// @param vault where secrets lie to which variables only refer
    /// @param clock the world's
    /// @return the deployment
    public static Deployment of(Map<String, String> variables, Vault vault, InstantSource clock) {
        return new Deployment(
                new Settings(new Environment(variables, new SecretSettings(variables).keyring(vault, clock))));
    }

    /// {@return the name of its table}
    public String table() {
        return settings.table();
    }

    /// {@return how many parts the index of what is due has}
    public int shards() {
        return settings.shards();
    }

    /// {@return the URL of its queue of facts}
    public String queue() {
        return settings.queue();
    }

    /// {@return whose members they are}
    public Shop shop() {
        return settings.shop();
    }

    /// {@return what is traded in, and where phone numbers are dialled}
    public Market market() {
        return settings.market();
    }

    /// {@return the time by which its functions work: the world's, but on the stage `test`}
    ///
    /// @param client of the table
    /// @param world the world's clock
    public InstantSource clock(Supplier<DynamoDbClient> client, InstantSource world) {
        return settings.isClockMoved() ? new MovedClock(client.get(), settings.table(), world) : world;
    }

    /// {@return the ARN of a journey's state machine without the journey's name}
    public String machines() {
        return settings.machines();
    }

    /// Where somebody may send our own envelopes.
    ///
    /// @param name the last part of the webhook's address
    /// @param secret its newest secret
    public record Source(String name, Personal<String> secret) {}

    /// A shop system that may send.
    ///
    /// @param name the last part of the webhook's address
    /// @param kind how it signs; empty where the word is none that we know
    /// @param secrets where its secrets lie, as settings refer to them; those that stand in the settings themselves are not among them
    public record Wire(String name, Optional<SourceKind> kind, List<Reference> secrets) {}

    /// {@return the shop systems that may send, by name}
    public List<Wire> sources() {
        String text = settings.environment().required("SAFAR_SOURCES", SourcesReader.EXPECTED, Optional::of);
        return Json.read(text, Limits.EVENT) instanceof Parsed.Value(Node.Obj all)
                ? all.plain().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(one -> wire(one.getKey(), one.getValue())).toList()
                : List.of();
    }

    private static Wire wire(String name, @Nullable Object wire) {
        Map<?, ?> fields = wire instanceof Map<?, ?> map ? map : Map.of();
        return new Wire(name, SourceKind.find(String.valueOf(fields.get("kind"))), texts(fields.get("secrets")).stream()
                .flatMap(secret -> Reference.read(secret).stream()).toList());
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> some ? some.stream().map(String::valueOf).toList() : List.of();
    }

    /// {@return the first of its shop systems, by name, that sends our own envelopes and has a secret that is kept elsewhere; empty where none does}
    public Optional<Source> ownEnvelopes() {
        return sources().stream()
                .filter(wire -> wire.kind().filter(SourceKind.STANDARD::equals).isPresent()
                        && !wire.secrets().isEmpty())
                .findFirst().map(wire -> new Source(wire.name(),
                        Personal.of(settings.environment().secret(wire.secrets().getFirst().toString()))));
    }

    /// {@return where the identity key lies; empty where it stands in the settings themselves}
    public Optional<Reference> identityKey() {
        return settings.environment().find("SAFAR_IDENTITY_KEY", "a secret or a reference to one", Optional::of)
                .flatMap(Reference::read);
    }
}
