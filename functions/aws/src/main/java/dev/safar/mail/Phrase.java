package dev.safar.mail;

import dev.safar.message.Language;
import java.util.Locale;

/// What links say by themselves, in Persian to whoever reads Persian, and in English to everybody else.
enum Phrase {
    /// Under a mail, before the link.
    WHY("You get this because you allowed us to write to you.", "این نامه را می‌گیرید چون اجازه داده‌اید برایتان بنویسیم."),
    /// The same where she said nothing, and the shop takes that for a yes.
    WHY_UNASKED("You get this because you were in touch with us and have not said that you do not want it.",
            "این نامه را می‌گیرید چون با ما در ارتباط بوده‌اید و نگفته‌اید که آن را نمی‌خواهید."),
    /// The link itself.
    UNSUBSCRIBE("Unsubscribe", "دیگر نمی‌خواهم"),
    /// The page behind it.
    QUESTION("Do you want no more marketing mail from us?", "ایمیل تبلیغاتی از ما نمی‌خواهید؟"),
    /// What the button will do.
    MEANING("One click, and we send you no more marketing mail. Nothing has changed yet.",
            "با یک کلیک دیگر برایتان ایمیل تبلیغاتی نمی‌فرستیم. هنوز چیزی تغییر نکرده است."),
    /// The same for letters about a topic of their own.
    QUESTION_OF_THESE("Do you want no more mail of this kind?", "نامه‌هایی از این دست نمی‌خواهید؟"),
    /// What the button will do then.
    MEANING_OF_THESE(
            "One click, and we send you no more mail of this kind. Other mail comes as before. Nothing has changed yet.",
            "با یک کلیک دیگر ایمیلی از این دست برایتان نمی‌فرستیم. نامه‌های دیگر مانند پیش می‌آیند. هنوز چیزی تغییر نکرده است."),
    /// The button then.
    BUTTON_OF_THESE("Yes, no more of these", "بله، از این دست نفرستید"),
    /// Afterwards then.
    DONE_OF_THESE("Done: we send you no more mail of this kind.", "انجام شد: دیگر ایمیلی از این دست برایتان نمی‌فرستیم."),
    /// The button.
    BUTTON("Yes, no more of it", "بله، دیگر نفرستید"),
    /// Afterwards.
    DONE("Done: we send you no more marketing mail.", "انجام شد: دیگر برایتان ایمیل تبلیغاتی نمی‌فرستیم."),
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
