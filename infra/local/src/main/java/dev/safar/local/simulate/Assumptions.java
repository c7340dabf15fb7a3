package dev.safar.local.simulate;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// What somebody takes to be true of members who never got these letters: how many of a hundred open one, click in it, and buy because of it; and what a
/// coupon and a point are worth. No history can say it.
///
/// @param letters by journey, then by step; the step [#EVERY] stands for all others of its journey
/// @param basket what an assumed purchase comes to, in minor units; empty for what a purchase comes to as a rule
/// @param coupons what a coupon is worth, in minor units, by its kind
/// @param hundredPoints what a hundred points are worth, in minor units
public record Assumptions(SortedMap<String, SortedMap<String, Letter>> letters, OptionalLong basket,
        SortedMap<String, Long> coupons, OptionalLong hundredPoints) {
    /// The name that stands for every step without words of its own.
    public static final String EVERY = "*";
    /// Nothing is assumed: nobody opens, clicks or buys because of a letter, and nobody knows what a coupon is worth.
    public static final Assumptions NONE = new Assumptions(new TreeMap<>(), OptionalLong.empty(), new TreeMap<>(),
            OptionalLong.empty());

    /// How a letter is taken.
    ///
    /// @param opens of a million letters sent, how many are opened
    /// @param clicks of a million letters sent, how many are clicked in; at most `opens`
    /// @param buys of a million letters sent, after how many something is bought that would not have been
    /// @param within how long after the letter that is, at most
    public record Letter(int opens, int clicks, int buys, Duration within) {
        /// The whole, of which rates are parts.
        public static final int WHOLE = 1_000_000;
        /// When she buys, where the file does not say.
        public static final Duration USUAL = Duration.ofDays(3);
    }

    /// {@return how the letters of a step are taken; empty where nothing is assumed of them}
    ///
    /// @param journey the journey's name
    /// @param step the step's id
    public Optional<Letter> of(String journey, String step) {
        Map<String, Letter> steps = letters.getOrDefault(journey, new TreeMap<>());
        return Optional.ofNullable(steps.getOrDefault(step, steps.get(EVERY)));
    }

    /// {@return whether anybody reacts}
    public boolean react() {
        return !letters.isEmpty();
    }
}
