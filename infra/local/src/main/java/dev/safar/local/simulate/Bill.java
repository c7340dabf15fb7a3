package dev.safar.local.simulate;

import dev.safar.local.stack.Usage;
import dev.safar.message.Channel;
import dev.safar.store.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What AWS would ask for all of it. A function is taken to get one fact a call, though a queue hands several over where there are many: so it is the most.
///
/// @param pieces how many of each, in the order of the walk; the sum is over these
/// @param transitions states entered, which only Standard workflows would bill
public record Bill(SequencedMap<Price, Long> pieces, long transitions) {
    /// A fact is sent, received and deleted.
    private static final int REQUESTS_A_FACT = 3;
    /// The webhook, and `MemberEvents`.
    private static final int CALLS_A_FACT = 2;

    /// Adds up.
    ///
    /// @param tally what was done
    /// @param span how long it lasted: the sweep looks every minute, for all members together
    /// @return the bill
    public static Bill of(Tally tally, Duration span) {
        Usage usage = tally.usage();
        Units units = tally.units();
        long sweeps = span.toMinutes();
        long calls = usage.facts() * CALLS_A_FACT + usage.calls() + sweeps;
        SequencedMap<Price, Long> pieces = new LinkedHashMap<>();
        pieces.put(Price.API_REQUEST, usage.facts());
        pieces.put(Price.QUEUE_REQUEST, usage.facts() * REQUESTS_A_FACT);
        pieces.put(Price.FUNCTION_CALL, calls);
        pieces.put(Price.FUNCTION_TIME, calls);
        pieces.put(Price.EXECUTION, usage.executions());
        pieces.put(Price.EXECUTION_TIME, usage.executions());
        pieces.put(Price.WRITE_UNIT, units.writes());
        // A look at the index costs at least half a unit.
        pieces.put(Price.READ_UNIT, (units.halfReads() + sweeps + 1) / 2);
        pieces.put(Price.MAIL, tally.sendings().byChannel().getOrDefault(Channel.EMAIL, 0L));
        return new Bill(pieces, usage.transitions());
    }

    /// {@return what a line comes to, in billionths of a dollar}
    ///
    /// @param price which
    public long billionths(Price price) {
        return pieces.getOrDefault(price, 0L) * price.billionths();
    }

    /// {@return all of it, in billionths of a dollar}
    public long total() {
        return pieces.keySet().stream().mapToLong(this::billionths).sum();
    }

    /// {@return what Standard workflows would ask for instead of Express, in billionths of a dollar}
    public long standard() {
        return transitions * Price.STANDARD_TRANSITION.billionths();
    }

    /// {@return dollars, as a decimal number with four digits}
    ///
    /// @param billionths any
    public static BigDecimal dollars(long billionths) {
        return BigDecimal.valueOf(billionths, 9).setScale(4, RoundingMode.HALF_UP);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        pieces.forEach((price, some) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("pieces", some);
            line.put("dollarsAMillion", dollars(price.billionths() * 1_000_000));
            line.put("dollars", dollars(billionths(price)));
            json.put(word(price), line);
        });
        return json;
    }

    /// {@return a price's name in JSON and in the files of words, as in `api-request`}
    ///
    /// @param price which
    public static String word(Price price) {
        return price.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
