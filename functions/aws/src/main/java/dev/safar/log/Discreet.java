package dev.safar.log;

import java.util.regex.Pattern;

/// What names say in a log. Of a fact that a platform calls by its customer (`shopify/event/customer/4711`, `.../consent-email/4711/...`) the rest is withheld, also
/// where a run or an effect is called by that fact: such an id is an identity, and a hash of a number would not hide it.
final class Discreet {
    private static final Pattern CUSTOMER = Pattern.compile("(?<=^|[/#])(customer|consent-[a-z]+)/[^#]+");
    private static final String WITHHELD = "$1/[withheld]";

    private Discreet() {
    }

    static String of(String name) {
        return CUSTOMER.matcher(name).replaceAll(WITHHELD);
    }
}
