package dev.safar.door;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.safar.money.Currency;

/// What the door must know about where the shop trades.
///
/// @param currency the one currency it trades in; an amount in another is not acceptable
/// @param region where a phone number without a country code belongs: two capital letters (ISO 3166), as in `IR`; or [#ANYWHERE]
public record Market(Currency currency, String region) {
    /// The region of a door behind a door: every phone number that comes to it carries its country code already, and one that does not is none.
    public static final String ANYWHERE = "ZZ";

    /// Checks the region.
    ///
    /// @throws IllegalArgumentException if nobody can be phoned in that region
    public Market {
        if (!isKnown(region)) {
            throw new IllegalArgumentException(
                    "Unknown region '" + region + "', expected two capital letters as in IR");
        }
    }

    /// {@return whether it is [#ANYWHERE], or somebody can be phoned there}
    ///
    /// @param region two capital letters
    public static boolean isKnown(String region) {
        return region.equals(ANYWHERE) || PhoneNumberUtil.getInstance().getSupportedRegions().contains(region);
    }
}
