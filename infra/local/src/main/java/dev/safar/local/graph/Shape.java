package dev.safar.local.graph;

/// What a box looks like, by what happens at it.
public enum Shape {
    /// Where a journey begins.
    START,
    /// Writes to her: a message or a question.
    LETTER,
    /// Gives her something: a coupon, points, a badge.
    GIFT,
    /// Has something done elsewhere: by a colleague, by a system of the shop, in what is known of her.
    ERRAND,
    /// She waits.
    PAUSE,
    /// Takes one of several ways.
    CHOICE,
    /// The journey ends.
    END
}
