package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.channel.EffectTags;
import dev.safar.door.EnvelopeWriter;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.flow.Directory;
import dev.safar.flow.Shop;
import dev.safar.json.JsonText;
import dev.safar.log.Line;
import dev.safar.loyalty.PointsRate;
import dev.safar.mail.Addressee;
import dev.safar.mail.WayOut;
import dev.safar.member.MemberId;
import dev.safar.message.Contact;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.receipt.Mailroom;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.MemoryStore;
import dev.safar.webhook.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A shop with one member, to whom mails went by SES, and what comes back of them.
final class Mails {
    static final URI HOME = URI.create("https://api.example/prod");
    static final String HERS = "guest.canary@example.com";
    private static final String THEIRS = "other.canary@example.com";
    private static final Path FOLDER = Path.of(System.getProperty("safar.root", "."), "functions", "aws", "src", "test",
            "resources", "dev", "safar", "receipt");
    private static final String EFFECT = "m-1#win-back#silence/P60D/shop/order/4711#still-one-of-us";
    private static final Shop SHOP = new Shop("the shop", "https://shop.example", Currency.GBP,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.NEVER, true, false), PointsRate.standard(),
            Personal.of("a key of tests"));
    final MemoryStore store = new MemoryStore(1);
    final Functions functions = new Functions(store);
    final List<MemberEvent> facts = new ArrayList<>();
    final List<Rejected> rejections = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final WayOut wayOut = new WayOut(HOME, SHOP.identityKey());
    /// Whether the queue takes anything.
    boolean isTaken = true;
    private final Directory directory = new Directory(store, SHOP);
    final Mailroom mailroom = new Mailroom(new Addressee(store, directory::find), this::put, wayOut);

    Mails() {
        functions.failuresOf(batchOf(fact("consent.given", "1",
                Map.of("customerId", "17", "email", "sara.canary@example.com"), Map.of("channel", "email"))));
    }

    private boolean put(List<MemberEvent> more, List<Rejected> rejected) {
        if (isTaken) {
            facts.addAll(more);
            rejections.addAll(rejected);
        }
        return isTaken;
    }

    MemberId sara() {
        return find(Identity.Kind.CUSTOMER_ID, "17");
    }

    MemberId find(Identity.Kind kind, String value) {
        return directory.find(new Identity(kind, value)).orElseThrow();
    }

    /// The shop corrects the address of a guest's order to one that is another member's.
    MemberId corrected() {
        functions.failuresOf(batchOf(fact("purchase.completed", "7", Map.of("customerId", "18", "email", THEIRS),
                order(0)), fact("purchase.completed", "8", Map.of("email", HERS), order(1))));
        MemberId guest = find(Identity.Kind.EMAIL, HERS);
        functions.failuresOf(batchOf(fact("purchase.completed", "8", Map.of("email", THEIRS), order(2))));
        assertThat(contact(guest).email().map(email -> email.value().value())).contains(THEIRS);
        return guest;
    }

    private static Map<String, Object> order(int version) {
        return Map.of("order", version == 0 ? "7" : "8", "version", version, "total",
                Map.of("amount", 2_000, "currency", "GBP"));
    }

    Contact contact(MemberId member) {
        return directory.rows(member, Kind.CONTACT).stream().map(Item.ContactOf.class::cast).findFirst().orElseThrow()
                .contact();
    }

    String effect() {
        return effect(sara());
    }

    private static String effect(MemberId member) {
        return EFFECT.replace("m-1", member.value());
    }

    /// {@return a golden event, about a letter to her}
    String event(String name) {
        return event(name, sara());
    }

    static String event(String name, MemberId member) {
        return read(FOLDER.resolve(name + ".json")).replace(tag(EFFECT), tag(effect(member)));
    }

    private static String tag(String effect) {
        return EffectTags.of(effect).values().iterator().next();
    }

    /// {@return the same as SNS or SQS hands it on}
    static String wrapped(String how, String text) {
        String inside = JsonText.compact(text);
        return read(FOLDER.resolve("wrapped").resolve(how + ".json")).replace("\"@MESSAGE@\"", inside)
                .replace("\"@BODY@\"", inside);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets the functions take what stands on the queue.
    /// It is the next day by then.
    List<String> taken() {
        return functions.after(Duration.ofDays(1))
                .failuresOf(batchOf(facts.stream().map(EnvelopeWriter::write).toArray(String[]::new)));
    }

    Map<String, Object> call(String payload) {
        return Functions.call(new Receipts(mailroom, lines::add), payload, new TestContext());
    }
}
