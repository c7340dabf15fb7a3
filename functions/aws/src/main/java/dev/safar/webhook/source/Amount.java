package dev.safar.webhook.source;

import dev.safar.money.Currency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts as platforms write them, as minor units. No floating point anywhere: `57.98` is text on its way in and a whole number on its way out.
///
/// @param code the currency's code in capitals, as our table has it
/// @param digits how many digits its minor unit has, seen from the platform's unit
record Amount(String code, int digits) {
    /// More digits than any amount has; what is longer is no amount but an attack on arithmetic.
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
    private static final int THOUSAND = 3;
    /// What is expected of a field that holds an amount.
    static final String EXPECTED = "an amount as text, as in 57.98, with no more digits than its currency has";
    /// What is expected of one that holds minor units.
    static final String EXPECTED_UNITS = "a whole number of minor units";

    /// Reads in a currency.
    ///
    /// @param currency as the platform names it, in any case. Shops in Iran may count in thousands of Toman (`IRHT`) or Rial (`IRHR`); one that is in no
    ///        table of ours counts as having no digits, until the door rejects it
    static Amount in(String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        return switch (code) {
            case "IRHT" -> new Amount(Currency.IRT.name(), THOUSAND);
            case "IRHR" -> new Amount(Currency.IRR.name(), THOUSAND);
            default -> new Amount(code, Currency.find(code).map(Currency::digits).orElse(0));
        };
    }

    /// {@return an amount in major units, in the envelope's form; empty where it is not exact in the currency, or nothing says which that is}
    static Optional<Map<String, @Nullable Object>> major(Optional<String> decimal, Optional<String> currency) {
        return currency.map(Amount::in).flatMap(in -> decimal.flatMap(in::units).map(in::of));
    }

    /// {@return an amount that is in minor units already, in the envelope's form}
    static Optional<Map<String, @Nullable Object>> minor(Optional<Long> units, Optional<String> currency) {
        return currency.map(Amount::in).flatMap(in -> units.map(in::of));
    }

    /// {@return the sum of some amounts, as decimal text; empty where one of them is none}
    static Optional<String> sum(List<Optional<String>> decimals) {
        boolean whole = decimals.stream().allMatch(decimal -> decimal.filter(Amount::isDecimal).isPresent());
        return whole
                ? Optional.of(decimals.stream().flatMap(Optional::stream).map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString())
                : Optional.empty();
    }

    /// {@return whether an amount lies below zero}
    static boolean isNegative(String decimal) {
        return decimal.startsWith("-") && isDecimal(decimal) && new BigDecimal(decimal).signum() < 0;
    }

    /// {@return the same amount on the other side of zero}
    static String negated(String decimal) {
        return decimal.startsWith("-") ? decimal.substring(1) : "-" + decimal;
    }

    /// {@return minor units; empty where the text is no amount, or has more digits than the currency}
    ///
    /// @param decimal in major units, perhaps with zeros at the end
    Optional<Long> units(String decimal) {
        return exactUnits(decimal).filter(units -> !isKnown() || units.stripTrailingZeros().scale() <= 0)
                .flatMap(units -> fitting(units.toBigInteger()));
    }

    /// {@return what one piece costs, in minor units, to the nearest; platforms write the price of all pieces exactly and that of one as a float}
    ///
    /// @param decimal the price of all pieces, in major units
    /// @param quantity how many, at least 1
    Optional<Long> each(String decimal, long quantity) {
        return exactUnits(decimal).map(units -> units.divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_EVEN))
                .flatMap(units -> fitting(units.toBigInteger()));
    }

    private Optional<BigDecimal> exactUnits(String decimal) {
        return Optional.of(decimal).filter(Amount::isDecimal)
                .map(text -> new BigDecimal(text).movePointRight(digits));
    }

    private boolean isKnown() {
        return Currency.find(code).isPresent();
    }

    private static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    private static Optional<Long> fitting(BigInteger units) {
        return units.bitLength() < Long.SIZE ? Optional.of(units.longValue()) : Optional.empty();
    }

    private Map<String, @Nullable Object> of(long units) {
        Map<String, @Nullable Object> amount = new LinkedHashMap<>();
        amount.put("amount", units);
        amount.put("currency", code);
        return amount;
    }
}
