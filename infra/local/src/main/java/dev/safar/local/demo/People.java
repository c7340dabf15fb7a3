package dev.safar.local.demo;

import dev.safar.local.demo.Person.Habit;
import dev.safar.local.demo.Person.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/// Makes people up. First names are common ones; family names are invented, phone numbers lie in ranges that no network has, or that are
/// kept free for films (Ofcom), and mail addresses in a domain that nobody can own (RFC 2606).
final class People {
    private static final List<String> SHE = List.of("نازنین", "مهتاب", "گلنار", "شیرین", "پریسا", "الهه", "سمیرا",
            "نگار",
            "رویا", "لیلا", "مینا", "ترانه");
    private static final List<String> HE = List.of("آرش", "بهرام", "کاوه", "سهراب", "نوید", "امید", "پیمان", "فرهاد",
            "سیاوش",
            "رامین", "مهرداد", "بابک");
    private static final List<String> FAMILIES = List.of("چای‌آرا", "گلستان‌فر", "مهرآویز", "سپیدرودی‌پور", "دشت‌آرا",
            "آبان‌زاد",
            "رودکنار", "چشمه‌سار", "بادام‌کار", "زعفران‌نیا", "نارنج‌پور", "سروستانه", "ابرکوهی‌فر", "هل‌فروشان");
    private static final List<String> ENGLISH_SHE = List.of("Ellen", "Ruth", "Grace", "Hazel", "Nora", "Ivy", "Clara",
            "Maud");
    private static final List<String> ENGLISH_HE = List.of("Oliver", "Martin", "Hugh", "Felix", "Edwin", "Basil",
            "Ralph", "Owen");
    private static final List<String> ENGLISH_FAMILIES = List.of("Thistlewick", "Marrowby", "Fennimont", "Aldercrane",
            "Quillington", "Harrowmere", "Pemberlow", "Wrenfold", "Tollivash", "Copperleigh");
    private static final List<Habit> HABITS = List.of(Habit.LOOKER, Habit.ONCE, Habit.ONCE, Habit.BRIEFLY,
            Habit.BRIEFLY,
            Habit.STEADY, Habit.STEADY, Habit.SEASONAL, Habit.SEASONAL, Habit.FADING, Habit.FADING, Habit.FADING);

    private People() {
    }

    static Person person(int number, SplittableRandom random) {
        boolean persian = random.nextInt(3) > 0;
        boolean she = random.nextInt(5) > 1;
        int silent = random.nextInt(100);
        Optional<String> title = Optional.of(persian ? she ? "خانم" : "آقای" : she ? "Ms" : "Mr")
                .filter(_ -> silent >= 18);
        Optional<String> name = Optional.of(pick(names(persian, she), random)).filter(_ -> silent >= 6);
        Optional<String> surname = Optional.of(pick(persian ? FAMILIES : ENGLISH_FAMILIES, random))
                .filter(_ -> silent >= 10);
        int reach = random.nextInt(100);
        Optional<String> email = Optional.of("member" + number + "@mail.example").filter(_ -> reach >= 16);
        Optional<String> phone = Optional.of(phone(number, persian)).filter(_ -> reach < 16 ? reach >= 3 : reach < 86);
        return new Person(number, persian ? "fa" : "en", title, name, surname, zone(persian, random), email, phone,
                wish(random.nextInt(100)), pick(HABITS, random));
    }

    private static List<String> names(boolean persian, boolean she) {
        if (persian) {
            return she ? SHE : HE;
        }
        return she ? ENGLISH_SHE : ENGLISH_HE;
    }

    /// The door reads Persian digits and numbers without a country code, so half of the Persian ones are written so.
    private static String phone(int number, boolean persian) {
        String digits = String.format(Locale.ROOT, "%04d", number);
        if (!persian) {
            return "+447700900" + digits.substring(1);
        }
        String written = "0970 000 " + digits;
        return number % 2 == 0 ? "+98" + written.substring(1) : persianDigits(written);
    }

    private static String persianDigits(String text) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> written.append(Character.isDigit(c) ? (char) (c - '0' + '۰') : (char) c));
        return written.toString();
    }

    private static String zone(boolean persian, SplittableRandom random) {
        int lot = random.nextInt(10);
        return persian || lot < 6 ? "Asia/Tehran" : lot < 8 ? "Europe/London" : "America/Toronto";
    }

    private static Wish wish(int lot) {
        if (lot < 8) {
            return Wish.NOTHING;
        }
        if (lot < 18) {
            return Wish.EMAIL_ONLY;
        }
        return lot < 24 ? Wish.STOPPED_LATER : Wish.EVERYTHING;
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
