package dev.safar.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Somebody who never was.
///
/// @param number the shop's customer number
/// @param language `fa` or `en`
/// @param title how she is addressed, if she said so
/// @param name her first name, if she said so
/// @param surname her family name, if she said so
/// @param zone where she lives
/// @param email her mail address, if she has one
/// @param phone her phone as she writes it, if she has one
/// @param wish what she allows
/// @param habit how she buys
record Person(int number, String language, Optional<String> title, Optional<String> name, Optional<String> surname,
        String zone, Optional<String> email, Optional<String> phone, Wish wish, Habit habit) {
    /// What she allows us to send.
    enum Wish {
        EVERYTHING, EMAIL_ONLY, NOTHING, STOPPED_LATER
    }

    /// How she buys: the least and the greatest number of days between two purchases, and how many purchases at most.
    enum Habit {
        LOOKER(0, 0, 0), ONCE(1, 1, 1), BRIEFLY(20, 45, 3), STEADY(12, 40, 40), SEASONAL(88, 170, 40), FADING(25, 95,
                6);

        final int least;
        final int most;
        final int purchases;

        Habit(int least, int most, int purchases) {
            this.least = least;
            this.most = most;
            this.purchases = purchases;
        }
    }

    boolean isPersian() {
        return language.equals("fa");
    }

    /// All that the shop's own till knows her by.
    Map<String, String> identities() {
        Map<String, String> who = new LinkedHashMap<>();
        who.put("customerId", Integer.toString(number));
        email.ifPresent(address -> who.put("email", address));
        phone.ifPresent(digits -> who.put("phone", digits));
        return who;
    }

    Map<String, String> customer() {
        return Map.of("customerId", Integer.toString(number));
    }
}
