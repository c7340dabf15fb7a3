package dev.safar.door;

import dev.safar.json.Fields;
import dev.safar.json.Match;
import dev.safar.json.Shape;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads amounts: a whole number of minor units and a currency code, which must be the shop's.
final class MoneyReader {
    /// Minor units, written as a whole number.
    static final Shape<Long> MINOR_UNITS = Shape.whole("a whole number of minor units", 0, Door.MOST_AMOUNT);

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Shape<String> A_CODE = Shape.parsed("a currency code of three capital letters, as in GBP", "",
            text -> CODE.matcher(text).matches() ? Match.fits(text) : Match.misfit("other text"));

    private MoneyReader() {
    }

    static Money required(Fields data, String name, Inspection inspection) {
        Fields money = data.object(name);
        long amount = money.required("amount", MINOR_UNITS);
        String code = money.required("currency", A_CODE);
        money.done();
        if (!code.isEmpty()) {
            check(money, code, inspection);
        }
        return Money.of(amount, inspection.market().currency());
    }

    private static void check(Fields money, String code, Inspection inspection) {
        Currency wanted = inspection.market().currency();
        Optional<Currency> found = Currency.find(code);
        if (found.isPresent() && found.get() == wanted) {
            return;
        }
        String message = "Expected `" + money.path("currency") + "` to be the shop's currency " + wanted
                + ", but found " + code;
        Reason reason = found.isPresent() ? Reason.WRONG_CURRENCY : Reason.UNKNOWN_CURRENCY;
        String hint = found.isPresent() ? "" : ", which is in no table of ours";
        inspection.object(reason, new Finding(money.at("currency"), message + hint));
    }
}
