package dev.safar.journey;

import dev.safar.event.MemberEvent;
import dev.safar.event.Reception;
import dev.safar.journey.Legible.Anything;
import dev.safar.journey.Legible.Fields;
import dev.safar.journey.Legible.Kind;
import dev.safar.journey.Legible.Many;
import dev.safar.journey.Legible.Value;
import dev.safar.message.Channel;
import dev.safar.money.Currency;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names that conditions may read, and what stands under each: what [MemberView], [EventView] and the results of steps hold, without a member to
/// look at. A test holds them equal.
public final class Readables {
    private static final Value TEXT = new Value(Kind.TEXT, List.of());
    private static final Value SLUG = new Value(Kind.SLUG, List.of());
    private static final Value NUMBER = new Value(Kind.NUMBER, List.of());
    private static final Value BOOLEAN = new Value(Kind.BOOLEAN, List.of());
    private static final Value INSTANT = new Value(Kind.INSTANT, List.of());
    private static final Value DATE = new Value(Kind.DATE, List.of());
    private static final Value CHANNEL = words(Arrays.stream(Channel.values()).map(Channel::word).toList());
    private static final Value CURRENCY = words(Arrays.stream(Currency.values()).map(Currency::name).toList());
    private static final Legible LINE = fields("sku", TEXT, "category", TEXT, "quantity", NUMBER, "unitPrice", NUMBER);
    private static final Fields RECEIVED = fields("message", TEXT, "channel", CHANNEL, "link", TEXT);
    private static final Fields KEPT = fields("kept", BOOLEAN);
    private static final Fields CONSENT = fields("channel", CHANNEL, "topic", TEXT);
    private static final Map<String, Fields> EVENTS = events();

    private Readables() {
    }

    /// {@return what `member` holds}
    public static Fields member() {
        return fields("purchases",
                fields("count", NUMBER, "kept", NUMBER, "total", NUMBER, "firstAt", INSTANT, "lastAt", INSTANT),
                "refunds", fields("count", NUMBER, "total", NUMBER),
                "complaints", fields("open", NUMBER, "resolved", NUMBER, "satisfied", NUMBER),
                "surveys", fields("answered", NUMBER, "lastScore", NUMBER, "lastReason", TEXT),
                "referrals", fields("joined", NUMBER, "purchased", NUMBER), "birthday", DATE, "tags",
                new Many(SLUG), "attributes", new Anything(), "badges", new Many(SLUG));
    }

    /// {@return what `event` holds, and `entry` in a journey that begins with it}
    ///
    /// @param type as in `purchase.completed`; of a type that is not ours, anything can be read
    public static Legible event(String type) {
        Fields own = EVENTS.get(type);
        return own == null ? new Anything() : with(own, "type", words(List.of(type)), "at", INSTANT);
    }

    /// {@return the types of event whose names are known}
    public static List<String> types() {
        return EVENTS.keySet().stream().sorted().toList();
    }

    /// {@return what `entry` holds}
    ///
    /// @param trigger what the journey begins with
    public static Legible entry(Trigger trigger) {
        return switch (trigger) {
            case Trigger.OnEvent on -> event(on.event());
            case Trigger.OnSilence _ -> fields("type", words(List.of("silence")), "at", INSTANT, "since", INSTANT);
            case Trigger.OnDate _ -> fields("type", words(List.of("date")), "at", INSTANT);
            case Trigger.OnBecoming _ -> fields("type", words(List.of("becomes")), "at", INSTANT);
        };
    }

    /// {@return what `steps.NAME` holds of a step; nothing for a step without a result}
    ///
    /// @param step which
    public static Fields step(Step step) {
        return switch (step) {
            case Step.Message _,Step.Survey _ ->
                done("channel", CHANNEL, "template", TEXT, "variable", TEXT, Effect.INSTEAD, TEXT);
            case Step.Reward _ -> done("coupon", TEXT, "code", TEXT, "validUntil", INSTANT);
            case Step.Points _ -> done("points", TEXT, "balance", TEXT);
            case Step.Badge _ -> done("badge", TEXT);
            case Step.Update _ -> done();
            case Step.Task _ -> done("deadline", INSTANT);
            case Step.Webhook _ -> done("webhook", TEXT);
            case Step.WaitFor waitFor -> fields("event", either(waitFor));
            case Step.Wait _,Step.WaitUntil _,Step.If _,Step.Split _,Step.End _ -> new Fields(Map.of());
        };
    }

    /// Whichever came: what is there of any of them may be read.
    private static Legible either(Step.WaitFor waitFor) {
        List<String> types = waitFor.awaited().stream().map(Step.Awaited::event).distinct().toList();
        Map<String, Legible> all = new LinkedHashMap<>();
        for (String type : types) {
            if (!(event(type) instanceof Fields fields)) {
                return new Anything();
            }
            fields.fields().forEach((name, value) -> all.merge(name, value,
                    (one, other) -> one.equals(other) ? one : new Anything()));
        }
        all.put("type", words(types));
        return new Fields(all);
    }

    private static Fields done(Object... own) {
        List<String> stands = Arrays.stream(Effect.Status.values()).map(Effect.Status::name).toList();
        return with(fields(own), Effect.REASON, TEXT, Effect.DETAIL, TEXT, Effect.UNTIL, INSTANT, "status",
                words(stands), "at", INSTANT);
    }

    private static Map<String, Fields> events() {
        Map<String, Fields> events = new LinkedHashMap<>();
        events.put(MemberEvent.PurchaseCompleted.TYPE,
                fields("order", TEXT, "total", NUMBER, "currency", CURRENCY, "lineCount", NUMBER, "lines",
                        new Many(LINE)));
        events.put(MemberEvent.PurchaseRefunded.TYPE,
                fields("refund", TEXT, "order", TEXT, "amount", NUMBER, "currency", CURRENCY));
        events.put("member.registered", fields());
        events.put("survey.answered", fields("journey", TEXT, "step", TEXT, "score", NUMBER, "reason", TEXT));
        events.put("complaint.opened", fields("complaint", TEXT, "reason", TEXT));
        events.put("complaint.resolved", fields("complaint", TEXT, "satisfied", BOOLEAN));
        events.put("referral.joined", KEPT);
        events.put("referral.purchased", KEPT);
        events.put("member.referred", fields("code", TEXT));
        events.put("consent.given", CONSENT);
        events.put("consent.withdrawn", CONSENT);
        Arrays.stream(Reception.values()).forEach(reception -> events.put("message." + reception.word(), RECEIVED));
        return events;
    }

    private static Value words(List<String> words) {
        return new Value(Kind.TEXT, words);
    }

    private static Fields fields(Object... namesAndValues) {
        return with(new Fields(Map.of()), namesAndValues);
    }

    private static Fields with(Fields some, Object... namesAndValues) {
        Map<String, Legible> fields = new LinkedHashMap<>(some.fields());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Legible) namesAndValues[i + 1]);
        }
        return new Fields(fields);
    }
}
