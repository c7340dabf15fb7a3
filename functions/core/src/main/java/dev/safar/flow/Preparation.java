package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.LedgerKey;
import dev.safar.member.Traits;
import dev.safar.message.Clearance;
import dev.safar.message.Gate;
import dev.safar.message.Reason;
import dev.safar.message.Sends;
import dev.safar.message.Template;
import dev.safar.message.TemplateBook;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes an action ready: what would leave the house, or the reason why nothing will.
final class Preparation {
    /// How often a letter is postponed for a cap.
    private static final int MOST_POSTPONED = 10;

    private final Shop shop;
    private final IdentityHash hash;
    private final TemplateBook texts;
    private final Partition partition;
    private final Catalog catalog;
    private final JourneyDefinition journey;
    private final Enrollment enrollment;
    private final String claim;
    private final Instant now;

    Preparation(Shop shop, IdentityHash hash, TemplateBook texts, Partition partition, Catalog catalog,
            Enrollment enrollment, String claim, Instant now) {
        this.shop = shop;
        this.hash = hash;
        this.texts = texts;
        this.partition = partition;
        this.catalog = catalog;
        this.journey = catalog.nearest(enrollment).orElseThrow(() -> new UnknownVersion(enrollment));
        this.enrollment = enrollment;
        this.claim = claim;
        this.now = now;
    }

    /// What an action comes to before the world is touched.
    ///
    /// @param effect how it stands: PENDING where something must leave, else how it ended or until when it sleeps
    /// @param outgoing what must leave
    /// @param along what is written in one transaction with the effect: one send more where there is a cap, or the row of points
    record Prepared(Effect effect, Optional<Outgoing> outgoing, List<Write> along) {
        Write[] guards() {
            return along.toArray(Write[]::new);
        }
    }

    Prepared prepare(Step.Action action) {
        return switch (action) {
            case Step.Message message -> letter(message, Letter.of(message).orElseThrow());
            case Step.Survey survey -> letter(survey, Letter.of(survey).orElseThrow());
            case Step.Reward reward -> reward(reward);
            case Step.Points points -> points(points);
            case Step.Badge badge -> written(badge.id(), partition.traits().awarded(badge.badge()),
                    Map.of("badge", badge.badge()));
            case Step.Update update -> written(update.id(), partition.traits().written(update.addTags(),
                    update.removeTags(), update.set(), update.unset()), Map.of());
            case Step.Task task -> errand(task);
            case Step.Webhook webhook -> new Prepared(pending(webhook.id(), Map.of("webhook", webhook.event())),
                    Optional.of(new Outgoing.Signal(effectId(webhook.id()), enrollment.id().member(), now,
                            attempt(webhook.id()),
                            journey.name(), webhook.event(), webhook.data())),
                    List.of());
        };
    }

    private Prepared letter(Step.Action action, Letter letter) {
        String step = action.id();
        Allowance allowance = new Allowance(partition, Optional.ofNullable(enrollment.effects().get(step))
                .filter(effect -> effect.status() == Status.PENDING || effect.status() == Status.UNCERTAIN));
        Rivals rivals = new Rivals(catalog, journey, shop, partition, enrollment, now);
        Gate gate = gate(rivals.taking(allowance.sends(), action));
        return switch (gate.ask(letter.firstOf(), now)) {
            case Clearance.Withheld(Reason reason) when reason == Reason.CAP ->
                capped(letter, gate, rivals.winner(action));
            case Clearance.Withheld withheld -> withheld(step, withheld.reason(), Map.of());
            case Clearance.Postponed postponed -> done(step, Status.POSTPONED, Map.of(Effect.REASON,
                    postponed.reason().word(), Effect.UNTIL, postponed.until().toString()));
            case Clearance.Cleared cleared -> texts
                    .find(letter.template(), gate.language(), shop.policy().language())
                    .map(template -> letter(step, template, cleared, gate, allowance,
                            rivals.losers(action, allowance.sends(), cleared.channel())))
                    .orElseGet(() -> withheld(step, Reason.MISSING_TEXT, Map.of()));
        };
    }

    private Gate gate(Sends sends) {
        return new Gate(partition.contactOrUnknown(partition.contact()), sends,
                journey.terms().over(shop.policy()), partition.complains());
    }

    /// What is postponed again and again is withheld in the end: a run must not hang for ever on a cap that is always reached.
    private Prepared capped(Letter letter, Gate gate, Optional<String> winner) {
        Map<String, String> more = winner.map(name -> Map.of(Effect.DETAIL, name)).orElse(Map.of());
        int before = Optional.ofNullable(enrollment.effects().get(letter.step())).map(Effect::attempt).orElse(0);
        Optional<Instant> free = gate.freeAt(letter.firstOf(), now).filter(at -> at.isAfter(now));
        if (letter.whenCapped() == Step.WhenCapped.SKIP || free.isEmpty() || before >= MOST_POSTPONED) {
            return withheld(letter.step(), Reason.CAP, more);
        }
        Map<String, String> result = new HashMap<>(more);
        result.put(Effect.REASON, Reason.CAP.word());
        result.put(Effect.UNTIL, free.get().toString());
        return done(letter.step(), Status.POSTPONED, result);
    }

    private Prepared letter(String step, Template template, Clearance.Cleared cleared, Gate gate,
            Allowance allowance, List<String> losers) {
        Map<String, String> values = new Wording(shop, hash, partition, gate).values(template, journey, enrollment,
                step);
        List<String> missing = template.missing(values);
        if (!missing.isEmpty()) {
            return withheld(step, Reason.MISSING_VARIABLE, Map.of(Effect.VARIABLE, String.join(", ", missing)));
        }
        Outgoing letter = new Outgoing.Letter(effectId(step), enrollment.id().member(), now, attempt(step),
                journey.name(),
                template.id(), cleared.channel(),
                cleared.address(), template.render(cleared.channel(), values), journey.terms().topic(),
                gate.contact().consents().on(cleared.channel(), journey.terms().topic()).isEmpty());
        Map<String, String> result = new HashMap<>(
                Map.of(Effect.CHANNEL, cleared.channel().word(), "template", template.id()));
        if (!losers.isEmpty()) {
            result.put(Effect.INSTEAD, String.join(", ", losers));
        }
        return new Prepared(pending(step, result), Optional.of(letter),
                allowance.take(catalog.counted(shop.policy()), cleared.channel(), now).toList());
    }

    private Prepared errand(Step.Task task) {
        Instant deadline = now.plus(task.deadline());
        Outgoing errand = new Outgoing.Errand(effectId(task.id()), enrollment.id().member(), now, attempt(task.id()),
                journey.name(), task.title(), deadline);
        return new Prepared(pending(task.id(), Map.of("deadline", deadline.toString())), Optional.of(errand),
                List.of());
    }

    private Prepared reward(Step.Reward reward) {
        String code = reward.coupon() + "-" + hash.coupon(effectId(reward.id()));
        return done(reward.id(), Status.SENT,
                Map.of("coupon", reward.coupon(), Wording.CODE, code, Wording.VALID_UNTIL,
                        now.plus(reward.validFor()).toString()));
    }

    /// The row needs no condition of its own: it goes with an effect that is written once, and whose name is the row's.
    private Prepared points(Step.Points points) {
        LedgerEntry row = new LedgerEntry(LedgerKey.given(enrollment.id().withinMember(), points.id()), points.award(),
                now, Optional.empty());
        long balance = Math.addExact(partition.balance(), row.points());
        Effect given = effect(points.id(), Status.SENT,
                Map.of("points", Integer.toString(points.award()), "balance", Long.toString(balance)));
        Write write = new Write.Put(new Item.Ledger(enrollment.id().member(), row), Expect.ANYTHING);
        return new Prepared(given, Optional.empty(), List.of(write));
    }

    /// What she is known by lies beside her contact, under the version that was read: whoever wrote there first makes this look again.
    private Prepared written(String step, Traits traits, Map<String, String> result) {
        if (traits.tooMany()) {
            return withheld(step, Reason.FULL, Map.of());
        }
        Optional<Stored<Item.ContactOf>> read = partition.contact();
        Write write = new Write.Put(
                new Item.ContactOf(partition.member(), partition.contactOrUnknown(read),
                        read.map(stored -> stored.item().sends()).orElse(Sends.NONE), traits),
                read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT));
        Changes along = new Changes();
        if (!traits.equals(partition.traits())) {
            along.add(write);
            new Cues(catalog, shop, partition).write(partition.traits(), traits, enrollment.id(), step, now,
                    along);
        }
        partition.isWritten(traits);
        return new Prepared(effect(step, Status.SENT, result), Optional.empty(), along.all());
    }

    private String effectId(String step) {
        return enrollment.id() + "#" + step;
    }

    private Effect pending(String step, Map<String, String> result) {
        return effect(step, Status.PENDING, result);
    }

    private Prepared withheld(String step, Reason reason, Map<String, String> more) {
        Map<String, String> result = new HashMap<>(more);
        result.put(Effect.REASON, reason.word());
        return done(step, Status.WITHHELD, result);
    }

    private Prepared done(String step, Status status, Map<String, String> result) {
        return new Prepared(effect(step, status, result), Optional.empty(), List.of());
    }

    private Effect effect(String step, Status status, Map<String, String> result) {
        return new Effect(status, now, attempt(step), claim, result);
    }

    private int attempt(String step) {
        return Optional.ofNullable(enrollment.effects().get(step)).map(Effect::attempt).orElse(0) + 1;
    }
}
