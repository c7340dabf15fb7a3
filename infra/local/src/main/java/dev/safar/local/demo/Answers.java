package dev.safar.local.demo;

import static dev.safar.local.demo.Till.fields;

import dev.safar.flow.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What people answer when a text asks them something: mostly something kind, sometimes nothing, and now and then in their own words.
final class Answers {
    /// How a question is answered.
    private enum Scale {
        CAUSE, CONTENT, RECOMMEND, WISH
    }

    private static final Map<String, Scale> QUESTIONS = Map.of("why-did-you-leave", Scale.CAUSE, "one-question",
            Scale.CAUSE, "are-you-happy", Scale.CONTENT, "happy-in-one-tap", Scale.CONTENT, "is-it-right-now",
            Scale.CONTENT, "review-for-points", Scale.CONTENT, "would-you-recommend", Scale.RECOMMEND,
            "recommend-in-one-tap", Scale.RECOMMEND, "what-was-missing", Scale.WISH);
    /// Texts that ask once more lead to the question that was asked first.
    private static final Map<String, String> FIRST_ASKED = Map.of("one-question", "ask-why", "happy-in-one-tap",
            "ask-satisfied", "recommend-in-one-tap", "ask-recommend");
    private static final int WHO_ANSWER = 55;
    private static final List<String> CAUSES = List.of("bad-experience", "weak-support", "forgotten",
            "irrelevant-messages", "better-offer", "better-offer", "no-need-now", "no-need-now");
    private static final List<Integer> CONTENT = List.of(5, 5, 5, 5, 4, 4, 4, 3, 2, 1);
    private static final List<Integer> RECOMMEND = List.of(10, 10, 9, 9, 9, 8, 8, 7, 7, 6, 4, 2);
    private static final List<String> PERSIAN_WORDS = List.of("کلوچه‌ها این بار تازه نبود.",
            "پشت تلفن کسی جوابم را نداد.", "به سفر رفته بودم.");
    private static final List<String> ENGLISH_WORDS = List.of("The cookies were stale this time.",
            "Nobody answered the phone.", "I was travelling.");
    private static final List<String> PERSIAN_WISHES = List.of("بسته‌های کوچک‌تر چای.", "تحویل در روز جمعه.",
            "سوهان کم‌شیرین.");
    private static final List<String> ENGLISH_WISHES = List.of("Smaller packets of tea.", "Delivery on Fridays.",
            "Sohan with less sugar.");

    private Answers() {
    }

    /// {@return what a letter's reader answers: the data of `survey.answered`; empty where it asks nothing, or where she says nothing}
    static Optional<Map<String, @Nullable Object>> to(Outgoing.Letter letter, Person reader, SplittableRandom random) {
        Scale scale = QUESTIONS.get(letter.template());
        if (scale == null || random.nextInt(100) >= WHO_ANSWER) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> data = fields("journey", letter.journey(), "step",
                FIRST_ASKED.getOrDefault(letter.template(), step(letter)));
        boolean inHerOwnWords = random.nextInt(8) == 0;
        switch (scale) {
            case CAUSE -> data.put(inHerOwnWords ? "text" : "reason", inHerOwnWords
                    ? People.pick(reader.isPersian() ? PERSIAN_WORDS : ENGLISH_WORDS, random)
                    : People.pick(CAUSES, random));
            case CONTENT -> data.put("score", People.pick(CONTENT, random));
            case RECOMMEND -> data.put("score", People.pick(RECOMMEND, random));
            case WISH -> data.put("text", People.pick(reader.isPersian() ? PERSIAN_WISHES : ENGLISH_WISHES, random));
        }
        return Optional.of(data);
    }

    private static String step(Outgoing.Letter letter) {
        return letter.effect().substring(letter.effect().lastIndexOf('#') + 1);
    }
}
