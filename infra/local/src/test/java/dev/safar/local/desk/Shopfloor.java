package dev.safar.local.desk;

import dev.safar.door.Market;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Erasure;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.flow.Sweep;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Publication;
import dev.safar.local.http.Router;
import dev.safar.local.serve.DeskRoutes;
import dev.safar.local.stack.Stack;
import dev.safar.local.story.Words;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.Rendered;
import dev.safar.money.Currency;
import dev.safar.scenario.Envelopes;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shop in Tehran at noon, on a clock that moves when told, with small journeys of its own and a desk in front of it.
final class Shopfloor {
    static final Instant NOON = Instant.parse("2026-03-21T08:30:00Z");
    static final ContactPolicy POLICY = new ContactPolicy(ZoneId.of("Asia/Tehran"), Language.ENGLISH,
            QuietHours.AT_NIGHT, false, false);
    static final Map<String, String> SARA = Map.of("customerId", "17850", "email", "sara@shop.example", "phone",
            "+989121234567");
    private static final String TEXT = "subject: Hello\nsms: Hello {{greeting}}\nfallback greeting: there\n---\nHello {{greeting}}\n";

    private final Envelopes envelopes = new Envelopes();
    private final Map<String, Rendered> letters = new HashMap<>();
    private final Stack stack;
    private final Shop shop;
    private final Desk desk;
    private final List<Publication> said = new ArrayList<>();
    private Receipt receipt = new Receipt.Taken();

    /// Opens the shop.
    ///
    /// @param folder an empty one
    /// @param policy what holds for members who did not say otherwise
    /// @param rest what the journey `thanks` has beside its name and steps: a trigger, mostly
    /// @param steps the steps of the journey `thanks`; the texts `hello`, and `offer` which needs a name, are there
    Shopfloor(Path folder, ContactPolicy policy, String rest, String steps) throws IOException {
        this(folder, policy, rest, steps, Map.of());
    }

    /// @param others further journeys beside `thanks`, by name: each its trigger and the rest, as JSON without the braces around it
    Shopfloor(Path folder, ContactPolicy policy, String rest, String steps, Map<String, String> others)
            throws IOException {
        Files.createDirectories(folder.resolve("messages/en"));
        Files.writeString(folder.resolve("thanks.journey.json"), """
                {"journey": "thanks", "title": {"en": "Thanks", "fa": "سپاس"}, %s, "steps": [%s]}""".formatted(rest,
                steps));
        for (Map.Entry<String, String> other : others.entrySet()) {
            Files.writeString(folder.resolve(other.getKey() + ".journey.json"),
                    "{\"journey\": \"" + other.getKey() + "\", " + other.getValue() + "}");
        }
        Files.writeString(folder.resolve("messages/en/hello.txt"), TEXT);
        Files.writeString(folder.resolve("messages/en/offer.txt"),
                "subject: Yours\nsms: {{name}}\nrequired: name\n---\n{{name}}\n");
        Shipped shipped = Shipped.read(folder);
        if (!shipped.faults().isEmpty()) {
            throw new AssertionError(shipped.faults());
        }
        List<JourneyDefinition> journeys = List.copyOf(shipped.journeys().journeys().values());
        this.shop = new Shop("Chai", "https://chai.example", Currency.IRT, policy, PointsRate.standard(),
                Personal.of("key"));
        this.stack = new Stack(NOON, shop, journeys, shipped.journeys().machines(), shipped.texts(), this::carry);
        this.desk = new Desk(stack.store(), shop, new Market(Currency.IRT, "IR"),
                () -> Catalog.of(journeys).under(said, _ -> Optional.empty()),
                effect -> Optional.ofNullable(letters.get(effect)));
    }

    private Carrier.Receipt carry(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Letter letter && receipt instanceof Receipt.Taken) {
            letters.put(letter.effect(), letter.text());
        }
        return receipt;
    }

    Desk desk() {
        return desk;
    }

    /// Its desk as a server has it.
    Router routes() {
        Carrier nobody = _ -> new Receipt.Taken();
        Sweep sweep = new Sweep(stack.store(), Catalog.of(List.of()), shop, nobody);
        return new Router(new DeskRoutes(desk, new Concerns(stack.store()),
                new Export(stack.store(), shop, effect -> Optional.ofNullable(letters.get(effect))),
                new Erasure(stack.store(), shop), due -> sweep.look(due, stack.now()),
                () -> new Forgetter.Forgotten(0, ""), stack::now).routes());
    }

    Stack stack() {
        return stack;
    }

    /// What the channel says from now on.
    Shopfloor channelSays(Receipt said) {
        receipt = said;
        return this;
    }

    /// Whoever asks at the desk from now on hears that the journey `thanks` is paused.
    Shopfloor pauses() {
        said.add(Publication.first("thanks", "v1", stack.now()).turned(Publication.Mode.PAUSED, stack.now()));
        return this;
    }

    Shopfloor agrees() {
        return hears(SARA, "consent.given", stack.now(), Map.of());
    }

    Shopfloor buys(String order) {
        return buys(order, stack.now());
    }

    Shopfloor buys(String order, Instant at) {
        return hears(SARA, "purchase.completed", at,
                Map.of("order", order, "total", Map.of("amount", 1_000_000, "currency", "IRT")));
    }

    Shopfloor hears(Map<String, String> who, String type, Instant at, Map<String, Object> data) {
        stack.deliver(envelopes.of(who, type, at, data));
        return this;
    }

    Shopfloor passes(Duration time) {
        stack.passTo(stack.now().plus(time));
        return this;
    }

    /// Sara's explanation.
    Map<String, @Nullable Object> explained(String language) {
        MemberId sara = desk.find(SARA.getOrDefault("customerId", "")) instanceof Found.One(MemberId one)
                ? one
                : new MemberId("nobody");
        return desk.explain(sara, Optional.empty(), Words.in(new Language(language)).orElseThrow(), stack.now())
                .orElseThrow(() -> new AssertionError("Nobody is known by " + Identity.Kind.CUSTOMER_ID));
    }

    /// The lines of her explanation with that reason, as `words | why`.
    List<String> reasons(String reason) {
        return lines("lines").stream().filter(line -> reason.equals(line.get("reason")))
                .map(line -> line.get("words") + " | " + line.get("why")).toList();
    }

    /// Lines of her explanation, every value as text.
    List<Map<String, String>> lines(String which) {
        return ((List<?>) Objects.requireNonNull(explained("en").get(which))).stream().map(line -> {
            Map<String, String> texts = new HashMap<>();
            ((Map<?, ?>) line).forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
            return texts;
        }).toList();
    }
}
