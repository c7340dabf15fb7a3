package dev.safar.local.simulate;

import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.time.ZoneId;

/// Where and how a simulation runs.
///
/// @param zone where the shop and its members are
/// @param currency what it trades in
/// @param language what members read
/// @param assumptions what is assumed of them
/// @param seed of the draws by which they react
public record Setting(ZoneId zone, Currency currency, Language language, Assumptions assumptions, long seed) {}
