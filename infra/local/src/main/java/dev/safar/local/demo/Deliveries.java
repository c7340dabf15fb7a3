package dev.safar.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/// What became of the bodies that came to the door.
///
/// @param accepted facts taken in
/// @param late how many of these came more than an hour after they had happened
/// @param twice bodies of facts that were known already; nothing changed
/// @param early how many of the accepted are refunds that came before their purchase
/// @param refused bodies that nobody could use, by reason; each has its row
public record Deliveries(long accepted, long late, long twice, long early, SortedMap<String, Long> refused) {
    long refusals() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", accepted);
        json.put("late", late);
        json.put("twice", twice);
        json.put("refundBeforePurchase", early);
        json.put("refused", refused);
        return json;
    }
}
