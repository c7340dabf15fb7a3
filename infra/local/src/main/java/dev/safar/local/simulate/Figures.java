package dev.safar.local.simulate;

import dev.safar.insight.Share;
import dev.safar.local.story.Words;
import dev.safar.message.Channel;
import dev.safar.message.Digits;
import dev.safar.message.Direction;
import dev.safar.money.Currency;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A report's numbers as a language writes them.
///
/// @param words the language
public record Figures(Words words) {
    private static final double HUNDRED = 100;

    /// {@return a share, as in `45.2% (19 of 42)`}
    ///
    /// @param share any
    public String share(Share share) {
        return words.say("sim.share", percent(share.proportion()), share.some(), share.all());
    }

    /// {@return a part of one with one digit, as in `45.2%`}
    ///
    /// @param part from 0 to 1
    public String percent(double part) {
        return words.say("percent", decimal("%.1f", part * HUNDRED));
    }

    /// {@return a difference of shares in percentage points, with its sign, as in `+3.1`}
    ///
    /// @param difference from -1 to 1
    public String points(double difference) {
        // Rounded first, so that nothing is written as -0.0.
        double rounded = Math.round(difference * HUNDRED * 10) / 10.0 + 0.0;
        String signed = decimal("%+.1f", rounded).replace("-", "\u2212");
        // In a line that runs from right to left a sign before digits would wander behind them.
        return words.direction() == Direction.RTL ? "\u2066" + signed + "\u2069" : signed;
    }

    /// {@return dollars, as in `12.34`}
    ///
    /// @param billionths of a dollar
    public String dollars(long billionths) {
        return decimal("%,.2f", Bill.dollars(billionths).doubleValue());
    }

    /// {@return what a million pieces cost in dollars, as in `0.625`}
    ///
    /// @param price of one
    public String million(Price price) {
        return decimal("%.3f", price.billionths() / 1_000.0);
    }

    /// {@return an amount with its currency}
    ///
    /// @param minorUnits how many
    /// @param currency of what
    public String money(long minorUnits, Currency currency) {
        return words.money(BigInteger.valueOf(minorUnits), currency);
    }

    private String decimal(String form, Object number) {
        String ascii = String.format(Locale.ROOT, form, number);
        return Digits.in(words.language(), ascii.replace(",", "\u0000").replace(".", words.say("sim.decimal"))
                .replace("\u0000", words.say("thousands")));
    }

    /// {@return letters by channel in words, as in `e-mail 12, text message 3`}
    ///
    /// @param letters by channel
    public String channels(SortedMap<Channel, Long> letters) {
        return letters.entrySet().stream().map(entry -> words.say("demo.pair",
                words.say("channel." + entry.getKey().word()), entry.getValue()))
                .collect(Collectors.joining(words.say("comma")));
    }

    /// {@return counts by reason in words}
    ///
    /// @param group the sort of word, as in `short`
    /// @param reasons by word
    public String reasons(String group, SortedMap<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(entry -> words.say("demo.pair", words.meaning(group, entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(words.say("comma")));
    }

    /// {@return a day, as in `3 Jun 2025`}
    ///
    /// @param day any
    public String day(LocalDate day) {
        return words.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /// {@return a month of the language's own calendar, as in `Jun 2025`}
    ///
    /// @param day one of its days
    public String month(LocalDate day) {
        String whole = day(day);
        return whole.substring(whole.indexOf(' ') + 1);
    }

    /// {@return letters by month in order, and channel}
    ///
    /// @param days by day and channel
    public Map<String, SortedMap<Channel, Long>> months(SortedMap<LocalDate, SortedMap<Channel, Long>> days) {
        Map<String, SortedMap<Channel, Long>> months = new LinkedHashMap<>();
        days.forEach((day, letters) -> letters.forEach((channel, some) -> months
                .computeIfAbsent(month(day), _ -> new TreeMap<>()).merge(channel, some, Long::sum)));
        return months;
    }
}
