package dev.safar.codec;

import dev.safar.member.Totals;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Amounts as minor units and a currency code; sums by currency code.
final class MoneyCodec {
    private MoneyCodec() {
    }

    static Map<String, @Nullable Object> write(Money money) {
        return new Doc().put("minor", money.minorUnits()).put("currency", money.currency().name()).map();
    }

    static Money read(Value value) {
        return Money.of(value.at("minor").whole(), value.at("currency").found("a currency code", Currency::find));
    }

    static Map<String, @Nullable Object> write(Totals totals) {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        totals.minorUnits().forEach((currency, sum) -> sums.put(currency.name(), sum));
        return Plain.of(sums);
    }

    static Totals totals(Value owner, String name) {
        Map<Currency, BigInteger> sums = new LinkedHashMap<>();
        owner.entries(name, sum -> sum).forEach((code, sum) -> sums
                .put(new Value(sum.path(), code).found("a currency code", Currency::find), sum.big()));
        return new Totals(sums);
    }
}
