package dev.safar.local.desk;

/// Addresses as far as a person needs to see them to know them again.
final class Masked {
    private static final String HIDDEN = "•••";
    private static final int COUNTRY = 3;
    private static final int LAST = 2;

    private Masked() {
    }

    /// {@return the first letter and the domain, as in `s•••@shop.example`}
    static String email(String address) {
        int at = address.lastIndexOf('@');
        int first = address.offsetByCodePoints(0, 1);
        return address.substring(0, Math.min(first, at)) + HIDDEN + address.substring(at);
    }

    /// {@return the beginning and the last two digits, as in `+98•••89`}
    static String phone(String number) {
        return number.substring(0, COUNTRY) + HIDDEN + number.substring(number.length() - LAST);
    }
}
