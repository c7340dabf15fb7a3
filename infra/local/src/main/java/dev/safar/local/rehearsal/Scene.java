package dev.safar.local.rehearsal;

import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where and when scenarios play.
///
/// @param start the day 0
/// @param zone the shop's, and hers unless she says another
/// @param currency the shop's
/// @param language the shop's, and hers unless she says another
record Scene(LocalDate start, ZoneId zone, Currency currency, Language language) {
    /// {@return a shop there, which writes to nobody at night and to nobody who did not agree}
    Shop shop() {
        return new Shop("the shop", "https://shop.example", currency,
                new ContactPolicy(zone, language, QuietHours.AT_NIGHT, false, false), PointsRate.standard(),
                Personal.of("key"));
    }
}
