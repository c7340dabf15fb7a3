package dev.safar.loyalty;

import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.util.Map;

/// How much money earns one point. Amounts below it earn none; there are no fractions of points.
///
/// @param minorUnitsPerPoint minor units of each currency for one point, at least 1; a currency that is absent has the standard rate
public record PointsRate(Map<Currency, Long> minorUnitsPerPoint) {
    private static final Map<Currency, Long> IRANIAN = Map.of(Currency.IRT, 10_000L, Currency.IRR, 100_000L);
    private static final PointsRate STANDARD = new PointsRate(Map.of());

    /// Copies and checks.
    ///
    /// @throws IllegalArgumentException if a rate is below 1
    public PointsRate {
        minorUnitsPerPoint = Map.copyOf(minorUnitsPerPoint);
        minorUnitsPerPoint.forEach((currency, rate) -> {
            if (rate < 1) {
                throw new IllegalArgumentException(
                        "Expected at least 1 minor unit of " + currency + " for a point, but found " + rate);
            }
        });
    }

    /// {@return a point for every 10,000 Toman (journeys, onboarding), 100,000 Rial, and one major unit of any other currency}
    public static PointsRate standard() {
        return STANDARD;
    }

    /// {@return how many minor units earn one point}
    ///
    /// @param currency of what
    public long of(Currency currency) {
        Long own = minorUnitsPerPoint.getOrDefault(currency, IRANIAN.get(currency));
        return own == null ? Math.powExact(10L, currency.digits()) : own;
    }

    /// {@return the points that an amount earns: whole ones, never fewer than none}
    ///
    /// @param amount any amount; a negative one earns nothing
    public long points(Money amount) {
        return Math.max(0, amount.minorUnits()) / of(amount.currency());
    }
}
