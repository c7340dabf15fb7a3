package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.member.Member;
import dev.safar.message.Channel;
import dev.safar.message.Clearance;
import dev.safar.message.Gate;
import dev.safar.message.Template;
import dev.safar.message.TemplateBook;
import dev.safar.message.Withholding;
import dev.safar.store.Item;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes an action ready: what would leave the house, or the reason why nothing will.
final class Preparation {
    private final Shop shop;
    private final TemplateBook texts;
    private final Partition partition;
    private final JourneyDefinition journey;
    private final Enrollment enrollment;
    private final String claim;
    private final Instant now;

    Preparation(Shop shop, TemplateBook texts, Partition partition, JourneyDefinition journey, Enrollment enrollment,
            String claim, Instant now) {
        this.shop = shop;
        this.texts = texts;
        this.partition = partition;
        this.journey = journey;
        this.enrollment = enrollment;
        this.claim = claim;
        this.now = now;
    }

    /// What an action comes to before the world is touched.
    ///
    /// @param effect how it stands: PENDING where something must leave, else how it ended or until when it sleeps
    /// @param outgoing what must leave
    /// @param contact the contact on which a clearance rests; it must be unchanged when the effect is written
    record Prepared(Effect effect, Optional<Outgoing> outgoing, Optional<Stored<Item.ContactOf>> contact) {}

    Prepared prepare(Step.Action action) {
        return switch (action) {
            case Step.Message message -> letter(message.id(), message.template(), message.firstOf());
            case Step.Survey survey -> letter(survey.id(), survey.template(), survey.firstOf());
            case Step.Reward reward -> reward(reward);
            case Step.Task task -> errand(task);
        };
    }

    private Prepared letter(String step, String text, List<Channel> firstOf) {
        Optional<Stored<Item.ContactOf>> contact = partition.contact();
        Member member = partition.memberOrNewcomer(partition.summary());
        Gate gate = new Gate(partition.contactOrUnknown(contact), shop.policy(), member.complaints().open() > 0);
        return switch (gate.ask(firstOf, now)) {
            case Clearance.Withheld withheld ->
                done(step, Status.WITHHELD, Map.of(Effect.REASON, withheld.reason().word()));
            case Clearance.Postponed postponed ->
                done(step, Status.POSTPONED,
                        Map.of(Effect.REASON, "quiet-hours", Effect.UNTIL, postponed.until().toString()));
            case Clearance.Cleared cleared -> texts.find(text, gate.language(), shop.policy().language())
                    .map(template -> letter(step, template, cleared, gate, contact))
                    .orElseGet(
                            () -> done(step, Status.WITHHELD, Map.of(Effect.REASON, Withholding.MISSING_TEXT.word())));
        };
    }

    private Prepared letter(String step, Template template, Clearance.Cleared cleared, Gate gate,
            Optional<Stored<Item.ContactOf>> contact) {
        Map<String, String> values = new Wording(shop, partition, gate).values(template, journey, enrollment, step);
        Outgoing letter = new Outgoing.Letter(effectId(step), enrollment.id().member(), now, journey.name(),
                template.id(), cleared.channel(),
                cleared.address(), template.render(cleared.channel(), values));
        Effect pending = pending(step, Map.of("channel", cleared.channel().word(), "template", template.id()));
        return new Prepared(pending, Optional.of(letter), contact);
    }

    private Prepared errand(Step.Task task) {
        Instant deadline = now.plus(task.deadline());
        Outgoing errand = new Outgoing.Errand(effectId(task.id()), enrollment.id().member(), now, journey.name(),
                task.title(), deadline);
        return new Prepared(pending(task.id(), Map.of("deadline", deadline.toString())), Optional.of(errand),
                Optional.empty());
    }

    private Prepared reward(Step.Reward reward) {
        String code = reward.coupon() + "-" + new IdentityHash(shop.identityKey()).coupon(effectId(reward.id()));
        return done(reward.id(), Status.SENT,
                Map.of("coupon", reward.coupon(), Wording.CODE, code, Wording.VALID_UNTIL,
                        now.plus(reward.validFor()).toString()));
    }

    private String effectId(String step) {
        return enrollment.id() + "#" + step;
    }

    private Effect pending(String step, Map<String, String> result) {
        return effect(step, Status.PENDING, result);
    }

    private Prepared done(String step, Status status, Map<String, String> result) {
        return new Prepared(effect(step, status, result), Optional.empty(), Optional.empty());
    }

    private Effect effect(String step, Status status, Map<String, String> result) {
        int attempt = Optional.ofNullable(enrollment.effects().get(step)).map(Effect::attempt).orElse(0) + 1;
        return new Effect(status, now, attempt, claim, result);
    }
}
