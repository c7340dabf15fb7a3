package dev.safar.local.compare;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.json.JsonText;
import dev.safar.channel.Unwired;
import dev.safar.local.stack.Stack;
import dev.safar.member.MemberId;
import dev.safar.shelf.Shipped;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stage that needs no deployment: one JVM in which all members are, and all journeys run.
class SharedShop implements Site {
    private final Shop shop;
    private final Stack stack;
    private final List<Message> left = new ArrayList<>();

    SharedShop(Shipped shipped, Shop shop, Instant start) {
        this.shop = shop;
        this.stack = new Stack(start, shop, List.copyOf(shipped.journeys().journeys().values()),
                shipped.journeys().machines(), shipped.texts(), this::carry);
    }

    private Receipt carry(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Letter letter -> {
                left.add(Message.of(letter));
                yield new Receipt.Taken();
            }
            case Outgoing.Errand _,Outgoing.Signal _ -> new Receipt.Refused(Unwired.REASON);
        };
    }

    List<Message> left() {
        return left;
    }

    @Override
    public void set(Instant instant) {
        stack.passToJustBefore(instant);
    }

    @Override
    public void deliver(List<Cue> cues) {
        Door door = new Door(new Market(shop.currency(), Market.ANYWHERE));
        cues.forEach(cue -> {
            byte[] body = JsonText.compact(cue.envelope()).getBytes(StandardCharsets.UTF_8);
            if (door.read(body, cue.at()) instanceof Assessment.Accepted accepted) {
                stack.deliver(accepted.event());
                stack.deliver(accepted.event());
            }
        });
    }

    @Override
    public Optional<Instant> next(Instant until) {
        return stack.store().due(0, until, Optional.empty(), 1).stream().map(Due::at).findFirst();
    }

    @Override
    public void sweep() {
        stack.passTo(stack.now());
    }

    @Override
    public List<Item> rows(MemberId member) {
        return stack.store().query(Key.member(member).partition(), "", Optional.empty(), Integer.MAX_VALUE).stream()
                .map(Stored::item).toList();
    }
}
