package dev.safar.local.simulate;

import dev.safar.money.Currency;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What a simulation came to, ready to be printed. Two runs of the same print the same bytes.
///
/// @param tally the sums
/// @param drafts the names of the journeys that were asked for
/// @param setting where and how it ran
/// @param start when its history begins
/// @param end when it ends
/// @param source whose history it is
public record Report(Tally tally, Set<String> drafts, Setting setting, Instant start, Instant end, Source source) {
    /// Where a history comes from.
    public enum Source {
        /// A file of orders.
        ORDERS,
        /// A file of orders, and one of members.
        ORDERS_AND_MEMBERS,
        /// A shop that never was.
        SYNTHETIC
    }

    /// {@return what AWS would ask for it}
    public Bill bill() {
        return Bill.of(tally, Duration.between(start, end));
    }

    /// {@return the shop's currency}
    public Currency currency() {
        return setting.currency();
    }

    /// {@return whether numbers may rest on assumptions}
    public boolean rests() {
        return setting.assumptions().react();
    }

    /// {@return what the coupons that were given are worth, in minor units, as far as the assumptions say what they are worth}
    public long couponWorth() {
        return tally.journeys().stream().flatMap(journey -> journey.coupons().entrySet().stream())
                .mapToLong(coupon -> coupon.getValue()
                        * setting.assumptions().coupons().getOrDefault(coupon.getKey(), 0L))
                .sum();
    }

    /// {@return what all points are worth that journeys gave and purchases earned, in minor units; 0 where the assumptions do not say}
    public long pointWorth() {
        return Math.round(points() * (setting.assumptions().hundredPoints().orElse(0) / 100.0));
    }

    /// {@return points that are out when it ends: given by steps, earned by purchases, less what refunds took back}
    public long points() {
        return tally.journeys().stream().mapToLong(JourneyTally::points).sum() + tally.earned() - tally.takenBack();
    }
}
