package dev.safar.mail;

import dev.safar.message.Language;
import java.util.Locale;

/// What links say by themselves, in Persian to whoever reads Persian, and in English to everybody else.
enum Phrase {
    /// Under a mail, before the link.
    WHY("You get this because you allowed us to write to you.", "این نامه را می‌گیرید چون اجازه داده‌اید برایتان بنویسیم."),
    /// The link itself.
    UNSUBSCRIBE("Unsubscribe", "دیگر نمی‌خواهم"),
    /// The page behind it.
    QUESTION("Do you want no more mail from us?", "نامه‌ای از ما نمی‌خواهید؟"),
    /// What the button will do.
    MEANING("One click, and we write you no more mail. Nothing has changed yet.",
            "با یک کلیک دیگر برایتان ایمیل نمی‌فرستیم. هنوز چیزی تغییر نکرده است."),
    /// The button.
    BUTTON("Yes, no more mail", "بله، دیگر نفرستید"),
    /// Afterwards.
    DONE("Done: we write you no more mail.", "انجام شد: دیگر برایتان ایمیل نمی‌فرستیم."),
    /// Where it could not be kept.
    LATER("That could not be kept just now. Please try again in a minute.",
            "اکنون ثبت نشد. لطفاً یک دقیقهٔ دیگر دوباره بکوشید."),
    /// Where nothing is.
    NOWHERE("This link leads nowhere (any more).", "این پیوند (دیگر) به جایی نمی‌رسد.");

    private final String english;
    private final String persian;

    Phrase(String english, String persian) {
        this.english = english;
        this.persian = persian;
    }

    String in(Language language) {
        return written(language).equals(Language.PERSIAN) ? persian : english;
    }

    /// In which of the two languages a reader of some language is spoken to.
    static Language written(Language reads) {
        return Locale.forLanguageTag(reads.tag()).getLanguage().equals("fa") ? Language.PERSIAN : Language.ENGLISH;
    }
}
