package dev.safar.local.trigger;

import dev.safar.json.Spelling;
import dev.safar.money.Currency;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One field of an event's data, as it is typed.
///
/// @param option what is typed after the two hyphens
/// @param name the field's name in the data
/// @param form how its text is read
record EventField(String option, String name, Form form) {
    /// No exponent: nobody means 1000 cents by `1e3` for sure.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\p{Nd}{1,18}(\\.\\p{Nd}{1,12})?");

    /// How a text becomes a JSON value.
    enum Form {
        /// As it is.
        TEXT,
        /// A whole number.
        WHOLE,
        /// `true` or `false`.
        BOOLEAN,
        /// Whole minor units; with a point, units of the currency.
        MONEY,
        /// `sku=tea,qty=2,price=625000,category=drinks`; may come several times.
        LINE
    }

    static EventField text(String name) {
        return new EventField(name, name, Form.TEXT);
    }

    /// {@return the JSON value}
    ///
    /// @throws Mistyped if the text is of another form
    @Nullable
    Object value(String text, Currency currency) {
        return switch (form) {
            case TEXT -> text;
            case WHOLE -> whole(text);
            case BOOLEAN -> switch (text) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> throw expected("true or false", text);
            };
            case MONEY -> money(minor(text, currency), currency);
            case LINE -> line(text, currency);
        };
    }

    private long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw expected("a whole number", text);
        }
    }

    private static Map<String, Object> money(long minor, Currency currency) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("amount", minor);
        money.put("currency", currency.name());
        return money;
    }

    private long minor(String text, Currency currency) {
        try {
            BigDecimal number = new BigDecimal(DECIMAL.matcher(text).matches() ? text : "none");
            return text.contains(".")
                    ? number.movePointRight(currency.digits()).longValueExact()
                    : number.longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw expected("an amount in minor units, as in 1390, or with a point and at most " + currency.digits()
                    + " digits behind it", text);
        }
    }

    private Map<String, Object> line(String text, Currency currency) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2) {
                throw expected("a line as in sku=tea,qty=2,price=625000", text);
            }
            switch (pair[0].strip().toLowerCase(Locale.ROOT)) {
                case "sku" -> line.put("sku", pair[1]);
                case "category" -> line.put("category", pair[1]);
                case "qty", "quantity" -> line.put("quantity", whole(pair[1]));
                case "price", "unitprice" -> line.put("unitPrice", minor(pair[1], currency));
                default -> throw new Mistyped("A --line has no `" + pair[0] + "`"
                        + Spelling.didYouMean(pair[0], List.of("sku", "qty", "price", "category"))
                        + " It has sku, qty, price and category.");
            }
        }
        return line;
    }

    private Mistyped expected(String what, String found) {
        return new Mistyped("Expected --" + option + " to be " + what + ", but found '" + found + "'");
    }
}
