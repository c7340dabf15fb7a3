package dev.safar.money;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The currencies a shop can trade in, with the digits of their minor unit.
///
/// A table of our own: the JDK does not know the Toman and gives the Rial two digits that nobody has used for decades. The digits are
/// ISO 4217's elsewhere. Toman and Rial are two currencies here, so that one is never added to the other unseen; see [Money#to(Currency)].
public enum Currency {
    /// Iranian Toman, what prices in Iran are spoken and mostly written in: ten Rial. Not in ISO 4217.
    IRT(0),
    /// Iranian Rial, what Iranian banks book.
    IRR(0),
    /// Euro.
    EUR(2),
    /// Pound sterling.
    GBP(2),
    /// United States dollar.
    USD(2),
    /// Canadian dollar.
    CAD(2),
    /// Australian dollar.
    AUD(2),
    /// Swiss franc.
    CHF(2),
    /// Swedish krona.
    SEK(2),
    /// Turkish lira.
    TRY(2),
    /// United Arab Emirates dirham.
    AED(2),
    /// Saudi riyal.
    SAR(2),
    /// Iraqi dinar.
    IQD(3),
    /// Kuwaiti dinar.
    KWD(3),
    /// Afghan afghani.
    AFN(2),
    /// Indian rupee.
    INR(2),
    /// Chinese yuan.
    CNY(2),
    /// Japanese yen.
    JPY(0);

    private static final Map<String, Currency> BY_CODE = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Currency::name, Function.identity()));

    private final int digits;

    Currency(int digits) {
        this.digits = digits;
    }

    /// {@return how many digits the minor unit has: 2 for pence, 0 where an amount has no minor unit}
    public int digits() {
        return digits;
    }

    /// Looks a code up.
    ///
    /// @param code three capital letters, as in `GBP`
    /// @return the currency, or empty where the table does not know it
    public static Optional<Currency> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
