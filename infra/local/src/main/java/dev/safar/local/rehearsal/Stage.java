package dev.safar.local.rehearsal;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.scenario.Scene;
import dev.safar.local.stack.Stack;
import dev.safar.member.MemberId;
import dev.safar.shelf.Shipped;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A shop of its own on a virtual clock, from noon of its first day on, and all who are in it. What happens comes to the door twice, as a queue may deliver it, and counts
/// once. Two stages share nothing that changes; one is not for use by several threads.
public final class Stage {
    private final Scene scene;
    private final Casting casting;
    private final Shop shop;
    private final List<JourneyDefinition> journeys;
    private final List<Outgoing> left = new ArrayList<>();
    private final Hearing hearing;
    private final Stack stack;
    private int told;

    /// Sets a stage up.
    ///
    /// @param scene where and when
    /// @param journeys the journeys that run
    /// @param shipped their machines and texts
    public Stage(Scene scene, List<JourneyDefinition> journeys, Shipped shipped) {
        this(scene, journeys, shipped, Casting.USUAL);
    }

    /// Sets a stage up in another shop, or under other names.
    ///
    /// @param scene where and when
    /// @param journeys the journeys that run
    /// @param shipped their machines and texts
    /// @param casting the shop and the names
    public Stage(Scene scene, List<JourneyDefinition> journeys, Shipped shipped, Casting casting) {
        this.scene = scene;
        this.casting = casting;
        this.shop = casting.shop(scene.shop());
        this.journeys = List.copyOf(journeys);
        this.hearing = new Hearing(new Door(new Market(shop.currency(), Market.ANYWHERE)));
        this.stack = new Stack(scene.at(0, LocalTime.NOON), shop, journeys, machines(journeys, shipped),
                shipped.texts(), outgoing -> {
                    left.add(outgoing);
                    return casting.receipt(outgoing);
                });
    }

    /// A machine that nobody runs need not be made.
    private static Map<String, Map<String, @Nullable Object>> machines(List<JourneyDefinition> journeys,
            Shipped shipped) {
        Map<String, Map<String, @Nullable Object>> machines = new LinkedHashMap<>(shipped.journeys().machines());
        machines.keySet().retainAll(journeys.stream().map(JourneyDefinition::name).collect(Collectors.toSet()));
        return machines;
    }

    /// {@return where and when it plays}
    public Scene scene() {
        return scene;
    }

    /// {@return the journeys that run}
    public List<JourneyDefinition> journeys() {
        return journeys;
    }

    /// {@return what the clock shows}
    public Instant now() {
        return stack.now();
    }

    /// Lets time pass; what becomes due on the way happens at its own instant.
    ///
    /// @param instant what the clock shows afterwards; in the past, nothing happens
    public void passTo(Instant instant) {
        stack.passTo(instant);
    }

    /// Lets time pass up to an instant, and something happens there, before anything else that is due at that very instant.
    ///
    /// @param where what a complaint about it begins with, as in `win-back.scenario.json:12`
    /// @param who whose it is: identities, by the envelope's names
    /// @param type as in `purchase.completed`
    /// @param at when, not before the clock
    /// @param data as the door takes it
    /// @return whose it was
    /// @throws Unplayable if the door or the rules refuse it
    public MemberId happen(String where, Map<String, @Nullable Object> who, String type, Instant at,
            Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("id", "event-" + ++told);
        envelope.put("type", type);
        envelope.put("source", "shop");
        envelope.put("occurredAt", at.toString());
        envelope.put("identities", who);
        envelope.put("data", data);
        MemberEvent event = hearing.read(where, casting.envelope(at, envelope), at);
        stack.passToJustBefore(at);
        MemberId member = Hearing.owner(where, stack.deliver(event));
        Hearing.owner(where, stack.deliver(event));
        return member;
    }

    /// {@return her own referral code, which a friend of hers follows; empty where she has none yet}
    ///
    /// @param member who
    public Optional<String> code(MemberId member) {
        return stack.store().all(Item.CodeOf.class).filter(item -> item.member().equals(member)).findFirst()
                .map(Item.CodeOf::code);
    }

    /// {@return all times through journeys, of whoever was in them}
    public List<Enrollment> enrollments() {
        return stack.store().all(Item.Enrollment.class).map(Item.Enrollment::enrollment).toList();
    }

    /// {@return what left the house so far, in order}
    public List<Outgoing> left() {
        return List.copyOf(left);
    }

    /// {@return why executions failed, if any did}
    public List<String> failures() {
        return stack.failures();
    }

    /// {@return all that is kept of a member}
    ///
    /// @param member who
    public Kept kept(MemberId member) {
        List<Item> rows = stack.store().query(Key.member(member).partition(), "", Optional.empty(), Integer.MAX_VALUE)
                .stream().map(Stored::item).toList();
        return new Kept(member, rows, left.stream().filter(one -> one.member().equals(member)).toList(), journeys,
                shop);
    }
}
