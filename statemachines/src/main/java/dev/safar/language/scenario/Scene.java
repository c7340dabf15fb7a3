package dev.safar.language.scenario;

import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// Where and when scenarios play.
///
/// @param start the day 0
/// @param zone the shop's, and hers unless she says another
/// @param currency the shop's
/// @param language the shop's, and hers unless she says another
/// @param cap how often a member may be written to, if that is bounded
public record Scene(LocalDate start, ZoneId zone, Currency currency, Language language, Optional<FrequencyCap> cap) {
    /// The first day 0 there can be: what happens anywhere on it happens after 1970 begins, as the door wants it.
    public static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    /// The last day 0 there can be: years of four digits have room for all that follows.
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /// {@return whether a scenario may start on a day}
    ///
    /// @param start the day
    public static boolean covers(LocalDate start) {
        return !start.isBefore(FIRST) && !start.isAfter(LAST);
    }

    /// Without a cap.
    ///
    /// @param start the day 0
    /// @param zone the shop's
    /// @param currency the shop's
    /// @param language the shop's
    public Scene(LocalDate start, ZoneId zone, Currency currency, Language language) {
        this(start, zone, currency, language, Optional.empty());
    }

    /// {@return an instant of a day}
    ///
    /// @param day how many days after the start
    /// @param time in the shop's zone
    public Instant at(int day, LocalTime time) {
        return start.plusDays(day).atTime(time).atZone(zone).toInstant();
    }

    /// {@return a shop there, which writes to nobody at night and to nobody who did not agree}
    public Shop shop() {
        ContactPolicy uncapped = new ContactPolicy(zone, language, QuietHours.AT_NIGHT, false, false);
        return new Shop("the shop", "https://shop.example", currency, cap.map(uncapped::capped).orElse(uncapped),
                PointsRate.standard(), Personal.of("key"));
    }
}
