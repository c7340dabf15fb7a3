package dev.safar.local.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message of the queue that was delivered as often as it may be, and never taken in.
///
/// @param id the queue's own name for it
/// @param sent when it was put on the queue
/// @param since when it was given up
/// @param failures how often it was tried in vain
/// @param reason why the last try failed, without personal data
/// @param body the envelope; personal
public record DeadLetter(String id, Instant sent, Instant since, int failures, String reason, String body) {
    /// {@return it for machines, without the body}
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("sent", sent.toString());
        json.put("since", since.toString());
        json.put("failures", failures);
        json.put("reason", reason);
        return json;
    }

    /// {@return it for machines, with the body}
    public Map<String, @Nullable Object> whole() {
        Map<String, @Nullable Object> json = json();
        json.put("body", body);
        return json;
    }

    /// {@return without the body}
    @Override
    public String toString() {
        return "DeadLetter[" + id + ", body withheld]";
    }
}
