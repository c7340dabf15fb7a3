package dev.safar.money;

import java.math.BigDecimal;

/// An amount of money: a whole number of minor units, which may be negative.
///
/// @param minorUnits the amount in the currency's smallest unit: 13912 pence for £139.12, 250000 for 250,000 Toman
/// @param currency what it is counted in
public record Money(long minorUnits, Currency currency) {
    private static final long RIALS_PER_TOMAN = 10;

    /// {@return an amount of that many minor units}
    ///
    /// @param minorUnits the amount in the currency's smallest unit
    /// @param currency what it is counted in
    public static Money of(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency);
    }

    /// {@return no money at all, in that currency}
    ///
    /// @param currency what it is counted in
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Adds.
    ///
    /// @param other an amount of the same currency
    /// @return the sum
    /// @throws IllegalArgumentException if the currencies differ
    /// @throws ArithmeticException if the sum does not fit
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    /// Subtracts.
    ///
    /// @param other an amount of the same currency
    /// @return the difference, which may be negative
    /// @throws IllegalArgumentException if the currencies differ
    /// @throws ArithmeticException if the difference does not fit
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    /// Converts between Toman and Rial, the one pair whose rate is a definition (1 Toman = 10 Rial) and not a market.
    ///
    /// @param target the currency wanted
    /// @return the same value in that currency
    /// @throws IllegalArgumentException if the pair has no fixed rate, or Rials that are no whole number of Toman are asked for in Toman
    public Money to(Currency target) {
        if (currency == target) {
            return this;
        }
        if (currency == Currency.IRT && target == Currency.IRR) {
            return new Money(Math.multiplyExact(minorUnits, RIALS_PER_TOMAN), target);
        }
        if (currency == Currency.IRR && target == Currency.IRT && minorUnits % RIALS_PER_TOMAN == 0) {
            return new Money(minorUnits / RIALS_PER_TOMAN, target);
        }
        throw new IllegalArgumentException(this + " has no exact value in " + target);
    }

    private Money sameCurrency(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException("Expected an amount in " + currency + ", but found " + other);
        }
        return other;
    }

    /// {@return the amount in major units and its code, as in `139.12 GBP`}
    @Override
    public String toString() {
        return BigDecimal.valueOf(minorUnits, currency.digits()).toPlainString() + " " + currency;
    }
}
