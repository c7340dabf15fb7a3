package dev.safar.local.replay;

import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/// What came of a replay. Two replays of one file print the same.
///
/// @param currency what totals are counted in
/// @param inactiveAfter how long a silence lasts that counts as a lapse
/// @param facts what the facts add up to
/// @param journeys how each journey went, by name
/// @param messages what became of messages and surveys
/// @param duplicates deliveries of what was known already
/// @param otherBodies deliveries of a known fact with other contents: of all its bodies one counts, the same in whatever order they came
/// @param silences silences that our own timers found complete while the replay ran
/// @param executions segments started
/// @param memberHash compares facts
/// @param effectsHash compares decisions and effects
/// @param failures why executions failed, if any did
public record ReplayReport(Currency currency, Duration inactiveAfter, FactCount facts,
        SortedMap<String, JourneyCount> journeys, MessageCount messages,
        long duplicates, long otherBodies, long silences, long executions, String memberHash, String effectsHash,
        List<String> failures) {
    static ReplayReport of(List<Lane> lanes, List<JourneyDefinition> definitions, Currency currency,
            Duration inactiveAfter, Instant end) {
        MemoryStore store = MemoryStore.joined(lanes.stream().map(lane -> lane.stack().store()).toList());
        // The two hashes are half of the report's work, and a second processor has time for them by now.
        CompletableFuture<String> memberHash = CompletableFuture.supplyAsync(() -> Hashes.members(store));
        CompletableFuture<String> effectsHash = CompletableFuture.supplyAsync(() -> Hashes.effects(store));
        List<Enrollment> enrollments = store.all(Item.Enrollment.class).map(Item.Enrollment::enrollment).toList();
        SortedMap<String, JourneyCount> journeys = new TreeMap<>();
        definitions.forEach(journey -> journeys.put(journey.name(), JourneyCount
                .of(enrollments.stream().filter(one -> one.id().journey().equals(journey.name())).toList())));
        MessageCount messages = MessageCount
                .of(enrollments.stream().flatMap(enrollment -> enrollment.effects().values().stream()).toList());
        return new ReplayReport(currency, inactiveAfter, FactCount.in(store, currency, inactiveAfter, end), journeys,
                messages, sum(lanes, Lane::duplicates), sum(lanes, Lane::otherBodies),
                sum(lanes, lane -> lane.stack().silences()), sum(lanes, lane -> lane.stack().executions()),
                memberHash.join(), effectsHash.join(),
                lanes.stream().flatMap(lane -> lane.stack().failures().stream()).toList());
    }

    private static long sum(List<Lane> lanes, ToLongFunction<Lane> count) {
        return lanes.stream().mapToLong(count).sum();
    }

    /// {@return the report for machines: numbers, the journeys by name, and both hashes}
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(facts.json());
        Map<String, Object> byName = new LinkedHashMap<>();
        journeys.forEach((name, count) -> byName.put(name, count.json()));
        json.put("currency", currency.name());
        json.put("inactiveAfter", inactiveAfter.toString());
        json.put("duplicates", duplicates);
        json.put("otherBodies", otherBodies);
        json.put("silences", silences);
        json.put("executions", executions);
        json.put("failedExecutions", failures.size());
        json.put("journeys", byName);
        json.put("messages", messages.json());
        json.put("memberHash", memberHash);
        json.put("effectsHash", effectsHash);
        return json;
    }
}
