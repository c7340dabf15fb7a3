package dev.safar.local.post;

import dev.safar.door.EnvelopeWriter;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.flow.Received;
import dev.safar.flow.Shop;
import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.Shelf;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Router;
import dev.safar.mail.Addressee;
import dev.safar.local.links.LinkRoutes;
import dev.safar.local.links.Linking;
import dev.safar.local.links.Links;
import dev.safar.local.links.Teller;
import dev.safar.local.mail.Smtp;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.stack.Stack;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Contact;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.Rendered;
import dev.safar.message.TemplateBook;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.webhook.Headers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A post office with a file, its links behind a router, a clock that is moved by hand, and a member: her facts go through the real door.
final class Town implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-21T08:30:00Z");
    static final String EFFECT = "hello#purchase#first";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.IRT,
            new ContactPolicy(ZoneOffset.UTC, Language.PERSIAN, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("key"));

    private final DataFile file;
    private final Shelf shelf;
    private final Stack stack = new Stack(START, SHOP, List.of(), Map.of(), TemplateBook.of(List.of()),
            _ -> {
                throw new AssertionError("No journey is here");
            });
    final DurableOutbox outbox;
    final PostOffice office;
    private final Teller teller;
    private final Router router;
    final List<Outgoing> left = new ArrayList<>();
    private final List<MemberEvent> queue = new ArrayList<>();
    private boolean queueWorks = true;
    private Instant now = START;

    private Town(Path folder, Optional<Smtp> smtp) {
        file = DataFile.open(folder.resolve("store.db"));
        shelf = new Shelf(file, "post");
        outbox = new DurableOutbox(shelf);
        Links links = new Links(shelf);
        teller = new Teller(links, new Addressee(stack.store(), this::owner), (facts, _) -> {
            if (queueWorks) {
                queue.addAll(facts);
            }
            return queueWorks;
        });
        router = new Router(new LinkRoutes(links, teller, () -> now).all());
        office = new PostOffice(outbox, links,
                new Linking(() -> URI.create("http://127.0.0.1:1"), Personal.of("links"), true), smtp, Language.ENGLISH,
                left::add);
    }

    static Town in(Path folder, Optional<Smtp> smtp) {
        Town town = new Town(folder, smtp);
        town.hears(new MemberEvent.ConsentGiven(common("yes", START, id("4711"), mail("sara@example.com")),
                Optional.empty(), "marketing"));
        return town;
    }

    private Optional<MemberId> owner(Identity identity) {
        return stack.store().all(Item.Event.class)
                .filter(row -> row.event().provenance().who().strongestFirst().contains(identity))
                .map(Item.Event::member).findFirst();
    }

    MemberId sara() {
        return owner(id("4711")).orElseThrow();
    }

    void hears(MemberEvent event) {
        if (event.provenance().occurredAt().isAfter(stack.now())) {
            stack.passTo(event.provenance().occurredAt());
        }
        if (!(stack.deliver(event) instanceof Received.Accepted)) {
            throw new AssertionError("Not accepted: " + EnvelopeWriter.write(event));
        }
    }

    /// What is in the queue goes through the door, as whatever a shop sends.
    List<MemberEvent> delivered() {
        List<MemberEvent> all = List.copyOf(queue);
        queue.clear();
        all.forEach(this::hears);
        return all;
    }

    void queueWorks(boolean works) {
        queueWorks = works;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    Instant now() {
        return now;
    }

    List<MemberEvent> told() {
        teller.tell(now);
        return delivered();
    }

    Letter letter(String effect, String text) {
        return letter(effect, text, "sara@example.com");
    }

    Letter letter(String effect, String text, String address) {
        return new Letter(sara() + "#" + effect, sara(), now, 1, "hello", "welcome", Channel.EMAIL,
                Personal.of(address),
                new Rendered(Language.PERSIAN, Language.PERSIAN.direction(), Optional.of("سلام"), text));
    }

    /// Where a letter's links of a kind lead, in order: `c`, `o`, `u`.
    List<String> paths(String kind) {
        return outbox.of(sara()).stream().flatMap(sent -> sent.links().stream()).map(id -> "/" + kind + "/" + id)
                .filter(path -> kind.equals("o") || asked("HEAD", path).status() != 404).toList();
    }

    Response asked(String method, String path) {
        return asked(method, path, Map.of("User-Agent", List.of(BROWSER)));
    }

    Response asked(String method, String path, Map<String, List<String>> headers) {
        return router.answer(new Request(method, path, Map.of(), Map.of(), Headers.of(headers), new byte[0]));
    }

    /// {@return the names of all that the post keeps}
    List<String> kept() {
        return shelf.page("", Optional.empty(), 1000).stream().map(Map.Entry::getKey).toList();
    }

    Contact contact() {
        return stack.store().all(Item.ContactOf.class).findFirst().orElseThrow().contact();
    }

    static Provenance common(String id, Instant at, Identity... who) {
        return new Provenance(new FactKey("shop", "event", id), at, Identities.of(who), new Revision(0, ""));
    }

    static Identity id(String value) {
        return new Identity(Kind.CUSTOMER_ID, value);
    }

    static Identity mail(String value) {
        return new Identity(Kind.EMAIL, value);
    }

    @Override
    public void close() {
        file.close();
    }
}
