package dev.safar.local.desk;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Finding;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Catalog;
import dev.safar.json.JsonText;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.webhook.Durable;
import dev.safar.webhook.Rejected;
import dev.safar.webhook.StorefrontWebhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes in what webhooks missed. Every fact has a name in the world, so what is known already is known, and what is old makes members what they would
/// be, but begins no journey that does not take it so late.
///
/// @param store where members are
/// @param catalog the journeys at the moment of asking
/// @param door reads envelopes
/// @param durable takes facts and rejections, as from a webhook
public record Reconciliation(Store store, Supplier<Catalog> catalog, Door door, Durable durable) {
    private static final String REFERRALS = "safar";

    /// How an envelope fared.
    private enum Fate {
        TAKEN, LATE, KNOWN, REJECTED, MALFORMED
    }

    /// Takes in a batch.
    ///
    /// @param envelopes as `docs/events.md` describes them
    /// @param skipKnown whether whoever wrote them knows less than a webhook, as a file of orders does: a fact that is known is passed over whatever this body
    ///        says, and one that is not known holds until a webhook tells it. Otherwise another body of a known fact is weighed against it as always
    /// @param now the instant of asking
    /// @return `taken` and `known` as counts, `late` (how many of those taken some journey of theirs does not take so late), `unlinked` (how many of those taken are refunds
    ///         that name no order), and `problems` (`index`, `reason`, `text`); empty where the queue could not keep them, so that the whole batch must come again
    public Map<String, @Nullable Object> take(List<Map<String, @Nullable Object>> envelopes, boolean skipKnown,
            Instant now) {
        List<MemberEvent> facts = new ArrayList<>();
        List<Rejected> rejections = new ArrayList<>();
        List<Map<String, @Nullable Object>> problems = new ArrayList<>();
        Map<Fate, Integer> counts = new LinkedHashMap<>();
        int unlinked = 0;
        for (int i = 0; i < envelopes.size(); i++) {
            byte[] body = JsonText.compact(envelopes.get(i)).getBytes(StandardCharsets.UTF_8);
            Fate fared = switch (door.read(body, now)) {
                case Assessment.Accepted(MemberEvent event, List<Finding> _) when isOurs(event) -> {
                    String source = event.provenance().key().source();
                    problems.add(problem(i, "reserved-source", "Expected `source` to be a shop's, but found " + source
                            + (source.equals(REFERRALS)
                                    ? ", whose facts follow from the others by themselves. Leave the line out"
                                    : ", which tells what became of letters that left elsewhere. Leave the line out")));
                    yield Fate.MALFORMED;
                }
                case Assessment.Accepted(MemberEvent event, List<Finding> _) -> {
                    Fate fate = fact(event, skipKnown, now, facts);
                    unlinked += fate != Fate.KNOWN && event instanceof MemberEvent.PurchaseRefunded refund
                            && refund.order().isEmpty() ? 1 : 0;
                    yield fate;
                }
                case Assessment.Unacceptable no -> {
                    rejections.add(new Rejected(no.about(), no.reason().word(), no.explanation()));
                    problems.add(problem(i, no.reason().word(), no.explanation()));
                    yield Fate.REJECTED;
                }
                case Assessment.Malformed(List<Finding> findings) -> {
                    problems.add(problem(i, "malformed",
                            findings.stream().map(Finding::message).collect(Collectors.joining("; "))));
                    yield Fate.MALFORMED;
                }
            };
            counts.merge(fared, 1, Integer::sum);
        }
        boolean nothing = facts.isEmpty() && rejections.isEmpty();
        boolean kept = nothing || durable.put(facts, rejections);
        return kept ? answer(counts, unlinked, problems) : Map.of();
    }

    /// By whatever way she withdrew her consent, it is withdrawn.
    private static boolean isOurs(MemberEvent event) {
        return !(event instanceof MemberEvent.ConsentWithdrawn)
                && StorefrontWebhook.isOurs(event.provenance().key().source());
    }

    private Fate fact(MemberEvent event, boolean skipKnown, Instant now, List<MemberEvent> facts) {
        FactKey name = event.provenance().key();
        boolean known = facts.stream().anyMatch(before -> before.provenance().key().equals(name))
                || store.get(Key.fact(name)).isPresent();
        if (!known || !skipKnown) {
            facts.add(skipKnown ? event.with(event.provenance().asHearsay()) : event);
        }
        if (known) {
            return Fate.KNOWN;
        }
        boolean late = catalog.get().on(event).stream()
                .anyMatch(journey -> event.provenance().occurredAt().isBefore(now.minus(journey.acceptLate())));
        return late ? Fate.LATE : Fate.TAKEN;
    }

    private static Map<String, @Nullable Object> problem(int index, String reason, String text) {
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("index", index);
        problem.put("reason", reason);
        problem.put("text", text);
        return problem;
    }

    private static Map<String, @Nullable Object> answer(Map<Fate, Integer> counts, int unlinked,
            List<Map<String, @Nullable Object>> problems) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("taken", counts.getOrDefault(Fate.TAKEN, 0) + counts.getOrDefault(Fate.LATE, 0));
        answer.put("late", counts.getOrDefault(Fate.LATE, 0));
        answer.put("known", counts.getOrDefault(Fate.KNOWN, 0));
        answer.put("unlinked", unlinked);
        answer.put("problems", problems);
        return answer;
    }
}
