package dev.safar.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a text may say about a member: the names between `{{` and `}}`. The step that sends fills them; a text declares what stands there when
/// the shop does not know.
public enum Variable {
    /// Title and surname where both are known, else the first name.
    GREETING("greeting"),
    /// The full name.
    NAME("name"),
    /// The name of the shop.
    SHOP("shop"),
    /// An address to follow, absolute: the survey's in a survey, else the shop's own.
    LINK("link"),
    /// The code of the last reward of this journey.
    COUPON("coupon"),
    /// The last day of that reward, in the member's own calendar.
    VALID_UNTIL("validUntil"),
    /// The balance of points, with the member's own digits.
    POINTS("points"),
    /// Her own link, to be sent to friends, absolute.
    REFERRAL_LINK("referralLink"),
    /// Her own code, the last part of that link.
    REFERRAL_CODE("referralCode");

    private static final Map<String, Variable> BY_WORD = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Variable::word, Function.identity()));

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /// {@return the name as texts write it, as in `{{validUntil}}`}
    public String word() {
        return word;
    }

    /// {@return whether it says what she called herself, rather than what the shop or Safar says}
    boolean isHerOwn() {
        return this == GREETING || this == NAME;
    }

    /// {@return the names of all variables, in the order of this file}
    public static List<String> words() {
        return Arrays.stream(values()).map(Variable::word).toList();
    }

    /// Finds a variable by its name.
    ///
    /// @param word as [#word()] gives it; upper and lower case differ
    /// @return the variable, or empty for any other name
    public static Optional<Variable> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
