package dev.safar.flow;

import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.Confirmations;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.Template;
import dev.safar.message.TemplateBook;
import dev.safar.message.TemplateReader;
import dev.safar.message.TemplateReading;
import dev.safar.money.Currency;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A shop with its members, journeys and post, on a clock that moves when told. What dies is called again as on AWS: the queue delivers again, the
/// sweep looks again, and a dead execution is left to its lease.
public final class World {
    public static final Instant START = Instant.parse("2026-03-21T12:00:00Z");
    public static final ContactPolicy POLICY = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT,
            true,
            false);
    private static final int MOST_DELIVERIES = 100;

    final MemoryStore memory;
    final Post post;
    final List<Start> started = new ArrayList<>();
    final Segment segment;
    final Action action;
    /// Whoever was passed over by a round.
    final List<MemberId> passedOver = new ArrayList<>();
    private final UnaryOperator<Store> wrapping;
    private final Store store;
    private final Catalog catalog;
    private final Intake intake;
    final Sweep sweep;
    private final Erasure erasure;
    private Instant now = START;
    private int tries = 3;
    private boolean losesStarts;

    World(JourneyDefinition... journeys) {
        this(POLICY, store -> store, journeys);
    }

    World(ContactPolicy policy, UnaryOperator<Store> wrapping, JourneyDefinition... journeys) {
        this(new MemoryStore(1), new Post(), policy, wrapping, Catalog.of(List.of(journeys)));
    }

    private World(MemoryStore memory, Post post, ContactPolicy policy, UnaryOperator<Store> wrapping, Catalog catalog) {
        this.wrapping = wrapping;
        this.memory = memory;
        this.post = post;
        this.catalog = catalog;
        this.store = wrapping.apply(memory);
        Shop shop = shop(policy);
        intake = new Intake(store, catalog, shop);
        erasure = new Erasure(store, shop);
        sweep = new Sweep(store, catalog, shop, post);
        segment = new Segment(store, catalog, shop);
        action = new Action(store, catalog, shop, texts(), post);
    }

    /// {@return the same world, with other journeys from now on}
    World publishes(Catalog next) {
        World later = new World(memory, post, POLICY, wrapping, next).sleepsUntil(now);
        later.prepare();
        return later;
    }

    private void prepare() {
        try {
            sweep.prepare(store, now);
        } catch (Crash dead) {
            // The next tick prepares again.
        }
    }

    public static Shop shop(ContactPolicy policy) {
        return new Shop("the shop", "https://shop.example", Currency.GBP, policy, PointsRate.standard(),
                Personal.of("key"));
    }

    public static TemplateBook texts() {
        return TemplateBook.of(List.of(text("text", "subject: Hello\nsms: Hello\n---\nHello\n"), text("offer",
                "subject: Yours\nsms: {{coupon}}\nrequired: coupon\n---\nYours: {{coupon}}\n")));
    }

    private static Template text(String id, String file) {
        return switch (TemplateReader.read(id, Language.ENGLISH, file)) {
            case TemplateReading.Read(Template template) -> template;
            case TemplateReading.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }

    public static Instant day(long day) {
        return START.plus(Duration.ofDays(day));
    }

    /// Calls each function so many times before an execution dies.
    World trying(int times) {
        tries = times;
        return this;
    }

    /// Whether starts go astray from now on.
    World losesStarts(boolean lost) {
        losesStarts = lost;
        return this;
    }

    /// Moves the clock without anybody looking at what is due.
    World sleepsUntil(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
        return this;
    }

    /// Lets time pass up to and including an instant.
    World passTo(Instant instant) {
        Optional<Due> due = next(instant);
        for (int looks = 0; due.isPresent(); due = next(instant)) {
            if (looks++ > 1000) {
                throw new AssertionError("Still due after 1000 looks: " + due.get());
            }
            sleepsUntil(due.get().at());
            look(due.get());
        }
        return sleepsUntil(instant);
    }

    private Optional<Due> next(Instant until) {
        if (!catalog.dated().isEmpty()) {
            prepare();
        }
        return memory.due(0, until, Optional.empty(), 1).stream().findFirst();
    }

    /// One look at what is due first.
    World look() {
        next(now).ifPresent(this::look);
        return this;
    }

    private void look(Due due) {
        try {
            Swept swept = sweep.look(due, now);
            passedOver.addAll(swept.passedOver().keySet());
            swept.starts().forEach(this::run);
        } catch (Crash dead) {
            // It is still due.
        }
    }

    /// A fact reaches us when it happens, before anything that is due at the same instant.
    Received meets(MemberEvent event) {
        passTo(event.provenance().occurredAt().minusMillis(1));
        return sleepsUntil(event.provenance().occurredAt()).hears(event);
    }

    /// A fact reaches us now, whenever it happened; as often as it takes.
    Received hears(MemberEvent event) {
        for (int i = 0; i < MOST_DELIVERIES; i++) {
            try {
                Received received = intake.accept(event, now);
                if (received instanceof Received.Accepted accepted) {
                    accepted.starts().forEach(this::run);
                    accepted.due().forEach(this::look);
                }
                if (!(received instanceof Received.Busy)) {
                    return received;
                }
            } catch (Crash dead) {
                // The queue delivers again.
            }
        }
        throw new AssertionError("Still busy after " + MOST_DELIVERIES + " deliveries");
    }

    /// Somebody asks until it is begun, and looks at once.
    World erases(Identity identity) {
        for (int i = 0; i < MOST_DELIVERIES; i++) {
            try {
                erasure.begin(identity, now).ifPresent(this::look);
                return this;
            } catch (Crash | Busy dead) {
                // Somebody asks again.
            }
        }
        throw new AssertionError("Not begun after " + MOST_DELIVERIES + " times");
    }

    Received acceptsOnce(MemberEvent event) {
        return intake.accept(event, now);
    }

    /// Runs a segment in an execution of its own.
    void run(Start start) {
        started.add(start);
        if (!losesStarts) {
            execute(start);
        }
    }

    /// Another execution of the same segment.
    void execute(Start start) {
        Ticket ticket = new Ticket(start.enrollment(), start.run(), "x" + started.size() + "-" + now);
        JourneyDefinition journey = catalog.find(start.machine()).orElseThrow();
        try {
            new Walk(segment, action, journey.itinerary(), ticket, now, tries).run();
        } catch (Crash dead) {
            // The lease will tell.
        }
    }

    Instant now() {
        return now;
    }

    List<Enrollment> enrollments() {
        return memory.all(Item.Enrollment.class).map(Item.Enrollment::enrollment).toList();
    }

    Enrollment only() {
        if (enrollments().size() != 1) {
            throw new AssertionError("Expected one enrollment, but found " + enrollments());
        }
        return enrollments().getFirst();
    }

    Effect effect(String step) {
        return Optional.ofNullable(only().effects().get(step))
                .orElseThrow(() -> new AssertionError("No effect of " + step + " in " + only()));
    }

    List<String> notices() {
        return memory.all(Item.Notice.class).map(Item.Notice::name).toList();
    }

    /// Every row, with its version: two of these are equal where nothing was written in between.
    List<Object> rows() {
        return memory.all(Item.class).<Object>map(item -> memory.get(item.key()).orElseThrow()).toList();
    }

    /// Every item, and the contact as the facts tell it: how much of it is written, and how much only told again, depends on the order of arrival.
    List<Item> items() {
        Map<MemberId, Confirmations> told = new HashMap<>();
        memory.all(Item.Member.class).forEach(item -> told.put(item.member().id(), item.confirmed()));
        return memory.all(Item.class).map(item -> asTold(item, told)).toList();
    }

    private static Item asTold(Item item, Map<MemberId, Confirmations> told) {
        if (item instanceof Item.Member summary) {
            return new Item.Member(summary.member(), Confirmations.NONE, 0);
        }
        return item instanceof Item.ContactOf row
                ? new Item.ContactOf(row.member(),
                        told.getOrDefault(row.member(), Confirmations.NONE).of(row.contact()), row.sends())
                : item;
    }

    Map<String, String> decisions() {
        return only().decided().outcomes();
    }
}
