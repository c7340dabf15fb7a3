package dev.safar.local.trigger;

import dev.safar.local.trigger.EventField.Form;
import dev.safar.money.Currency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event as it was typed, not yet anybody's.
///
/// @param type the type
/// @param data its data, where the field that names the fact may be missing
/// @param ownName the field that names the fact
public record Draft(String type, Map<String, @Nullable Object> data, Optional<String> ownName) {
    /// Reads what was typed.
    ///
    /// @param type the type
    /// @param typed `--field`, value, `--field=value`, ... in order
    /// @param currency the shop's
    /// @return the draft
    /// @throws Mistyped if there is no such type or field, or a value is of another form
    public static Draft of(String type, List<String> typed, Currency currency) {
        EventForm form = EventForm.of(type);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (!word.startsWith("--") || word.length() == 2) {
                throw new Mistyped("Expected --field value after the event's type, but found '" + word + "'");
            }
            int equals = word.indexOf('=');
            String option = word.substring(2, equals < 0 ? word.length() : equals);
            EventField field = form.field(option);
            if (equals < 0 && ++i == typed.size()) {
                throw new Mistyped("--" + option + " needs a value");
            }
            put(data, field, field.value(equals < 0 ? typed.get(i) : word.substring(equals + 1), currency));
        }
        return new Draft(type, data, form.ownName());
    }

    private static void put(Map<String, @Nullable Object> data, EventField field, @Nullable Object value) {
        if (field.form() == Form.LINE) {
            List<Object> lines = new ArrayList<>();
            if (data.get(field.name()) instanceof List<?> before) {
                lines.addAll(before);
            }
            if (value != null) {
                lines.add(value);
            }
            data.put(field.name(), lines);
        } else {
            data.put(field.name(), value);
        }
    }

    /// {@return the envelope}
    ///
    /// @param id the envelope's id; it names the fact, too, where nothing typed does
    /// @param source where it comes from
    /// @param occurredAt when it happened, RFC 3339
    /// @param identities whose it is, by the envelope's names
    public Map<String, @Nullable Object> envelope(String id, String source, String occurredAt,
            Map<String, String> identities) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        ownName.filter(name -> !data.containsKey(name)).ifPresent(name -> named.put(name, id));
        named.putAll(data);
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("id", id);
        envelope.put("type", type);
        envelope.put("source", source);
        envelope.put("occurredAt", occurredAt);
        envelope.put("identities", identities);
        envelope.put("data", named);
        return envelope;
    }
}
