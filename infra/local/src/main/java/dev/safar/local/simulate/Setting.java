package dev.safar.local.simulate;

import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import java.time.ZoneId;

/// Where and how a simulation runs.
///
/// @param shop whose members they are; a history may say less of them than a shop must know, so the policy says what is taken for granted
/// @param assumptions what is assumed of them
/// @param seed of the draws by which they react
public record Setting(Shop shop, Assumptions assumptions, long seed) {
    /// A shop of which nothing is known but where it is: nobody is written to at night, and nothing is capped.
    ///
    /// @param zone where the shop and its members are
    /// @param currency what it trades in
    /// @param language what members read
    /// @return the shop; all members are taken to consent and to have addresses
    public static Shop shop(ZoneId zone, Currency currency, Language language) {
        ContactPolicy policy = new ContactPolicy(zone, language, QuietHours.AT_NIGHT, true, true);
        return new Shop("the shop", "https://shop.example", currency, policy, PointsRate.standard(),
                Personal.of("simulate"));
    }

    /// {@return where the shop is, and members of whom nothing else is said}
    public ZoneId zone() {
        return shop.policy().zone();
    }

    /// {@return what it trades in}
    public Currency currency() {
        return shop.currency();
    }
}
