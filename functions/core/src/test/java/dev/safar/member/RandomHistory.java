package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Histories at random: few names and few instants, so that bodies, ties, corrections and links meet often.
public final class RandomHistory {
    private static final int NAMES = 6;
    private static final int MINUTES = 12;
    private final SplittableRandom random;

    private RandomHistory(SplittableRandom random) {
        this.random = random;
    }

    /// {@return so many bodies, of which no two of one fact share a revision}
    public static List<MemberEvent> of(int bodies, SplittableRandom random) {
        RandomHistory history = new RandomHistory(random);
        Map<String, MemberEvent> distinct = new LinkedHashMap<>();
        for (int n = 0; n < bodies; n++) {
            MemberEvent body = history.body();
            distinct.putIfAbsent(body.provenance().key() + " " + body.provenance().revision(), body);
        }
        return new ArrayList<>(distinct.values());
    }

    private MemberEvent body() {
        String name = name();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new PurchaseCompleted(provenance("order", name), name, money(), List.of());
            case 3, 4 -> new PurchaseRefunded(provenance("refund", name), name,
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(name()), money());
            case 5 -> Facts.opened(provenance("complaint-opened", name), name);
            case 6 -> Facts.resolved(provenance("complaint-resolved", name), name, random.nextBoolean());
            default -> anyUnder(provenance("event", name));
        };
    }

    private MemberEvent anyUnder(Provenance provenance) {
        return switch (random.nextInt(12)) {
            case 9, 10 -> Facts.referred(provenance, List.of("mina", "omid", "sara", "nobody").get(random.nextInt(4)));
            case 11 -> Facts.friendBought(provenance, random.nextBoolean());
            case 0 -> Facts.scored(provenance, random.nextInt(11));
            case 1 -> Facts.reasoned(provenance, name());
            case 2, 3 -> Facts.received(provenance, random.nextBoolean() ? Reception.OPENED : Reception.CLICKED);
            case 4 -> Facts.joined(provenance, random.nextBoolean());
            case 5 -> Facts.registered(provenance);
            case 6 -> Facts.opened(provenance, name());
            case 7 -> Facts.resolved(provenance, name(), random.nextBoolean());
            default -> Facts.withdraws(provenance);
        };
    }

    private String name() {
        return "n" + random.nextInt(NAMES);
    }

    private Money money() {
        return Money.of(random.nextInt(4) * 150L, random.nextInt(4) == 0 ? Currency.EUR : Currency.GBP);
    }

    private Provenance provenance(String kind, String id) {
        String source = random.nextInt(4) == 0 ? "till" : "shop";
        Revision revision = new Revision(random.nextInt(3), "hash" + random.nextInt(2));
        return new Provenance(new FactKey(source, kind, id), Facts.minute(random.nextInt(MINUTES)), Identities.of(),
                revision);
    }
}
