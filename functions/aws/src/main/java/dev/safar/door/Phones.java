package dev.safar.door;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/// Makes one form (E.164) of the ways to write a phone number, with Google's libphonenumber.
///
/// A number is taken if its length is possible where it belongs; whether its range is in use is not asked, since the library's tables age and
/// the ranges reserved for examples are not. One digit repeated is somebody filling in a form, and an extension is a line that many share: neither
/// says who a person is.
final class Phones {
    private static final int LONGEST = 64;
    /// A plus and seven digits; the shortest numbers of the smallest islands.
    private static final int SHORTEST = 8;
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    Phones(String region) {
        this.region = region;
    }

    /// {@return the number in E.164; empty where the text is none}
    Optional<String> canonical(String text) {
        String folded = Folding.fold(text);
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = library.parse(folded, region);
            return Optional.of(library.format(number, PhoneNumberFormat.E164))
                    .filter(e164 -> e164.length() >= SHORTEST && usable(number));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private boolean usable(PhoneNumber number) {
        boolean possible = library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
        boolean varied = library.getNationalSignificantNumber(number).chars().distinct().count() > 1;
        return possible && varied && !number.hasExtension();
    }
}
