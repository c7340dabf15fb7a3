package dev.safar.door;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.safar.money.Currency;

/// What the door must know about the shop.
///
/// @param currency the one currency it trades in; an amount in another is not acceptable
/// @param region where a phone number without a country code belongs: two capital letters (ISO 3166), as in `IR`
public record Shop(Currency currency, String region) {
    /// Checks the region.
    ///
    /// @throws IllegalArgumentException if nobody can be phoned in that region
    public Shop {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "Unknown region '" + region + "', expected two capital letters as in IR");
        }
    }
}
