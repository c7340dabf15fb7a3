package dev.safar.member;

import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// Sums of money, one a currency, never added to each other. They are exact whatever comes in, so that the fold is total.
///
/// @param minorUnits the sums in minor units; a currency whose sum is zero is absent
public record Totals(Map<Currency, BigInteger> minorUnits) {
    private static final Totals NONE = new Totals(Map.of());

    /// Copies, without the zeros: a sum that a correction took back leaves no trace.
    public Totals {
        Map<Currency, BigInteger> sums = new TreeMap<>(minorUnits);
        sums.values().removeIf(sum -> sum.signum() == 0);
        minorUnits = Collections.unmodifiableMap(sums);
    }

    /// {@return no money in any currency}
    public static Totals none() {
        return NONE;
    }

    /// {@return the sum in one currency, in minor units; zero where there is none}
    ///
    /// @param currency which
    public BigInteger in(Currency currency) {
        return minorUnits.getOrDefault(currency, BigInteger.ZERO);
    }

    /// {@return these sums and that amount}
    ///
    /// @param amount added to the sum of its currency
    public Totals plus(Money amount) {
        return with(amount, BigInteger::add);
    }

    /// {@return these sums without that amount}
    ///
    /// @param amount taken from the sum of its currency
    public Totals minus(Money amount) {
        return with(amount, BigInteger::subtract);
    }

    Totals revised(Change<Money> change) {
        Totals rest = change.before().map(this::minus).orElse(this);
        return change.after().map(rest::plus).orElse(rest);
    }

    private Totals with(Money amount, BinaryOperator<BigInteger> operation) {
        Map<Currency, BigInteger> sums = new TreeMap<>(minorUnits);
        sums.put(amount.currency(), operation.apply(in(amount.currency()), BigInteger.valueOf(amount.minorUnits())));
        return new Totals(sums);
    }
}
