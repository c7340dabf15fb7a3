package dev.safar.message;

/// The direction in which a text runs; its [#word()] is what HTML's `dir` takes.
public enum Direction {
    /// From left to right, as English.
    LTR("ltr"),
    /// From right to left, as Persian, Arabic, Hebrew and Urdu.
    RTL("rtl");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /// {@return `ltr` or `rtl`}
    public String word() {
        return word;
    }
}
